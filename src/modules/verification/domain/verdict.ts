import type { ReadingErrorCode } from '../../../documents/reading-error.ts'
import type { ProofFileFormat } from '../../../platform/db/schema.ts'
import type { Difference } from './differences.ts'
import type { Proof } from './proof.ts'

/**
 * What became of a file or a hash that somebody holds:
 * `file`: byte for byte a file that the program gave out, or the scan of the signed paper; `content`: another file
 * that says the same, word for word and nothing more; `unsure`: it reads the same, and may show something else to who opens
 * it; `hash`: the hash of the content that is printed on the document;
 * `differs`: not the approved document, as far as `surely` says (the text of a PDF is put together by guessing); `borne`
 * where the file itself bears the code of it, `differences` null where no field of a plan could name them;
 * `other-hash`: the hash belongs to nothing of the document; `withdrawn`: nothing to compare with any more;
 * `unknown`: nothing of ours, or of a code that it bears and that we never gave; `unreadable`; `busy`: too many files at once.
 */
export type Verdict =
  | { kind: 'file'; proof: Proof; format: ProofFileFormat }
  | { kind: 'content' | 'unsure' | 'hash' | 'other-hash' | 'withdrawn'; proof: Proof }
  | { kind: 'differs'; proof: Proof; differences: Difference[] | null; surely: boolean; borne: boolean }
  | { kind: 'unknown'; borne: string | null }
  | { kind: 'busy' }
  | { kind: 'unreadable'; reason: ReadingErrorCode }

/** Versions of one document may be mistaken for one another: the answer then is about another one than was asked for. */
export function isOther(verdict: Verdict, asked: string | null): boolean {
  return asked !== null && 'proof' in verdict && verdict.proof.code !== asked
}
