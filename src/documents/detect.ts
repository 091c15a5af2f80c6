import type { SourceFormat } from './grid.ts'
import { type Archive, openArchive } from './readers/containers/archive.ts'
import {
  type CompoundDirectory,
  isEncryptedDoc,
  isEncryptedXls,
  readCompoundDirectory,
} from './readers/containers/compound-directory.ts'
import { decodeText, looksBinary } from './readers/text/text-decode.ts'
import { ReadingError } from './reading-error.ts'

/**
 * What a file is by its content; its name is not asked, since it may lie. `office` names the kind that LibreOffice
 * has to convert first; `enciphered` says that it will only succeed where no password is needed after all.
 */
export type Detected = {
  format: SourceFormat
  archive: Archive | null
  office?: 'doc' | 'rtf' | 'xls' | 'ods'
  enciphered?: boolean
}

const archiveStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]))
const encryptedStreams = [utf16('EncryptedPackage'), utf16('EncryptionInfo')]

/**
 * Recognises a file by its bytes.
 * @throws ReadingError 'empty-file' | 'password-protected' | 'unsupported-type' | 'broken-file' | 'archive-bomb' |
 * 'entities-refused'
 */
export function detectFormat(bytes: Uint8Array): Detected {
  if (bytes.length === 0) throw new ReadingError('empty-file')
  if (isArchive(bytes)) return detectArchive(openArchive(bytes))
  const head = bytes.subarray(0, 1024)
  if (find(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return { format: 'pdf', archive: null }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return detectOle(bytes)
  if (isPicture(bytes)) return { format: 'image', archive: null }
  const text = decodeText(bytes.subarray(0, 64 * 1024))
  if (text.trim() === '') throw new ReadingError('empty-file')
  if (/^\s*\{\\rtf/.test(text)) return { format: 'doc', archive: null, office: 'rtf' }
  if (looksBinary(text)) throw new ReadingError('unsupported-type')
  if (isHtml(text)) return { format: 'html', archive: null }
  if (isXml(text)) throw new ReadingError(/<!ENTITY/.test(text) ? 'entities-refused' : 'unsupported-type')
  return { format: 'text', archive: null }
}

/** Whether the bytes begin as a zip does: an office document, or files packed together. */
export function isArchive(bytes: Uint8Array): boolean {
  return archiveStarts.some((start) => startsWith(bytes, start))
}

function detectArchive(archive: Archive): Detected {
  if (archive.names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { format: 'docx', archive }
  if (archive.names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name)))
    return { format: 'xlsx', archive }
  if (archive.has('mimetype')) {
    const type = archive.text('mimetype')
    if (type.includes('opendocument') && isEncryptedOdf(archive)) throw new ReadingError('password-protected')
    if (!archive.has('content.xml')) throw new ReadingError('unsupported-type')
    if (type.includes('opendocument.text')) return { format: 'odt', archive }
    if (type.includes('opendocument.spreadsheet')) return { format: 'xls', archive, office: 'ods' }
  }
  throw new ReadingError('unsupported-type')
}

/** Entries of a protected OpenDocument file are plain to the zip; its list of contents says how they are enciphered. */
function isEncryptedOdf(archive: Archive): boolean {
  const manifest = 'META-INF/manifest.xml'
  return archive.has(manifest) && archive.text(manifest).includes('encryption-data')
}

/** Compound files: old Word and Excel, and the wrapper in which a password-protected DOCX or XLSX comes. */
function detectOle(bytes: Uint8Array): Detected {
  if (encryptedStreams.some((name) => find(bytes, name))) throw new ReadingError('password-protected')
  const file = readCompoundDirectory(bytes)
  if (hasStream(file, bytes, 'WordDocument')) {
    if (file && isEncryptedDoc(file)) throw new ReadingError('password-protected')
    return { format: 'doc', archive: null, office: 'doc' }
  }
  if (hasStream(file, bytes, 'Workbook') || hasStream(file, bytes, 'Book')) {
    const enciphered = file !== null && isEncryptedXls(file)
    return { format: 'xls', archive: null, office: 'xls', enciphered }
  }
  throw new ReadingError('unsupported-type')
}

/** Also in a file whose directory is damaged: LibreOffice may still know how to read it. */
function hasStream(file: CompoundDirectory | null, bytes: Uint8Array, name: string): boolean {
  return file?.names.has(name) || find(bytes, utf16(name))
}

/** PNG, JPEG, TIFF of either byte order, WebP. */
function isPicture(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) ||
    startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a]) ||
    (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]))
  )
}

function isHtml(text: string): boolean {
  const head = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 4000)
  if (/^(?:<!doctype html|<html)/i.test(head)) return true
  if (isXml(head)) return /<(?:html|body|table)[\s>]/i.test(head)
  return (
    /^<(?:head|body|table|div|p|meta|center|h[1-6]|!--)[\s>-]/i.test(head) &&
    /<(?:table|tr|td|body|div)\b/i.test(text)
  )
}

/** XML of any kind: its tags and names are no text that a person wrote. */
function isXml(text: string): boolean {
  return /^\ufeff?\s*<\?xml[\s?]/.test(text)
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
