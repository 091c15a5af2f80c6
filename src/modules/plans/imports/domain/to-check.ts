import type { ReadingNote } from '../../../../documents/grid.ts'
import type { MoneyUnit } from '../../../../documents/language/values/money.ts'
import type { DocumentMeasure, PlanDocument } from '../../../../documents/plan-document.ts'
import { type UnderstoodTexts, understandMeasure } from '../../domain/understanding.ts'

export type MeasureToCheck = { understood: UnderstoodTexts; notes: ReadingNote[]; doubtful: boolean }

/** A measure of a file with what was understood of it; doubtful where the reader or a value needs a person's look. */
export function measureToCheck(
  measure: DocumentMeasure,
  notes: ReadingNote[],
  { year, unit }: { year: number; unit: MoneyUnit },
): MeasureToCheck {
  const understood = understandMeasure(measure, year, unit)
  const doubtful = understood.doubts.length > 0 || notes.some(({ severity }) => severity === 'doubt')
  return { understood, notes, doubtful }
}

/** How many things of a file a person has to look at: each doubtful measure, and each doubt that belongs to none. */
export function countToCheck(
  { objectives }: Pick<PlanDocument, 'objectives'>,
  notes: readonly ReadingNote[],
  reading: { year: number; unit: MoneyUnit },
): number {
  const ofMeasure = (o: number, m: number) =>
    notes.filter(({ where }) => where?.objective === o && where.measure === m)
  const doubtful = objectives.flatMap(({ measures }, o) =>
    measures.filter((measure, m) => measureToCheck(measure, ofMeasure(o, m), reading).doubtful),
  )
  const general = notes.filter(({ severity, where }) => severity === 'doubt' && where?.measure === undefined)
  return doubtful.length + general.length
}
