import { describe, expect, it } from 'vitest'
import type { ColumnRole, TableReading } from '../../../../documents/understand/types.ts'
import { lesson, memoriesInUse, recall, shapeOf } from './shape.ts'

const table = (
  roles: ColumnRole[],
  labels: (string | null)[] = ['№', 'Арга хэмжээ', 'Үр дүн'],
  block = 0,
): TableReading => ({
  block,
  rows: [{ row: 0, kind: 'measure' }],
  columns: labels.map((label, column) => ({
    ...{ column, label, role: roles[column] ?? 'ignore', confidence: 1, reason: 'corrected' as const },
  })),
})
const alone = table(['number', 'measure', 'outcome'])
const corrected = table(['number', 'measure', 'criteria'])

describe('the shape of a table', () => {
  it.each([
    [['№', 'АРГА  ХЭМЖЭЭ', 'Үр дүн.'], true],
    [['№', 'Арга хэмжээ', 'Үр дvн'], true],
    [['№', 'Арга хэмжээ', 'Шалгуур'], false],
    [['№', 'Арга хэмжээ', 'Үр дүн', null], false],
  ])('%j is the same: %s', (labels, same) => {
    expect(shapeOf(table([], labels)) === shapeOf(alone)).toBe(same)
  })
})

describe('what is remembered of a file', () => {
  it('is what a person said otherwise than the program', () => {
    const { learn, forget } = lesson([corrected], [alone])
    expect(learn).toMatchObject([{ shape: shapeOf(alone), labels: ['№', 'Арга хэмжээ', 'Үр дүн'] }])
    expect(forget).toEqual([])
    expect(recall([table(['number', 'measure', 'outcome'], undefined, 7)], learn).roles).toEqual([
      { block: 7, column: 0, role: 'number' },
      { block: 7, column: 1, role: 'measure' },
      { block: 7, column: 2, role: 'criteria' },
    ])
  })

  it('goes where a person left the columns as the program reads them', () => {
    expect(lesson([alone], [alone])).toEqual({ learn: [], forget: [shapeOf(alone)] })
  })

  it('is that of the longest of the tables with one shape', () => {
    const short = { ...alone, block: 1, rows: [] }
    expect(lesson([short, corrected], [alone, { ...alone, block: 1 }])).toMatchObject({
      learn: [{ roles: [{ role: 'number' }, { role: 'measure' }, { role: 'criteria' }] }],
      forget: [],
    })
  })

  it('is in use only where the columns stand as it says', () => {
    const { learn } = lesson([corrected], [alone])
    expect(memoriesInUse([corrected], learn)).toHaveLength(1)
    expect(memoriesInUse([alone], learn)).toHaveLength(0)
    expect(memoriesInUse([table([], ['Өөр'])], learn)).toHaveLength(0)
  })
})
