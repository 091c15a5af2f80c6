import { type ProofMark, proofLines } from '../proof-mark.ts'
import words from './words.json' with { type: 'json' }

/** The mark of proof as a page carries it: its lines, and the address for the QR code beside them. */
export type PageProof = { lines: string[]; address: string; alternative: string }

/** In twentieths of a point: two centimetres, at which a phone still tells modules of a long address apart. */
export const qrSide = 1134

/** What the foot of each page says of it: a page that lost the others still leads to its document. */
export const proofFoot = ({ lines }: PageProof): string => lines[0] ?? ''

export function pageProof(mark: ProofMark | undefined): PageProof | undefined {
  return mark && { lines: proofLines(mark), address: mark.address, alternative: words.proof.picture }
}
