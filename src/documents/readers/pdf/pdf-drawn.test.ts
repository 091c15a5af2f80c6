import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { readPdf } from './pdf.ts'

/** A PDF with a page for each content stream, 400 × 300 points; F1 is Helvetica, X1 a form drawn at (0, 100). */
function pdf(pages: string[], form = ''): Uint8Array {
  const stream = (dictionary: string, content: string): string =>
    `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 400 300]/Resources<</Font<</F1 3 0 R>>/XObject<</X1 4 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    stream(
      '/Type/XObject/Subtype/Form/BBox[0 0 400 300]/Matrix[1 0 0 1 0 100]/Resources<</Font<</F1 3 0 R>>>>',
      form,
    ),
    ...pages.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/Contents ${6 + index * 2} 0 R>>`,
      stream('', content),
    ]),
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF`)
}

const text = (x: number, y: number, words: string, size = 10): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET\n`
const box = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re S\n`
/** A border as Word draws it: a thin filled box. */
const across = (y: number, from = 50, to = 350): string => `${from} ${y} ${to - from} 0.5 re f\n`
const down = (x: number, from: number, to: number): string => `${x} ${from} 0.5 ${to - from} re f\n`

const shown = (blocks: Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.grid.cells.map(
          (cell) => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.lines.join(' ¦ ')}`,
        ),
  )
const read = async (...pages: string[]): Promise<string[]> => shown((await readPdf(pdf(pages))).blocks)

describe('readPdf on drawn pages', () => {
  it('sees borders drawn as thin boxes, and text turned by a quarter', async () => {
    const lines = [
      across(250),
      across(200),
      across(150),
      down(50, 150, 250),
      down(150, 150, 250),
      down(350, 150, 250),
    ]
    const turned =
      'BT /F1 10 Tf 0 1 -1 0 100 205 Tm (up) Tj ET\nBT /F1 10 Tf 0 -1 1 0 220 240 Tm (down) Tj ET\n'
    expect(await read(lines.join('') + turned + text(55, 180, 'one') + text(155, 180, 'two'))).toEqual([
      '0,0 1x1 up',
      '0,1 1x1 down',
      '1,0 1x1 one',
      '1,1 1x1 two',
    ])
  })

  it('takes cells side by side apart even where one text runs close to the next', async () => {
    const cells = box(50, 200, 30, 20) + box(80, 200, 60, 20)
    expect(await read(cells + text(56, 205, 'abcd') + text(80.5, 205, 'efgh'))).toEqual([
      '0,0 1x1 abcd',
      '0,1 1x1 efgh',
    ])
  })

  it('joins a row that goes over the page without a line', async () => {
    const first = across(100) + down(50, 20, 100) + down(200, 20, 100) + down(350, 20, 100)
    const second = across(250) + down(50, 250, 290) + down(200, 250, 290) + down(350, 250, 290)
    const pages = [
      first + text(55, 60, 'Number one') + text(205, 60, 'Begins here') + text(205, 40, 'And'),
      second + text(55, 270, 'Name') + text(205, 270, 'Ends there'),
    ]
    expect(await read(...pages)).toEqual([
      '0,0 1x1 Number one ¦ Name',
      '0,1 1x1 Begins here ¦ And ¦ Ends there',
    ])
  })

  it('keeps tables apart whose columns differ, and text between them', async () => {
    const grid = (middle: number, word: string): string =>
      box(50, 200, middle - 50, 20) +
      box(middle, 200, 350 - middle, 20) +
      text(60, 205, word) +
      text(middle + 5, 205, 'b')
    expect(await read(grid(100, 'a') + text(50, 100, 'Between'), grid(250, 'c'))).toEqual([
      '0,0 1x1 a',
      '0,1 1x1 b',
      'Between',
      '0,0 1x1 c',
      '0,1 1x1 b',
    ])
  })

  it('sees what stands in forms, and no white lines, shading, frames or underlines', async () => {
    const form = box(50, 50, 100, 20) + box(150, 50, 100, 20) + text(60, 55, 'in') + text(160, 55, 'form')
    const page = `/X1 Do\n q 1 1 1 RG ${box(50, 20, 60, 30)} ${box(110, 20, 60, 30)} Q\n 0.9 g 50 150 200 20 re f 0 g\n 60 153 20 0.5 re f\n ${box(10, 10, 380, 280)}`
    const { blocks } = await readPdf(pdf([page + text(60, 30, 'below')], form))
    expect(shown(blocks)).toEqual(['0,0 1x1 in', '0,1 1x1 form', 'below'])
  })

  it('says what only a person or character recognition can read', async () => {
    const picture = 'q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n'
    await expect(readPdf(pdf([picture]))).rejects.toThrow(new ReadingError('no-text'))
    const { notes } = await readPdf(pdf([text(50, 50, 'seen'), picture]))
    expect(notes).toEqual([{ code: 'page-without-text', severity: 'doubt', values: { page: 2 } }])
    const locked = readFileSync(new URL('../../../../samples/reading/locked.pdf', import.meta.url))
    await expect(readPdf(new Uint8Array(locked))).rejects.toThrow(new ReadingError('password-protected'))
  })

  it('refuses more pages and marks than a plan can have', async () => {
    await expect(readPdf(pdf(Array.from({ length: 501 }, () => '')))).rejects.toThrow(
      new ReadingError('too-complex'),
    )
    await expect(readPdf(pdf([box(1, 1, 9, 9).repeat(60_000)]))).rejects.toThrow(
      new ReadingError('too-complex'),
    )
  })
})
