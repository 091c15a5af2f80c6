import type { FormValues } from '../../../web/env.ts'
import { textOf } from '../../../web/form.ts'

/** A column as the form has it; `index` is its place in the names of its fields, `column.3.label`. */
export type ColumnRow = { index: number } & Record<RowField, string>
export const rowFields = ['order', 'role', 'label', 'width', 'group'] as const
export type RowField = (typeof rowFields)[number]

export const fieldOf = (index: number, field: RowField) => `column.${index}.${field}`

/** The rows that a form brought, in the order of their names. */
export function rowsOf(values: FormValues): ColumnRow[] {
  const indexes = Object.keys(values).flatMap((name) => {
    const index = /^column\.(\d{1,2})\./.exec(name)?.[1]
    return index === undefined ? [] : [Number(index)]
  })
  return [...new Set(indexes)]
    .toSorted((one, other) => one - other)
    .map((index) => {
      const text = (field: RowField) => textOf(values, fieldOf(index, field)).normalize('NFC').trim()
      return {
        index,
        order: text('order'),
        role: text('role'),
        label: text('label'),
        width: text('width'),
        group: text('group'),
      }
    })
}

/** By their order numbers; a row without a good one stays where it stands in the form. */
export function inOrder(rows: readonly ColumnRow[]): ColumnRow[] {
  const placeOf = (row: ColumnRow, at: number) => {
    const place = row.order === '' ? Number.NaN : Number(row.order)
    return Number.isFinite(place) ? place : at + 1
  }
  return rows
    .map((row, at) => ({ row, place: placeOf(row, at) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ row }) => row)
}

/** Nobody filled it in: it is no column. */
export const isBlank = ({ role, label, group }: ColumnRow) => role === '' && label === '' && group === ''

/** The same form with these rows for its columns, numbered from 1. */
export function withRows(
  values: FormValues,
  rows: readonly Omit<ColumnRow, 'index' | 'order'>[],
): FormValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith('column.'))
  const columns = rows.flatMap((row, index) => {
    const full = { ...row, order: String(index + 1) }
    return rowFields.map((field) => [fieldOf(index, field), full[field]] as const)
  })
  return Object.fromEntries([...others, ...columns])
}

const steps = /^(up|down|remove)\.(\d{1,2})$/

/** Whether a button of the form asks to arrange its columns, and not to save. */
export const isArranging = (step: string) => step === 'add' || steps.test(step)

/** The form after «up», «down», «remove» of a row or «add»; its columns are then in the order of their numbers. */
export function arranged(values: FormValues, step: string): FormValues {
  const rows = inOrder(rowsOf(values))
  if (step === 'add') return withRows(values, [...rows, { role: '', label: '', width: '', group: '' }])
  const [, verb, index] = steps.exec(step) ?? []
  const at = rows.findIndex((row) => row.index === Number(index))
  const row = rows[at]
  if (!row) return withRows(values, rows)
  const rest = rows.toSpliced(at, 1)
  if (verb === 'remove') return withRows(values, rest)
  const to = verb === 'up' ? Math.max(0, at - 1) : Math.min(rest.length, at + 1)
  return withRows(values, rest.toSpliced(to, 0, row))
}
