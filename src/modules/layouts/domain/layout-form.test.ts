import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endBlocks,
  findLayout,
  layoutRoles,
  layoutSchema,
  listLayouts,
  topBlocks,
} from '../../../documents/layouts/layout.ts'
import type { FormValues } from '../../../web/env.ts'
import { arranged, fieldOf, inOrder, rowsOf } from './column-rows.ts'
import { parseLayoutForm, valuesOf } from './layout-form.ts'
import { samplePage } from './sample.ts'
import { sharedWidths } from './widths.ts'

const customs = () => {
  const layout = findLayout('customs-plan')
  if (!layout) throw new Error('customs-plan is missing')
  return valuesOf('Манай маягт', layout)
}
const errorsOf = (values: FormValues) => {
  const parsed = parseLayoutForm(values, 'own')
  return parsed.ok ? {} : parsed.errors
}
const roles = (values: FormValues) => inOrder(rowsOf(values)).map(({ role }) => role)

describe('the form of a layout', () => {
  it.each(listLayouts().map((layout) => [layout.name, layout] as const))(
    'gives %s back as it was',
    (name, layout) => {
      const parsed = parseLayoutForm(valuesOf('Нэр', layout), name)
      expect(parsed).toEqual({
        ok: true,
        value: { title: 'Нэр', layout: { ...layout, top: [...topBlocks], end: [...endBlocks] } },
      })
    },
  )

  it.each<[string, FormValues, Record<string, string>]>([
    ['no title', { title: ' ' }, { title: 'required' }],
    ['a size that no printer has', { fontSize: '40' }, { fontSize: 'font-size' }],
    ['a choice that is none', { orientation: 'round' }, { orientation: 'not-known' }],
    ['a block that is none', { end: ['prepared', 'everybody'] }, { end: 'not-known' }],
    ['a place that names nothing', { topText: 'Дугаар {код}' }, { topText: 'unknown-place' }],
    ['a page of own text', { endText: 'мөр\n'.repeat(13) }, { endText: 'too-many-lines' }],
    ['a line without end', { endText: 'ө'.repeat(401) }, { endText: 'too-long' }],
    ['a role twice', { 'column.2.role': 'measure' }, { 'column.2.role': 'role-twice' }],
    ['a heading without a role', { 'column.2.role': '' }, { 'column.2.role': 'role-missing' }],
    ['a role without a heading', { 'column.2.label': ' ' }, { 'column.2.label': 'required' }],
    ['a width below 1', { 'column.2.width': '0' }, { 'column.2.width': 'width-range' }],
    ['an order that is no number', { 'column.2.order': 'эхэнд' }, { 'column.2.order': 'not-a-number' }],
    [
      'an objective column that is missing',
      { objectiveAs: 'column' },
      { objectiveAs: 'no-objective-column' },
    ],
    ['a principle column that is missing', { principleAs: 'column' }, { principleAs: 'no-principle-column' }],
    [
      'a principle column that nothing fills',
      { 'column.4.role': 'principle' },
      { principleAs: 'unused-principle-column' },
    ],
    ['a number column that nothing fills', { numberIn: 'text' }, { numberIn: 'unused-number-column' }],
    ['no number column', { 'column.0.role': 'budget' }, { numberIn: 'no-number-column' }],
    ['no measure column', { 'column.1.role': 'budget' }, { 'column.0.role': 'no-measure-column' }],
  ])('names the field of %s', (_what, change, errors) => {
    expect(errorsOf({ ...customs(), ...change })).toEqual(errors)
  })

  it('takes own text line by line, and gives it back', () => {
    const values = { ...customs(), topText: ' {он}  оны\r\n\r\nтөлөвлөгөө ', endText: '' }
    const parsed = parseLayoutForm(values, 'own')
    if (!parsed.ok) throw new Error('refused')
    expect(parsed.value.layout.topText).toEqual(['{он} оны', 'төлөвлөгөө'])
    expect(parsed.value.layout).not.toHaveProperty('endText')
    expect(valuesOf('а', parsed.value.layout).topText).toBe('{он} оны\nтөлөвлөгөө')
  })

  it('says all that is wrong at once', () => {
    const errors = errorsOf({ ...customs(), title: '', 'column.1.label': '', 'column.3.width': '900' })
    expect(Object.keys(errors).toSorted()).toEqual(['column.1.label', 'column.3.width', 'title'])
  })

  it('puts columns in the order of their numbers, and leaves blank rows out', () => {
    const values = { ...customs(), 'column.4.order': '1,5', 'column.5.order': '6', 'column.5.role': '' }
    const parsed = parseLayoutForm({ ...values, 'column.4.order': '1.5' }, 'own')
    expect(parsed.ok && parsed.value.layout.columns.map(({ role }) => role)).toEqual([
      ...['number', 'outcome', 'measure', 'criteria', 'period'],
    ])
  })

  it('moves, removes and adds columns without losing what was typed', () => {
    const typed = { ...customs(), title: '', 'column.1.label': 'Бичиж байгаа' }
    expect(roles(arranged(typed, 'up.1'))).toEqual(['measure', 'number', 'criteria', 'period', 'outcome'])
    expect(roles(arranged(typed, 'up.0'))).toEqual(roles(typed))
    expect(roles(arranged(typed, 'down.4'))).toEqual(roles(typed))
    expect(roles(arranged(typed, 'remove.0'))).toEqual(['measure', 'criteria', 'period', 'outcome'])
    const added = arranged(typed, 'add')
    expect(roles(added)).toEqual([...roles(typed), ''])
    expect(added).toMatchObject({ title: '', 'column.1.label': 'Бичиж байгаа', objectiveAs: 'row' })
  })

  it('moves by the place a person sees: by the numbers, not by the names of the fields', () => {
    const renumbered = { ...customs(), [fieldOf(4, 'order')]: '0' }
    expect(roles(arranged(renumbered, 'down.4'))).toEqual([
      'number',
      'outcome',
      'measure',
      'criteria',
      'period',
    ])
  })
})

