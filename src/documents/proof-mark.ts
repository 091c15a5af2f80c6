import type { Block, SourceDocument } from './grid.ts'
import { fill } from './language/fill.ts'
import words from './writers/words.json' with { type: 'json' }

/** What an approved document says of itself, so that whoever holds it can ask whether it is the approved one. */
export type ProofMark = {
  /** As people read it: "7KD92-MXQ4T". */
  code: string
  /** Where the code is looked up; also in the QR code. */
  address: string
  /** Of the content, 64 hexadecimal digits; its beginning is printed. */
  sha256: string
}

const { code, address, hash } = words.proof

/** Enough that no other document has the same beginning by chance, short enough to compare by eye. */
export const printedHashDigits = 16

/** The lines of the mark as they are printed. */
export function proofLines(mark: ProofMark): string[] {
  return [
    fill(code, { code: mark.code }),
    fill(address, { address: mark.address }),
    fill(hash, { hash: `${mark.sha256.slice(0, printedHashDigits)}…` }),
  ]
}

/**
 * Every sign of a line is prescribed: a sentence put behind a mark would else be printed and yet not be compared.
 * PDF readers may give the lines as one, or break an address.
 */
const lineOf = (pattern: string, value: string): string =>
  fill(pattern.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replaceAll(' ', '\\s*'), {
    code: value,
    address: value,
    hash: value,
  })

const codeSigns = '[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}'

const anyLine = [
  lineOf(code, codeSigns),
  lineOf(address, 'https?://[\\w.:[\\]-]+(?:/[\\w.~-]+)*/verify/[0-9A-Z]{5}-[0-9A-Z]{5}'),
  lineOf(hash, `[0-9a-f]{${printedHashDigits}}…`),
].join('|')

/** The foot of a page of a PDF: the line of the code, and the number of the page behind it. */
export const proofFootPattern = new RegExp(`^\\s*${lineOf(code, codeSigns)}\\s*\\d{1,4}\\s*$`, 'u')

const markPattern = new RegExp(`^(?:\\s*(?:${anyLine}))+\\s*$`, 'u')

const borne = new RegExp(`${lineOf(code, `(${codeSigns})`)}|/verify/(${codeSigns})(?![0-9A-Z])`, 'u')

/**
 * The code that a file says it has, wherever in its text that stands and whatever was written beside it: what somebody
 * holds may have been changed around its mark. The last one counts, for the mark is at the end.
 */
export function codeBorne({ blocks }: SourceDocument): string | null {
  for (const block of blocks.toReversed()) {
    const texts = block.kind === 'paragraph' ? [block.text] : block.grid.cells.flatMap(({ lines }) => lines)
    const found = texts
      .toReversed()
      .map(codeInText)
      .find((one) => one !== null)
    if (found) return found
  }
  return null
}

/** The same of the foot of a page, which no reader gives. */
export function codeInText(text: string): string | null {
  const [, printed, linked] = borne.exec(text) ?? []
  return printed ?? linked ?? null
}

/** What was read, without the mark of proof: it speaks of the document and is no part of what was approved. */
export function withoutProof(source: SourceDocument): SourceDocument {
  if (!source.blocks.some(isMark)) return source
  return { ...source, blocks: source.blocks.filter((block) => !isMark(block)) }
}

function isMark(block: Block): boolean {
  return block.kind === 'paragraph' && markPattern.test(block.text)
}
