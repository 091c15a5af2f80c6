import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { detectFormat } from './detect.ts'
import { ReadingError } from './reading-error.ts'

const codeOf = (bytes: Uint8Array): string => {
  try {
    return detectFormat(bytes).format
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
}

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
const ole = (name: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...name].flatMap((c) => [c.charCodeAt(0), 0]),
  ])

describe('what a file is', () => {
  it.each([
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    [
      'odt',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<x/>'),
      }),
    ],
    ['unsupported-type', zip('readme.txt')],
    ['pdf', strToU8('%PDF-1.7\n')],
    ['pdf', strToU8('\r\n%PDF-1.4\n')],
    ['doc', ole('WordDocument')],
    ['xls', ole('Workbook')],
    ['password-protected', ole('EncryptedPackage')],
    ['html', strToU8('<!DOCTYPE html><html><body>Төлөвлөгөө</body></html>')],
    ['html', strToU8('  <table><tr><td>1</td></tr></table>')],
    ['text', strToU8('Төлөвлөгөө <table> хүснэгтгүй')],
    ['html', strToU8('<?xml version="1.0"?><!-- a --><html><body>Төлөвлөгөө</body></html>')],
    ['unsupported-type', strToU8('<?xml version="1.0"?><plan>Төлөвлөгөө</plan>')],
    ['entities-refused', strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
    [
      'password-protected',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
        'encrypted-package': strToU8('x'),
      }),
    ],
    ['doc', strToU8('{\\rtf1\\ansi Төлөвлөгөө}')],
    ['unsupported-type', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256)],
    ['image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    [
      'xls',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<x/>'),
      }),
    ],
    ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 1])],
    ['empty-file', new Uint8Array()],
    ['empty-file', strToU8(' \n\t ')],
    ['broken-file', strToU8('PK\u0003\u0004 cut off')],
  ])('is %s by its bytes', (expected, bytes) => {
    expect(codeOf(bytes)).toBe(expected)
  })
})
