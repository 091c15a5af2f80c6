import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { smallPdf } from '../../tests/fuzz/small-pdf.ts'
import { readApart } from './read-apart.ts'

const sample = new Uint8Array(readFileSync(new URL('../../samples/reading/plan-ruled.pdf', import.meta.url)))

/** A PDF whose one page's content unpacks, in two steps, to so many megabytes of blanks. */
function pdfBomb(megabytes: number): Uint8Array {
  const content = deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' ')))
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    Buffer.from('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'),
    Buffer.from('3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n'),
    Buffer.from(`4 0 obj\n<</Length ${content.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer<</Size 5/Root 1 0 R>>\n%%EOF'),
  ])
}

describe('readApart', () => {
  it('gives what reading and understanding give', async () => {
    const { source, document, tables, notes } = await readApart(sample)
    expect(source.format).toBe('pdf')
    expect(document.objectives.map((objective) => objective.measures.length)).toEqual([5, 5, 5, 5, 5])
    expect(tables).toHaveLength(1)
    expect(notes).toEqual(expect.any(Array))
    expect(sample.length).toBeGreaterThan(0)
  })

  it('takes the corrections of a person', async () => {
    const { source } = await readApart(sample)
    const block = source.blocks.findIndex((one) => one.kind === 'table')
    const corrections = { roles: [{ block, column: 4, role: 'result' as const }] }
    const { document } = await readApart(sample, { corrections })
    expect(document.objectives[0]?.measures[0]).toMatchObject({
      responsible: null,
      result: 'Мэдээллийн технологийн мэргэжилтэн',
    })
  })

  it('passes the refusals of the readers on', async () => {
    await expect(readApart(new Uint8Array())).rejects.toMatchObject({ code: 'empty-file' })
    await expect(readApart(Buffer.from('%PDF-1.4 broken'))).rejects.toMatchObject({ code: 'broken-file' })
  })

  it('gives up a file that takes too long', async () => {
    await expect(readApart(sample, { timeoutMs: 1 })).rejects.toMatchObject({ code: 'too-complex' })
  })

  it('gives up a file that takes too much memory, within the heap and outside of it', async () => {
    await expect(readApart(pdfBomb(700), { memoryMb: 200 })).rejects.toMatchObject({ code: 'too-complex' })
    await expect(readApart(sample, { memoryMb: 6 })).rejects.toMatchObject({ code: 'too-complex' })
  })

  it('outlives a file that asks for one array beyond all limits', async () => {
    const sound = new TextDecoder('latin1').decode(smallPdf())
    const code = /beginbfchar <41> <2116> <42>/
    expect(sound).toMatch(code)
    const file = Buffer.from(sound.replace(code, 'beginbfchar <41> <2116> <41e30001e30000>'), 'latin1')
    const [result] = await Promise.allSettled([readApart(file, { memoryMb: 64 })])
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'too-complex' } })
    expect((await readApart(sample)).source.format).toBe('pdf')
  })

  it('reads several files in turn, also after refusals', async () => {
    const files = [sample, new Uint8Array(), sample, pdfBomb(1), sample]
    const results = await Promise.allSettled(files.map((file) => readApart(file)))
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
  })
})
