import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadingError, type ReadingErrorCode } from '../../reading-error.ts'
import { openArchive } from './archive.ts'

const refusal = (run: () => unknown): ReadingErrorCode | 'none' => {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
  return 'none'
}

describe('openArchive', () => {
  it('gives deflated and stored entries by name', () => {
    const archive = openArchive(
      zipSync({ 'a/b.xml': strToU8('Зөрчил үүсэв'), 'stored.txt': [strToU8('Өө Үү'), { level: 0 }] }),
    )
    expect(archive.names).toEqual(['a/b.xml', 'stored.txt'])
    expect(archive.text('a/b.xml')).toBe('Зөрчил үүсэв')
    expect(archive.text('stored.txt')).toBe('Өө Үү')
    expect(archive.has('other')).toBe(false)
    expect(refusal(() => archive.text('other'))).toBe('broken-file')
  })

  it('reads UTF-16 by its byte order mark', () => {
    const utf16 = Uint8Array.from(Buffer.from('\ufeff<а/>', 'utf16le'))
    expect(openArchive(zipSync({ x: utf16 })).text('x')).toBe('<а/>')
  })

  it('refuses an entry that unpacks to far more than it is', () => {
    const archive = openArchive(zipSync({ bomb: new Uint8Array(30_000_000) }))
    expect(refusal(() => archive.bytes('bomb'))).toBe('archive-bomb')
  })

  it('refuses by entry size, by total and by number of entries', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * index) % 251)
    const zip = zipSync({ a: noise, b: noise })
    expect(refusal(() => openArchive(zip, { entryBytes: 3999 }).bytes('a'))).toBe('archive-bomb')
    const archive = openArchive(zip, { totalBytes: 7999 })
    expect(archive.bytes('a')).toHaveLength(4000)
    expect(archive.bytes('a')).toHaveLength(4000)
    expect(refusal(() => archive.bytes('b'))).toBe('archive-bomb')
    expect(refusal(() => openArchive(zip, { entries: 1 }))).toBe('archive-bomb')
  })

  it('does not believe the sizes that the directory claims', () => {
    const zip = zipSync({ bomb: new Uint8Array(30_000_000) })
    const view = new DataView(zip.buffer)
    const directory = view.getUint32(zip.length - 6, true)
    view.setUint32(directory + 24, 10, true)
    expect(refusal(() => openArchive(zip).bytes('bomb'))).toBe('archive-bomb')
  })

  it('leaves out names that point outside and folders', () => {
    const one = strToU8('x')
    const archive = openArchive(
      zipSync({ '../up': one, '/root': one, 'a/../../b': one, 'c:\\w': one, 'folder/': one, fine: one }),
    )
    expect(archive.names).toEqual(['fine'])
  })

  it('says that an entry is encrypted', () => {
    const zip = zipSync({ a: strToU8('text') })
    const view = new DataView(zip.buffer)
    const directory = view.getUint32(zip.length - 6, true)
    view.setUint16(directory + 8, 1, true)
    expect(refusal(() => openArchive(zip).bytes('a'))).toBe('password-protected')
  })

  it('answers a damaged archive with a reading error and with nothing else', () => {
    const zip = zipSync({ 'a.xml': strToU8('<a>агуулга</a>'.repeat(20)), 'b.xml': strToU8('<b/>') })
    const damage = fc.array(fc.record({ at: fc.nat({ max: zip.length - 1 }), value: fc.nat({ max: 255 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(damage, fc.nat({ max: zip.length }), (changes, cutOff) => {
        const broken = zip.slice()
        for (const change of changes) broken[change.at] = change.value
        refusal(() => {
          const archive = openArchive(cutOff % 3 === 0 ? broken.subarray(0, cutOff) : broken)
          for (const name of archive.names) archive.text(name)
        })
      }),
      { numRuns: 500 },
    )
  })
})
