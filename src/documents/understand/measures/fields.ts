import {
  isComplete,
  levelLikeness,
  officeLikeness,
  percentOf,
  periodLikeness,
  startsInside,
  startsWithBullet,
} from '../cells/cell-shapes.ts'
import { joinTexts, sameText, shorten } from '../cells/joining.ts'
import type { RowCell } from '../rows/rows.ts'
import type { ColumnRole } from '../types.ts'
import type { MeasureDraft, NoteDraft, TextField } from './drafts.ts'
import type { DataRow } from './habits.ts'

type Cells = ReadonlyMap<ColumnRole, RowCell>

const textFields: readonly TextField[] = [
  'baseline',
  'target',
  'period',
  'budget',
  'outcome',
  'responsible',
  'result',
]

/** Puts the cells of a measure's first row into its draft. */
export function fillFields(measure: MeasureDraft, cells: Cells, notes: NoteDraft[]): void {
  measure.criteria = [...(cells.get('criteria')?.lines ?? [])]
  for (const field of textFields) {
    const cell = cells.get(field)
    if (cell) measure.fields[field] = cell.text
  }
  const percent = cells.get('percent')
  if (percent) readPercent(measure, percent.text, notes)
}

/** Adds the cells of a row that goes on with a measure; what would contradict it is kept out and noted. */
export function addFields(
  measure: MeasureDraft,
  row: DataRow,
  next: DataRow | null,
  notes: NoteDraft[],
): void {
  const criteria = row.cells.get('criteria')
  if (criteria?.startsHere) addCriteria(measure, criteria, row, notes)
  for (const field of textFields) {
    const cell = row.cells.get(field)
    if (cell?.startsHere)
      addText(measure, field, cell.text, row.exact ? null : (next?.cells.get(field) ?? undefined), notes)
  }
  const percent = row.cells.get('percent')
  if (percent?.startsHere) {
    if (measure.percent === null) readPercent(measure, percent.text, notes)
    else if (measure.percent !== percentOf(percent.text)) doubt(measure, 'percent', percent.text, notes)
  }
}

function addCriteria(measure: MeasureDraft, cell: RowCell, row: DataRow, notes: NoteDraft[]): void {
  const [first, ...others] = cell.lines
  if (first === undefined) return
  const last = measure.criteria.at(-1)
  const inside = startsInside(first) && !startsWithBullet(first)
  if (last === undefined || !inside) {
    measure.criteria.push(...cell.lines)
    return
  }
  if (!isComplete(last)) {
    measure.criteria = [...measure.criteria.slice(0, -1), joinTexts(last, first), ...others]
    notes.push({ code: 'cell-joined', severity: 'info', measure, field: 'criteria' })
  } else if (row.exact) measure.criteria.push(...cell.lines)
  else if (!isComplete(measure.text) && !row.cells.has('measure')) {
    // The columns have slid: what goes on is the measure, not its criteria.
    measure.text = joinTexts(measure.text, cell.text)
    notes.push({ code: 'measure-joined', severity: 'doubt', measure, field: 'text' })
  } else {
    // The end of an item whose beginning is on a page that is not here.
    measure.criteria.push(...others)
    notes.push({
      code: 'piece-left-out',
      severity: 'doubt',
      measure,
      field: 'criteria',
      values: { quote: shorten(first) },
    })
  }
}

function addText(
  measure: MeasureDraft,
  field: TextField,
  text: string,
  following: RowCell | null | undefined,
  notes: NoteDraft[],
): void {
  const there = measure.fields[field]
  if (there === undefined) {
    measure.fields[field] = text
    return
  }
  if (sameText(there, text)) return
  if (following === null && stands(there) && stands(text) && !startsInside(text)) {
    // The rows of one merged measure, each with a value of its own.
    if (!there.split(', ').some((part) => sameText(part, text))) measure.fields[field] = `${there}, ${text}`
    notes.push({ code: 'cell-joined', severity: 'info', measure, field })
    return
  }
  if (following && sameText(following.text, text)) {
    // Cells that slid up from the next row stand there as well.
    notes.push({
      code: 'cell-repeated',
      severity: 'doubt',
      measure,
      field,
      values: { quote: shorten(text) },
    })
    return
  }
  const short = field !== 'result' && stands(there) && stands(text)
  if (short) doubt(measure, field, text, notes)
  else {
    measure.fields[field] = joinTexts(there, text)
    notes.push({ code: 'cell-joined', severity: 'info', measure, field })
  }
}

/** A period or a level that needs nothing before it: two of them are two values, not one cut in two. */
function stands(text: string): boolean {
  return periodLikeness(text) > 0.5 || levelLikeness(text) >= 0.8 || officeLikeness(text) > 0.9
}

function doubt(measure: MeasureDraft, field: string, text: string, notes: NoteDraft[]): void {
  notes.push({ code: 'second-value', severity: 'doubt', measure, field, values: { quote: shorten(text) } })
}

/** Percents may stand in words beside the figure, or instead of it ("хугацаа болоогүй"). */
function readPercent(measure: MeasureDraft, text: string, notes: NoteDraft[]): void {
  measure.percent = percentOf(text)
  if (measure.percent !== null) return
  const inside = /(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|хувь)/giu
  const all = [...text.matchAll(inside)]
  // «100% - … 74 хувь нь …»: what leads speaks of the whole.
  const found = (all[0]?.index === 0 ? all[0] : all.at(-1))?.[1]
  const value = found === undefined ? Number.NaN : Number(found.replace(',', '.'))
  if (value >= 0 && value <= 100) measure.percent = value
  if (measure.fields.result === undefined && text.length > 30) measure.fields.result = text
  else
    notes.push({
      code: 'percent-in-words',
      severity: 'doubt',
      measure,
      field: 'percent',
      values: { quote: shorten(text) },
    })
}
