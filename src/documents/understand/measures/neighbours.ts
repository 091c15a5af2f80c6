import { isComplete, startsInside, startsWithBullet } from '../cells/cell-shapes.ts'
import { isCapitals, readHeading } from '../cells/headings.ts'
import type { PlanRow } from '../rows/rows.ts'
import type { MeasureDraft, NoteDraft, ObjectiveDraft } from './drafts.ts'
import type { DataRow, Habits } from './habits.ts'
import { hasMore } from './row-numbers.ts'

/** Of two headings in a row the first names the section; so does one in capitals above ones that are not. */
export function isSectionAbove(rows: readonly PlanRow[], index: number, form: string): boolean {
  let at = index + 1
  while (at < rows.length && rows[at]?.kind !== 'heading' && rows[at]?.kind !== 'data') at++
  const next = rows[at]
  if (next?.kind !== 'heading') return false
  const row = rows[index]
  const text = row?.kind === 'heading' ? row.text : ''
  return (
    form !== 'explicit' && (isCapitals(text) || readHeading(next.text).form !== 'plain' || form === 'plain')
  )
}

/** «Нийт дундаж 96.6 %» over all columns. */
export function isSum(text: string): boolean {
  return /^(?:нийт|дундаж|дүн|бүгд)(?!\p{L})/iu.test(text) && /\d/u.test(text)
}

/**
 * Text keeps no merged cells: a row with a measure and nothing else stands beside cells merged from the row above,
 * whose values hold for it as well.
 */
export function inheritMerged(
  row: DataRow,
  measure: MeasureDraft,
  above: MeasureDraft | undefined,
  notes: NoteDraft[],
): void {
  if (row.exact || row.drifting || !above || row.firstOfPiece || hasMore(row)) return
  if (above.criteria.length === 0 && Object.keys(above.fields).length === 0) return
  measure.criteria = [...above.criteria]
  measure.fields = { ...above.fields }
  measure.percent = above.percent
  notes.push({ code: 'merged-assumed', severity: 'doubt', measure })
}

/** Whether a row without a number goes on with the measure before it (or with its objective), cut by the end of a page. */
export function isPieceOfMeasure(
  row: DataRow,
  text: string,
  { measure, objective }: { measure: MeasureDraft | null; objective: ObjectiveDraft | null },
  { measuresNumbered }: Habits,
): boolean {
  if (!measure || (row.exact && !row.firstOfPiece)) return false
  if (startsInside(text)) return !isComplete(measure.text) || !isComplete(objective?.title ?? '.')
  return measuresNumbered && row.firstOfPiece && !isComplete(measure.text) && !startsWithBullet(text)
}
