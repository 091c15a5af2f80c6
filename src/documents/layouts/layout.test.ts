import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutFromReading, type ReadColumn, withReportColumns } from './from-reading.ts'
import { findLayout, layoutRoles, layoutSchema, listLayouts } from './layout.ts'
import english from './messages/en.json' with { type: 'json' }
import mongolian from './messages/mn.json' with { type: 'json' }

const roles = (columns: readonly { role: string }[]) => columns.map((column) => column.role)

describe('layouts', () => {
  it('ships each under one name, described in both languages', () => {
    const names = listLayouts().map((layout) => layout.name)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(mongolian).sort()).toEqual([...names].sort())
    expect(Object.keys(english).sort()).toEqual([...names].sort())
    expect(findLayout('full')?.name).toBe('full')
    expect(findLayout('no-such')).toBeUndefined()
  })

  it('has a place for every field of a measure in the full layout', () => {
    const inColumns = roles(findLayout('full')?.columns ?? [])
    expect(inColumns).toEqual(
      layoutRoles.filter((role) => role !== 'principle' && role !== 'objective').sort(byFull),
    )
  })

  it('refuses a layout that contradicts itself', () => {
    const full = findLayout('full')
    expect(layoutSchema.safeParse({ ...full, objectiveAs: 'column' }).success).toBe(false)
    expect(layoutSchema.safeParse({ ...full, numberIn: 'text' }).success).toBe(false)
    expect(layoutSchema.safeParse({ ...full, columns: full?.columns.slice(1) }).success).toBe(false)
  })
})

function byFull(a: string, b: string): number {
  const order = roles(findLayout('full')?.columns ?? [])
  return order.indexOf(a) - order.indexOf(b)
}

describe('the layout of a document that was read', () => {
  const column = (role: ReadColumn['role'], label: string): ReadColumn => ({ role, label })

  it('keeps the order and the words of its headings', () => {
    const layout = layoutFromReading([
      column('number', 'Д/д'),
      column('measure', 'Хэрэгжүүлэх ажил'),
      column('ignore', 'Тайлбар'),
      column('period', ''),
      column('responsible', 'Хариуцах нэгж'),
    ])
    expect(layout.columns.map(({ role, label }) => [role, label])).toEqual([
      ['number', 'Д/д'],
      ['measure', 'Хэрэгжүүлэх ажил'],
      ['period', 'Хэрэгжүүлэх хугацаа'],
      ['responsible', 'Хариуцах нэгж'],
    ])
    expect(layout).toMatchObject({ objectiveAs: 'row', numberIn: 'column' })
  })

  it('takes the number column for the objective where objectives stand in a column', () => {
    const layout = layoutFromReading([
      column('number', 'Д/д'),
      column('objective', 'Зорилт'),
      column('measure', 'Арга хэмжээ'),
    ])
    expect(layout).toMatchObject({ objectiveAs: 'column', numberIn: 'text' })
  })

  it('puts a group over the neighbours that share it, not over a heading with a slash', () => {
    const layout = layoutFromReading([
      column('measure', 'Арга хэмжээ'),
      column('period', 'Шалгуур / Хугацаа'),
      column('budget', 'Шалгуур / Хөрөнгө'),
      column('percent', 'Хувь / % /'),
    ])
    expect(layout.columns.map(({ label, group }) => [label, group])).toEqual([
      ['Арга хэмжээ', undefined],
      ['Хугацаа', 'Шалгуур'],
      ['Хөрөнгө', 'Шалгуур'],
      ['Хувь / % /', undefined],
    ])
  })

  it('adds what a report needs once', () => {
    const plan = findLayout('customs-plan')
    if (!plan) throw new Error('customs-plan is missing')
    const report = withReportColumns(plan)
    expect(roles(report.columns)).toEqual([...roles(plan.columns), 'result', 'percent'])
    expect(withReportColumns(report)).toBe(report)
  })

  it('is a valid layout whatever the columns were', () => {
    const anyColumn = fc.record({ role: fc.constantFrom(...layoutRoles, 'ignore'), label: fc.string() })
    fc.assert(
      fc.property(
        fc.array(anyColumn),
        fc.constantFrom('column' as const, 'text' as const, undefined),
        (columns, numberIn) => {
          const layout = layoutFromReading(columns, numberIn ? { numberIn } : {})
          expect(layoutSchema.safeParse(layout).success).toBe(true)
          expect(layoutSchema.safeParse(withReportColumns(layout)).success).toBe(true)
        },
      ),
    )
  })
})
