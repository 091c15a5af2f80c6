import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Block, Grid } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { readPdf } from './pdf.ts'
import { guessTable } from './pdf-columns.ts'
import type { Glyph } from './pdf-marks.ts'

const samples = new URL('../../../../samples/reading/', import.meta.url)
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, samples)))
const lines = z.array(z.string())
const plan = z
  .object({
    title: lines,
    approval: lines,
    header: lines,
    signatures: z.array(lines),
    objectives: z.array(
      z.object({ title: z.string(), measures: z.array(z.tuple([z.string(), lines, lines, lines, lines])) }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('plan.json', samples), 'utf8')))

const tablesOf = (blocks: Block[]): Grid[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
const paragraphsOf = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [`${block.align ?? 'none'} ${block.text}`] : []))
const written = (grid: Grid): string[] =>
  grid.cells.map(
    (cell) => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.lines.join(' ¦ ')}`,
  )

/** The table of plan.json as it stands in the samples; with `merged` each criterion has a row of its own. */
function expected(merged: boolean): string[] {
  const cells = plan.header.map((text, column) => `0,${column} 1x1 ${text}`)
  let row = 1
  for (const objective of plan.objectives) {
    cells.push(`${row++},0 1x5 ${objective.title}`)
    for (const [number, measure, criteria, period, responsible] of objective.measures) {
      const high = merged ? criteria.length : 1
      cells.push(`${row},0 ${high}x1 ${number}`, `${row},1 ${high}x1 ${measure.join(' ¦ ')}`)
      cells.push(`${row},2 1x1 ${merged ? criteria[0] : criteria.join(' ¦ ')}`)
      cells.push(`${row},3 ${high}x1 ${period.join(' ¦ ')}`, `${row},4 ${high}x1 ${responsible.join(' ¦ ')}`)
      if (merged)
        for (const [index, text] of criteria.slice(1).entries())
          cells.push(`${row + 1 + index},2 1x1 ${text}`)
      row += high
    }
  }
  return cells
}

describe('readPdf', () => {
  it('gives the exact cells of a ruled table over three pages, its repeated header once', async () => {
    const { blocks, notes } = await readPdf(sample('plan-ruled.pdf'))
    const [grid, ...others] = tablesOf(blocks)
    expect(others).toEqual([])
    expect(grid?.columnsAre).toBe('exact')
    const pages = grid?.pages ?? []
    expect(pages).toHaveLength(grid?.rows ?? 0)
    expect([pages.indexOf(2), pages.indexOf(3)]).toEqual([10, 21])
    expect(pages.toSorted()).toEqual(pages)
    expect(grid && written(grid)).toEqual(expected(false))
    expect(notes).toEqual([])
  })

  it('gives the text around the table with its place on the line, and no page numbers', async () => {
    const { blocks } = await readPdf(sample('plan-ruled.pdf'))
    expect(paragraphsOf(blocks)).toEqual([
      ...plan.approval.map((text) => `right ${text}`),
      ...plan.title.map((text) => `center ${text}`),
      'none 2025.02.21\tЦагаан-Эрэг сум',
      ...plan.signatures.map((parts) => `center ${parts.join(' ')}`),
    ])
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' && block.bold ? [block.text] : []))).toEqual(
      plan.title,
    )
  })

  it.each(['plan-torn.pdf', 'plan-merged.pdf'])(
    'joins what page breaks tore: rows, and rows under one merged number (%s)',
    async (name) => {
      const [grid, ...others] = tablesOf((await readPdf(sample(name))).blocks)
      expect(others).toEqual([])
      expect(grid && written(grid)).toEqual(expected(true))
    },
  )

  it('guesses the columns of a table that nobody drew, and says so', async () => {
    const { blocks, notes } = await readPdf(sample('plan-unruled.pdf'))
    const [grid, ...others] = tablesOf(blocks)
    expect(others).toEqual([])
    expect(grid?.columnsAre).toBe('guessed')
    expect(grid && written(grid)).toEqual(expected(false))
    expect(paragraphsOf(blocks)).toHaveLength(8)
    expect(notes).toEqual([{ code: 'columns-guessed', severity: 'doubt' }])
  })

  it('makes no columns out of running text', () => {
    const words = plan.objectives.flatMap((objective) =>
      objective.measures.map((measure) => measure[1].join(' ')),
    )
    const text = words.join('. ')
    const glyphs = [...text].map((letter, index): Glyph => {
      const [row, column] = [Math.floor(index / 90), index % 90]
      const x0 = 60 + column * 5.2
      const y = 80 + row * 14
      return {
        text: letter,
        x0,
        x1: x0 + 5.2,
        y,
        size: 11,
        bold: false,
        turn: 'none',
        centerX: x0 + 2.6,
        centerY: y - 3,
      }
    })
    expect(guessTable([{ width: 595, height: 842, glyphs, rules: [], pictures: 0 }])).toBeNull()
  })

  it('says that a file is damaged, and never anything but a reading error', async () => {
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7\nnothing'))).rejects.toThrow(
      new ReadingError('broken-file'),
    )
    const whole = sample('plan-unruled.pdf')
    const damage = fc.array(
      fc.record({ at: fc.nat({ max: whole.length - 1 }), value: fc.nat({ max: 255 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    await fc.assert(
      fc.asyncProperty(damage, fc.nat({ max: whole.length }), async (changes, cutOff) => {
        const broken = whole.slice()
        for (const change of changes) broken[change.at] = change.value
        try {
          await readPdf(cutOff % 4 === 0 ? broken.subarray(0, cutOff) : broken)
        } catch (error) {
          expect(error).toBeInstanceOf(ReadingError)
        }
      }),
      { numRuns: 60 },
    )
  })
})
