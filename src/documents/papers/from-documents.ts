import { fill } from '../language/fill.ts'
import { fold } from '../language/words/fold.ts'
import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../plan-document.ts'
import type { Amendment, MeasureChange } from './amendment.ts'
import type { ConsolidatedReport } from './consolidated-report.ts'
import type { CoverLetter } from './cover-letter.ts'
import type { SummarySheet } from './summary-sheet.ts'
import words from './words.json' with { type: 'json' }

/** The steps of most methods (domain: Chingeltei, Ministry of Finance). */
export const usualSteps = [100, 90, 70, 50, 30, 0] as const

/** What changed from one document of a plan to the next; measures are told by number, then by their words. */
export function amendmentOfDocuments(
  before: PlanDocument,
  after: PlanDocument,
  reason: string | null,
): Amendment {
  return {
    planTitle: before.title,
    organization: after.organization,
    year: after.year,
    ordinal: null,
    issued: after.issued,
    approvedBy: after.approvedBy,
    reason,
    changes: changesOf(measuresOf(before), measuresOf(after)),
    signatures: after.signatures,
  }
}

/** The summary sheet of a report, objective by objective; each measure counts once, two decimals, rounded. */
export function summaryOfReport(report: PlanDocument): SummarySheet {
  const rows = report.objectives.map(({ number, title, measures }) => {
    const percents = percentsOf(measures)
    const notAssessed = measures.length - percents.length
    return {
      number,
      name: title,
      percents,
      notDue: 0,
      cannotAssess: 0,
      notAssessed,
      average: meanOf(percents),
    }
  })
  return {
    title: report.title,
    organization: report.organization,
    year: report.year,
    issued: report.issued,
    rowsAre: 'objectives',
    steps: usualSteps,
    rows,
    average: meanOf(rows.flatMap(({ percents }) => percents)),
    method: words.method,
    signatures: report.signatures,
  }
}

/** The letter with which a report is sent; who it goes to is for a person to say. */
export function letterOfReport(report: PlanDocument, addressee: string): CoverLetter {
  const measures = measuresOf(report)
  const percents = percentsOf(measures)
  const mean = meanOf(percents)
  const { letter } = words
  const values = { total: String(measures.length), n: String(percents.length), percent: String(mean) }
  return {
    organization: report.organization ?? report.title,
    addressee,
    year: report.year,
    issued: { date: null, number: null, place: report.issued.place },
    subject: letter.subject,
    paragraphs: [
      fill(letter.report, { year: String(report.year ?? '20__') }),
      ...(mean === null ? [] : [fill(letter.percent, values)]),
    ],
    attachments: [{ name: report.title, pages: null }],
    // the letter is the head's, also while only its writer has put a name below the report
    signer: report.approvedBy ??
      report.signatures.find(({ role }) => role === 'approved') ?? { position: letter.head, name: '' },
  }
}

/** As much of a report as goes into a consolidated one. */
export type ReportToConsolidate = Pick<PlanDocument, 'title' | 'organization' | 'year'> & {
  objectives: readonly {
    number: string | null
    title: string
    measures: readonly Pick<DocumentMeasure, 'number' | 'text' | 'result' | 'percent'>[]
  }[]
}

/**
 * Reports of several bodies as one. A measure is the same in all of them when number and words are; objectives and
 * measures stand in the order in which they first come.
 */
export function consolidatedOfReports(
  reports: readonly ReportToConsolidate[],
  organization: string | null,
): ConsolidatedReport {
  const objectives: ConsolidatedReport['objectives'][number][] = []
  const places = new Map<string, { measures: Map<string, Answered> }>()
  for (const report of reports) {
    for (const objective of report.objectives) {
      const key = keyOf(objective.number, objective.title)
      const known = places.get(key) ?? addObjective(objectives, places, key, objective)
      for (const { number, text, result, percent } of objective.measures) {
        const own = keyOf(number, text)
        const measure = known.measures.get(own) ?? { number, text, answers: [] }
        known.measures.set(own, measure)
        measure.answers.push({ body: report.organization ?? report.title, result, percent })
      }
    }
  }
  return {
    organization,
    year: reports[0]?.year ?? null,
    period: null,
    issued: { date: null, place: null },
    bodies: reports.length,
    missing: [],
    objectives: objectives.map(({ number, title }) => ({
      number,
      title,
      measures: [...(places.get(keyOf(number, title))?.measures.values() ?? [])],
    })),
    signatures: [],
  }
}

type Answered = {
  number: string | null
  text: string
  answers: ConsolidatedReport['objectives'][number]['measures'][number]['answers'][number][]
}

function addObjective(
  objectives: ConsolidatedReport['objectives'][number][],
  places: Map<string, { measures: Map<string, Answered> }>,
  key: string,
  { number, title }: Pick<DocumentObjective, 'number' | 'title'>,
): { measures: Map<string, Answered> } {
  const place = { measures: new Map<string, Answered>() }
  places.set(key, place)
  objectives.push({ number, title, measures: [] })
  return place
}

function keyOf(number: string | null, text: string): string {
  return `${number ?? ''} ${fold(text)}`
}

function measuresOf({ objectives }: PlanDocument): DocumentMeasure[] {
  return objectives.flatMap(({ measures }) => measures)
}

function percentsOf(measures: readonly DocumentMeasure[]): number[] {
  return measures.flatMap(({ percent }) => (percent === null ? [] : [percent]))
}

function meanOf(percents: readonly number[]): number | null {
  if (percents.length === 0) return null
  return Math.round((percents.reduce((sum, percent) => sum + percent, 0) * 100) / percents.length) / 100
}

function changesOf(before: readonly DocumentMeasure[], after: readonly DocumentMeasure[]): MeasureChange[] {
  const left = new Set(after)
  const take = (fits: (measure: DocumentMeasure) => boolean): DocumentMeasure | null => {
    const found = [...left].find(fits) ?? null
    if (found) left.delete(found)
    return found
  }
  // Words first: a measure that moved to another number is the same measure.
  const byWords = new Map(
    before.map((old) => [old, take(({ text }) => fold(text) === fold(old.text))] as const),
  )
  const pairs = before.map((old): MeasureChange => {
    const same =
      byWords.get(old) ?? (old.number === null ? null : take(({ number }) => number === old.number))
    return { before: old, after: same }
  })
  return [...pairs, ...[...left].map((added): MeasureChange => ({ before: null, after: added }))]
}
