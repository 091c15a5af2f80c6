import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../detect.ts'
import { ReadingError } from '../../reading-error.ts'
import { isEncryptedXls, readCompoundDirectory } from './compound-directory.ts'

/** A compound file of one stream: header, allocation table, directory, then the stream's eight sectors. */
function compound(name: string, content: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(512 * 11)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  for (let at = 1; at < 109; at++) view.setUint32(76 + at * 4, 0xffffffff, true)
  for (let at = 0; at < 128; at++) view.setUint32(512 + at * 4, at < 2 ? 0xfffffffe : at + 1, true)
  for (const [entry, text] of ['Root Entry', name].entries()) {
    const start = 1024 + entry * 128
    for (let at = 0; at < text.length; at++) view.setUint16(start + at * 2, text.charCodeAt(at), true)
    view.setUint16(start + 64, (text.length + 1) * 2, true)
    view.setUint32(start + 116, 2, true)
    view.setUint32(start + 120, 4096, true)
  }
  bytes.set(content, 1536)
  return bytes
}

const plainDoc = [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x12]
const lockedDoc = plainDoc.with(11, 0x13)
const bof = [0x09, 0x08, 2, 0, 0, 6]
const lockedXls = [...bof, 0x2f, 0, 4, 0, 1, 0, 1, 0]

const codeOf = (bytes: Uint8Array): string => {
  try {
    return detectFormat(bytes).format
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
}

describe('an old Word file', () => {
  it('that needs a password is told from one that does not', () => {
    expect(codeOf(compound('WordDocument', plainDoc))).toBe('doc')
    expect(codeOf(compound('WordDocument', lockedDoc))).toBe('password-protected')
  })
})

describe('an old Excel file', () => {
  it('that is enciphered is left to LibreOffice, with the doubt said', () => {
    expect(detectFormat(compound('Workbook', lockedXls))).toMatchObject({ format: 'xls', enciphered: true })
    expect(detectFormat(compound('Book', [...bof, 0x42, 0, 0, 0]))).toMatchObject({ enciphered: false })
  })
})

describe('a directory', () => {
  it('that runs in a circle comes to an end', () => {
    const bytes = compound('Workbook', bof)
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true)
    expect(readCompoundDirectory(bytes)?.names).toEqual(new Set(['Root Entry', 'Workbook']))
  })

  it('that is damaged anywhere is read or not, without a fault', () => {
    const whole = compound('Workbook', lockedXls)
    const change = fc.record({ at: fc.nat(1800), value: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(whole.length), (changes, length) => {
        const bytes = whole.slice(0, length % 3 === 0 ? length : undefined)
        for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value
        const directory = readCompoundDirectory(bytes)
        if (directory) isEncryptedXls(directory)
      }),
    )
  })
})
