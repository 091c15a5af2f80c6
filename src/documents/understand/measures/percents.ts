import { fold } from '../../language/words/fold.ts'
import type { PlanTable } from '../columns/plan-tables.ts'
import type { Assembly } from './assemble.ts'
import type { MeasureDraft } from './drafts.ts'

const figure = '(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:%|хув(?:ь|иар|ьтай)(?!\\p{L}))'
const ways: readonly RegExp[] = [
  // «100% - Тайлант хугацаанд … 74 хувь»: what leads speaks of the whole.
  new RegExp(`^${figure}\\s*(?:[-–:]\\s|\\.\\s?\\p{L})`, 'u'),
  // «… зохион байгуулсан. 80%», «… (80 %)», «… Биелэлт 80 хувь.»
  new RegExp(
    `(?:^|[.!?;…:]\\s*|[/(]\\s*|(?:биелэлт|хэрэгжилт|гүйцэтгэл|үнэлгээ)[^.]{0,20}\\s)${figure}[\\s.)/]*$`,
    'u',
  ),
  // «100%. Тайлант хугацаанд …»
  new RegExp(`^[/(]?\\s*${figure}[)/]?(?:[.,:;]|\\s[-–]|\\s*$)`, 'u'),
]

/**
 * One column may hold what was done and its percent. A percent that stands apart from the sentences of a result is
 * the measure's own where the heading speaks of percents or most results have one; percents inside of sentences never
 * are, nor any where a column of percents is.
 */
export function percentsInResults(assembly: Assembly, tables: readonly PlanTable[]): void {
  const columns = tables.flatMap((table) => table.columns)
  if (columns.some((column) => column.role === 'percent')) return
  const told = assembly.objectives
    .flatMap((objective) => objective.measures)
    .filter((measure) => measure.fields.result !== undefined && measure.percent === null)
  const found = told.flatMap((measure) => {
    const percent = percentApart(measure.fields.result ?? '')
    return percent === null ? [] : [{ measure, percent }]
  })
  const named = columns.some(
    (column) => column.role === 'result' && /хувь|хувиар|%/u.test(fold(column.label ?? '')),
  )
  if (!named && (found.length < 3 || found.length < told.length * 0.6)) return
  for (const { measure, percent } of found) take(assembly, measure, percent)
}

function take(assembly: Assembly, measure: MeasureDraft, percent: number): void {
  measure.percent = percent
  assembly.notes.push({ code: 'percent-in-result', severity: 'info', measure, field: 'percent' })
}

function percentApart(text: string): number | null {
  const folded = fold(text)
  for (const way of ways) {
    const value = Number(way.exec(folded)?.[1]?.replace(',', '.'))
    if (value >= 0 && value <= 100) return value
  }
  return null
}
