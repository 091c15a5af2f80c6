import { ReadingError } from '../../reading-error.ts'
import type { Container } from './doc-container.ts'
import type { Place } from './doc-lists.ts'
import { viewOf } from './doc-sprms.ts'

/** Letters of the main text, each with its place in the file (where its formatting is looked up). */
export type DocText = {
  main: Uint8Array
  table: Uint8Array
  data: Uint8Array
  place(index: number): Place
  text: string
  places: Uint32Array
}

const wordIdent = 0xa5ec
const firstPlace = 154
const pieceTable = 33
const mostLetters = 5_000_000

/**
 * Opens a Word file of 1997 to 2003 and reads its piece table.
 * @throws ReadingError 'broken-file' | 'password-protected' | 'unsupported-type' (older than Word 97) | 'too-complex'
 */
export function readDocText(file: Container): DocText {
  const main = file.stream('WordDocument')
  if (!main || main.length < 512) throw new ReadingError('broken-file')
  const head = viewOf(main)
  if (head.getUint16(0, true) !== wordIdent || head.getUint16(2, true) < 101)
    throw new ReadingError('unsupported-type')
  const flags = head.getUint16(10, true)
  if ((flags & 0x0100) !== 0) throw new ReadingError('password-protected')
  const table = file.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (!table) throw new ReadingError('unsupported-type')
  const place = (index: number): Place => ({
    at: head.getUint32(firstPlace + index * 8, true),
    size: head.getUint32(firstPlace + index * 8 + 4, true),
  })
  const length = Math.min(head.getUint32(76, true), main.length)
  if (length > mostLetters) throw new ReadingError('too-complex')
  const pieces = piecesOf(viewOf(table, place(pieceTable).at, place(pieceTable).at + place(pieceTable).size))
  return {
    main,
    table,
    data: file.stream('Data') ?? new Uint8Array(),
    place,
    ...lettersOf(head, pieces, length),
  }
}

type Piece = { from: number; to: number; at: number; narrow: boolean }

function piecesOf(clx: DataView): Piece[] {
  let at = 0
  while (at + 3 < clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true)
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) throw new ReadingError('broken-file')
  const size = clx.getUint32(at + 1, true)
  const start = at + 5
  const count = Math.floor((Math.min(size, clx.byteLength - start) - 4) / 12)
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const place = clx.getUint32(start + (count + 1) * 4 + index * 8 + 2, true)
    const narrow = (place & 0x40000000) !== 0
    const bare = place & 0x3fffffff
    return {
      from: clx.getUint32(start + index * 4, true),
      to: clx.getUint32(start + index * 4 + 4, true),
      at: narrow ? bare / 2 : bare,
      narrow,
    }
  })
}

const narrowLetters = new TextDecoder('windows-1252')

function lettersOf(
  main: DataView,
  pieces: readonly Piece[],
  length: number,
): { text: string; places: Uint32Array } {
  const parts: string[] = []
  const places = new Uint32Array(length)
  let index = 0
  for (const piece of pieces) {
    const step = piece.narrow ? 1 : 2
    const room = Math.floor((main.byteLength - piece.at) / step)
    const count = Math.min(piece.to - piece.from, length - index, room)
    if (count <= 0) continue
    const bytes = new Uint8Array(main.buffer, main.byteOffset + piece.at, count * step)
    parts.push(piece.narrow ? narrowLetters.decode(bytes) : new TextDecoder('utf-16le').decode(bytes))
    for (let letter = 0; letter < count; letter++) places[index + letter] = piece.at + letter * step
    index += count
  }
  return { text: parts.join(''), places }
}
