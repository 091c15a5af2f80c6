export type WriteOptions = {
  /** Shows the word for a draft on every page; the text itself stays the same. */
  draft?: boolean
}

export type OfficeOptions = WriteOptions & {
  /** Without the machine-readable copy of what is printed; reading then understands the page alone. */
  embed?: boolean
}
