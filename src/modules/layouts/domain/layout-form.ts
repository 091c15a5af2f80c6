import { z } from 'zod'
import defaults from '../../../documents/layouts/default-columns.json' with { type: 'json' }
import {
  endBlocks,
  type Layout,
  type LayoutColumn,
  type LayoutRole,
  layoutRoles,
  layoutSchema,
  longestTextLine,
  mostTextLines,
  topBlocks,
} from '../../../documents/layouts/layout.ts'
import { unknownPlaces } from '../../../documents/layouts/text-fields.ts'
import type { FormValues } from '../../../web/env.ts'
import { listOfTexts, optionalText, requiredText } from '../../../web/fields.ts'
import { type FieldErrors, type Parsed, parseForm } from '../../../web/form.ts'
import { type ColumnRow, fieldOf, inOrder, isBlank, rowFields, rowsOf, withRows } from './column-rows.ts'
import { sharedWidths } from './widths.ts'

const oneOf = <Value extends string>(values: readonly Value[]) => z.enum(values, { error: 'not-known' })
const { objectiveAs, principleAs, numberIn, criteriaAs, orientation } = layoutSchema.shape

/** One line of the paper for each line of the field; empty ones are left out. */
const ownLines = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? '')
      .normalize('NFC')
      .split(/\r?\n/)
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  )
  .refine((lines) => lines.length <= mostTextLines, 'too-many-lines')
  .refine((lines) => lines.every((line) => line.length <= longestTextLine), 'too-long')
  .refine((lines) => lines.every((line) => unknownPlaces(line).length === 0), 'unknown-place')

const headSchema = z.object({
  title: requiredText(150),
  objectiveAs: oneOf(objectiveAs.options),
  principleAs: oneOf(principleAs.options),
  numberIn: oneOf(numberIn.options),
  criteriaAs: oneOf(criteriaAs.options),
  columnNumbersRow: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
  orientation: oneOf(orientation.options),
  font: requiredText(60).pipe(z.string().regex(/^[\p{L}\p{N} -]+$/u, 'not-known')),
  fontSize: z
    .string({ error: 'required' })
    .transform((text) => text.trim().replace(',', '.'))
    .pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^\d{1,2}(\.[05])?$/, 'font-size'),
    )
    .transform(Number)
    .refine((size) => size >= 6 && size <= 16, 'font-size'),
  top: listOfTexts.pipe(z.array(oneOf(topBlocks))),
  end: listOfTexts.pipe(z.array(oneOf(endBlocks))),
  topText: ownLines,
  endText: ownLines,
})

const rowSchema = z.object({
  order: z.string().regex(/^\d{1,3}([.,]\d)?$/, 'not-a-number'),
  role: z.enum(layoutRoles, { error: 'role-missing' }),
  label: requiredText(200),
  width: z
    .string()
    .transform((text) => text.replace(',', '.'))
    .pipe(z.string().regex(/^(\d{1,3}(\.\d+)?)?$/, 'width-range'))
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((width) => width === null || (width >= 1 && width <= 100), 'width-range'),
  group: optionalText(200),
})
type Column = z.infer<typeof rowSchema> & { index: number }

/** What the form describes, or what is wrong with which field. `name` goes into the layout: `own-ID`. */
export function parseLayoutForm(values: FormValues, name: string): Parsed<{ title: string; layout: Layout }> {
  const head = parseForm(headSchema, values)
  const { columns, errors } = parseRows(rowsOf(values))
  const wrong = { ...(head.ok ? {} : byField(head.errors)), ...errors }
  if (!head.ok || Object.keys(wrong).length > 0) return { ok: false, errors: wrong }
  const { title, topText, endText, ...form } = head.value
  const faults = disagreements(form, columns)
  if (Object.keys(faults).length > 0) return { ok: false, errors: faults }
  const own = { ...(topText.length > 0 && { topText }), ...(endText.length > 0 && { endText }) }
  return {
    ok: true,
    value: { title, layout: layoutSchema.parse({ ...form, ...own, name, columns: widened(columns) }) },
  }
}

/** An error in a list belongs to the list: it is one field. */
const byField = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, code]) => [name.replace(/\..*$/, ''), code]))

function parseRows(rows: readonly ColumnRow[]): { columns: Column[]; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const columns: Column[] = []
  for (const row of inOrder(rows.filter((one) => !isBlank(one)))) {
    const parsed = parseForm(rowSchema, row)
    if (parsed.ok && columns.some(({ role }) => role === parsed.value.role)) {
      errors[fieldOf(row.index, 'role')] = 'role-twice'
    } else if (parsed.ok) {
      columns.push({ ...parsed.value, index: row.index })
    } else {
      for (const field of rowFields) {
        const code = parsed.errors[field]
        if (code !== undefined) errors[fieldOf(row.index, field)] = code
      }
    }
  }
  return { columns, errors }
}

/** Where the columns and what is said of them do not fit; the field to change and why. */
function disagreements(
  form: Pick<Layout, 'objectiveAs' | 'principleAs' | 'numberIn'>,
  columns: readonly Column[],
): FieldErrors {
  const has = (role: LayoutRole) => columns.some((column) => column.role === role)
  const errors: FieldErrors = {}
  for (const role of ['objective', 'principle'] as const) {
    const asColumn = form[`${role}As`] === 'column'
    if (asColumn && !has(role)) errors[`${role}As`] = `no-${role}-column`
    if (!asColumn && has(role)) errors[`${role}As`] = `unused-${role}-column`
  }
  if (form.numberIn === 'column' && !has('number')) errors.numberIn = 'no-number-column'
  if (form.numberIn === 'text' && has('number') && !has('objective')) errors.numberIn = 'unused-number-column'
  if (!has('measure')) errors[fieldOf(columns[0]?.index ?? 0, 'role')] = 'no-measure-column'
  return errors
}

function widened(columns: readonly Column[]): LayoutColumn[] {
  const widths = sharedWidths(columns.map(({ role, width }) => width ?? defaults[role].weight))
  return columns.map(({ role, label, group }, index) => ({
    role,
    label,
    widthPercent: widths[index] ?? 0,
    ...(group === null ? {} : { group }),
  }))
}

/** The form filled with a layout. */
export function valuesOf(title: string, layout: Layout): FormValues {
  const { top = topBlocks, end = endBlocks } = layout
  const head = {
    title,
    objectiveAs: layout.objectiveAs,
    principleAs: layout.principleAs,
    numberIn: layout.numberIn,
    criteriaAs: layout.criteriaAs,
    columnNumbersRow: layout.columnNumbersRow ? 'yes' : '',
    orientation: layout.orientation,
    font: layout.font,
    fontSize: String(layout.fontSize),
    top: [...top],
    end: [...end],
    topText: (layout.topText ?? []).join('\n'),
    endText: (layout.endText ?? []).join('\n'),
  }
  const rows = layout.columns.map(({ role, label, widthPercent, group }) => ({
    role,
    label,
    width: String(widthPercent),
    group: group ?? '',
  }))
  return withRows(head, rows)
}
