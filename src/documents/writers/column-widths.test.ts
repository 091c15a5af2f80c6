import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLayout, type Layout, listLayouts } from '../layouts/layout.ts'
import { columnWidths } from './column-widths.ts'
import { pageTable } from './page-table.ts'
import { anyDocument } from './testing/any-document.ts'

const paper = 14_854

function tableOf(text: string, result: string) {
  const layout = findLayout('full')
  if (!layout) throw new Error('no layout')
  return pageTable(
    {
      kind: 'report',
      title: '',
      organization: null,
      year: null,
      window: null,
      issued: { date: null, place: null, number: null },
      approvedBy: null,
      signatures: [],
      objectives: [
        {
          number: '1',
          title: 'Ил тод байдал',
          principle: null,
          measures: [
            {
              number: '1.1',
              text,
              criteria: [],
              baseline: null,
              target: null,
              period: null,
              budget: 'Шаардахгүй',
              outcome: null,
              responsible: null,
              result,
              percent: 100,
            },
          ],
        },
      ],
    },
    layout,
  )
}

function widthOf(role: Layout['columns'][number]['role'], text: string, result: string): number {
  const table = tableOf(text, result)
  const column = findLayout('full')?.columns.findIndex((candidate) => candidate.role === role) ?? 0
  return columnWidths(table, paper, 9)[column] ?? 0
}

describe('the widths of columns', () => {
  it('are drawn to where the text is', () => {
    const long = 'Сургалт зохион байгуулав. '.repeat(60)
    expect(widthOf('result', 'Сургалт', long)).toBeGreaterThan(widthOf('result', 'Сургалт', 'Хийв.') * 1.3)
  })

  it('leave room for the longest word', () => {
    // Ten letters of 9 points, about half as wide as high.
    expect(widthOf('budget', 'Сургалт', 'Хийв.')).toBeGreaterThan(10 * 9 * 20 * 0.5)
  })

  it('fill the paper exactly, none of them nothing, whatever stands in the table', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...listLayouts()), (document, layout) => {
        const widths = columnWidths(pageTable(document, layout), paper, layout.fontSize)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(paper)
        expect(Math.min(...widths)).toBeGreaterThan(200)
      }),
      { numRuns: 60 },
    )
  })
})
