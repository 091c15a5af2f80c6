import type { SourceFormat } from './grid.ts'
import { type Archive, openArchive } from './readers/archive.ts'
import { decodeText, looksBinary } from './readers/text-decode.ts'
import { ReadingError } from './reading-error.ts'

/** What a file is by its content; its name is not asked, since it may lie. */
export type Detected = { format: SourceFormat; archive: Archive | null }

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]))
const encryptedStreams = [utf16('EncryptedPackage'), utf16('EncryptionInfo')]

/**
 * Recognises a file by its bytes.
 * @throws ReadingError 'empty-file' | 'password-protected' | 'unsupported-type' | 'broken-file' | 'archive-bomb'
 */
export function detectFormat(bytes: Uint8Array): Detected {
  if (bytes.length === 0) throw new ReadingError('empty-file')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return detectArchive(openArchive(bytes))
  }
  const head = bytes.subarray(0, 1024)
  if (find(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return { format: 'pdf', archive: null }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    return { format: detectOle(bytes), archive: null }
  const text = decodeText(bytes.subarray(0, 64 * 1024))
  if (text.trim() === '') throw new ReadingError('empty-file')
  if (looksBinary(text) || /^\s*\{\\rtf/.test(text)) throw new ReadingError('unsupported-type')
  return { format: isHtml(text) ? 'html' : 'text', archive: null }
}

function detectArchive(archive: Archive): Detected {
  if (archive.names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { format: 'docx', archive }
  if (archive.names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name)))
    return { format: 'xlsx', archive }
  if (archive.has('content.xml') && archive.has('mimetype')) {
    const type = archive.text('mimetype')
    if (type.includes('opendocument.text')) return { format: 'odt', archive }
  }
  throw new ReadingError('unsupported-type')
}

/** Compound files: old Word and Excel, and the wrapper in which a password-protected DOCX or XLSX comes. */
function detectOle(bytes: Uint8Array): SourceFormat {
  if (encryptedStreams.some((name) => find(bytes, name))) throw new ReadingError('password-protected')
  if (find(bytes, utf16('WordDocument'))) return 'doc'
  if (find(bytes, utf16('Workbook')) || find(bytes, utf16('Book'))) return 'xls'
  throw new ReadingError('unsupported-type')
}

function isHtml(text: string): boolean {
  const head = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 4000)
  if (/^(?:<!doctype html|<html|<\?xml[^>]{0,200}>\s*(?:<!doctype html|<html))/i.test(head)) return true
  return (
    /^<(?:head|body|table|div|p|meta|center|h[1-6]|!--)[\s>-]/i.test(head) &&
    /<(?:table|tr|td|body|div)\b/i.test(text)
  )
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function find(bytes: Uint8Array, wanted: ArrayLike<number>): boolean {
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++
    if (same === wanted.length) return true
  }
  return false
}
