import type { PlanDocument } from '../../../documents/plan-document.ts'
import type { Entry, Report } from './report.ts'

/**
 * The report as a document: the plan's own table, each measure with its result and percent, and the signatures.
 * A measure that is not due or cannot be assessed says so in words; it has no percent.
 * @param title the report's own heading
 */
export function reportDocument(
  plan: PlanDocument,
  measureIds: readonly (readonly string[])[],
  report: Report,
  entries: readonly Entry[],
  words: { title: string; stateName(state: Entry['state']): string },
): PlanDocument {
  const byMeasure = new Map(entries.map((entry) => [entry.measureId, entry]))
  return {
    ...plan,
    kind: 'report',
    title: words.title,
    window: null,
    issued: { date: report.issuedOn ?? report.cutOff, place: plan.issued.place, number: report.issuedNumber },
    approvedBy: null,
    signatures: [
      ...(report.preparer ? [{ role: 'prepared' as const, ...report.preparer }] : []),
      ...(report.reviewer ? [{ role: 'reviewed' as const, ...report.reviewer }] : []),
      ...(report.approver ? [{ role: 'approved' as const, ...report.approver }] : []),
    ],
    objectives: plan.objectives.map((objective, o) => ({
      ...objective,
      measures: objective.measures.map((measure, m) => {
        const entry = byMeasure.get(measureIds[o]?.[m] ?? '')
        if (!entry) return measure
        return { ...measure, result: resultOf(entry, words.stateName), percent: entry.percent }
      }),
    })),
  }
}

/** What a document says of an entry: its text on one line, and in words why it has no percent. */
export function resultOf(
  { text, state }: Pick<Entry, 'text' | 'state'>,
  stateName: (state: Entry['state']) => string,
): string | null {
  const parts = [text.replace(/\s+/g, ' ').trim(), state === 'assessed' ? '' : stateName(state)]
  return parts.filter(Boolean).join(' ') || null
}
