import { fill } from '../language/fill.ts'
import {
  type Issued,
  issuedLine,
  line,
  type Paper,
  type Signature,
  signatureLines,
  tableForm,
} from './paper.ts'
import { type PaperCell, paperTable } from './paper-table.ts'
import words from './words.json' with { type: 'json' }

/** How many measures of an objective or a body stand at which percent, and how many have none, for which reason. */
export type SummaryRow = {
  number: string | null
  name: string
  /** Of the assessed measures. */
  percents: readonly number[]
  notDue: number
  cannotAssess: number
  notAssessed: number
  /** Null where nothing was assessed. */
  average: number | null
}

export type SummarySheet = {
  title: string
  organization: string | null
  year: number | null
  issued: Issued
  rowsAre: 'objectives' | 'bodies'
  /** The percents that measures may have, from high to low. */
  steps: readonly number[]
  rows: readonly SummaryRow[]
  /** Of the whole, by the method named: a mean of means and a mean of measures give different figures. */
  average: number | null
  /** The method in words, as it goes on after "Дундаж хувийг бодсон арга:". */
  method: string
  signatures: readonly Signature[]
}

/** The summary sheet (товъёг): measures per step, those that are not counted, the average with its method and n. */
export function summarySheet(data: SummarySheet): Paper {
  const { summary } = words
  const columns = [
    { label: summary.number, width: 4, kind: 'number' as const },
    { label: data.rowsAre === 'bodies' ? summary.body : summary.objective, width: 30 },
    ...data.steps.map((step) => ({
      label: `${step}%`,
      width: 6,
      kind: 'centred' as const,
      group: summary.steps,
    })),
    ...[summary['not-due'], summary['cannot-assess'], summary['not-assessed'], summary.total, summary.n].map(
      (label) => ({ label, width: 8, kind: 'centred' as const }),
    ),
    { label: summary.average, width: 8, kind: 'centred' as const },
  ]
  const all: SummaryRow = {
    number: null,
    name: summary.all,
    percents: data.rows.flatMap(({ percents }) => percents),
    notDue: sumOf(data.rows.map(({ notDue }) => notDue)),
    cannotAssess: sumOf(data.rows.map(({ cannotAssess }) => cannotAssess)),
    notAssessed: sumOf(data.rows.map(({ notAssessed }) => notAssessed)),
    average: data.average,
  }
  const rows = data.rows.map((row) => rowCells(row, data.steps))
  const last = rowCells(all, data.steps).map((cell): PaperCell => ({ lines: [String(cell)], kind: 'header' }))
  const between = all.percents.some((percent) => !data.steps.includes(percent))
  const note = fill(summary.method, { method: data.method, n: String(all.percents.length) })
  return {
    page: {
      before: [
        ...line('title', data.title),
        ...line('year', summary.heading),
        ...issuedLine(data.issued, data.year),
      ],
      table: paperTable(columns, [...rows, last]),
      after: [
        ...line('note', note),
        ...(between ? line('note', summary.between) : []),
        ...signatureLines('report', data.signatures),
      ],
    },
    form: tableForm(columns.length),
    about: { title: data.title, organization: data.organization, name: summary.name },
  }
}

/** How many percents stand at each step, from high to low; one between two steps counts with the lower. */
export function countsPerStep(percents: readonly number[], steps: readonly number[]): number[] {
  return steps.map((step, index) => {
    const next = steps[index - 1] ?? Number.POSITIVE_INFINITY
    const from = index === steps.length - 1 ? Number.NEGATIVE_INFINITY : step
    return percents.filter((percent) => percent >= from && percent < next).length
  })
}

function rowCells(row: SummaryRow, steps: readonly number[]): string[] {
  const { percents, notDue, cannotAssess, notAssessed } = row
  const counts = countsPerStep(percents, steps)
  const total = percents.length + notDue + cannotAssess + notAssessed
  const figures = [...counts, notDue, cannotAssess, notAssessed, total, percents.length]
  return [row.number ?? '', row.name, ...figures.map(String), row.average === null ? '' : String(row.average)]
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