describe('whatever a form says', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('', 'row', 'column', 'text', 'none', 'yes', '11', '5'))
  const row = fc.record({
    order: fc.oneof(fc.constantFrom('1', '2', '3'), text),
    role: fc.oneof(fc.constantFrom(...layoutRoles), text),
    label: fc.oneof(fc.constant('Гарчиг'), text),
    width: fc.oneof(fc.integer({ min: 1, max: 100 }).map(String), text),
    group: text,
  })
  const form = fc
    .tuple(
      fc.dictionary(fc.constantFrom(...Object.keys(customs())), text),
      fc.array(row, { maxLength: 16 }),
      fc.boolean(),
    )
    .map(([change, rows, plain]) => {
      const columns = rows.flatMap((each, index) =>
        Object.entries(each).map(([field, value]) => [`column.${index}.${field}`, value] as const),
      )
      return { ...customs(), ...(plain ? {} : change), ...Object.fromEntries(columns) }
    })

  it('it gives a valid layout with a page to look at, or errors', () => {
    fc.assert(
      fc.property(form, (values) => {
        const parsed = parseLayoutForm(values, 'own')
        if (!parsed.ok) {
          expect(Object.keys(parsed.errors).length).toBeGreaterThan(0)
          return
        }
        expect(layoutSchema.safeParse(parsed.value.layout).success).toBe(true)
        expect(samplePage(parsed.value.layout).table.cells.length).toBeGreaterThan(0)
      }),
    )
  })

  it('widths add up to 100, each of at least a tenth', () => {
    const widths = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 13 })
    fc.assert(
      fc.property(widths, (shares) => {
        const shared = sharedWidths(shares)
        expect(shared.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6)
        expect(Math.min(...shared)).toBeGreaterThan(0.09)
      }),
    )
  })
})
