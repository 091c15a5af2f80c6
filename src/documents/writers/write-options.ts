import type { ProofMark } from '../proof-mark.ts'

export type WriteOptions = {
  /** Shows the word for a draft on every page; the text itself stays the same. */
  draft?: boolean
  /** What an approved document says of itself, printed at its end. */
  proof?: ProofMark | undefined
}

export type OfficeOptions = WriteOptions & {
  /** Without the machine-readable copy of what is printed; reading then understands the page alone. */
  embed?: boolean
}
