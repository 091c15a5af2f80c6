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
import { type PaperCell, type PaperColumn, paperTable } from './paper-table.ts'
import words from './words.json' with { type: 'json' }

/** What one body answers for one measure. */
export type BodyAnswer = { body: string; result: string | null; percent: number | null }

export type ConsolidatedReport = {
  organization: string | null
  year: number | null
  /** Null where the reports do not say of which period they are. */
  period: 'half-year' | 'year' | null
  issued: Issued
  /** How many bodies reported. */
  bodies: number
  /** Names of those that should have and did not. */
  missing: readonly string[]
  objectives: readonly {
    number: string | null
    title: string
    measures: readonly { number: string | null; text: string; answers: readonly BodyAnswer[] }[]
  }[]
  signatures: readonly Signature[]
  /** Where one report is too long for one file: which part of how many this is. */
  volume?: { number: number; of: number } | undefined
}

type Measure = ConsolidatedReport['objectives'][number]['measures'][number]

/** With more answers a measure beside them would stand on another page than most of them: it stands above them then. */
const mostBeside = 8

/** The report of a superior body on all that stand below it: under each measure what every body did, in its words. */
export function consolidatedReport(data: ConsolidatedReport): Paper {
  const { consolidated } = words
  const measures = data.objectives.flatMap((objective) => objective.measures)
  const form = measures.some(({ answers }) => answers.length > mostBeside) ? above : beside
  const rows = data.objectives.flatMap(({ number, title, measures: own }): PaperCell[][] => {
    const heading = number === null ? title : fill(words.objective, { number, title })
    return [
      [{ lines: [heading], columnSpan: form.columns.length, kind: form.objective }],
      ...own.flatMap((measure) => form.rows(measure)),
    ]
  })
  const title = consolidatedTitle(data)
  const { volume } = data
  return {
    page: {
      before: [
        ...line('letterhead', data.organization?.toLocaleUpperCase('mn') ?? null),
        ...line('title', title),
        ...(volume
          ? line('year', fill(consolidated.volume, { number: String(volume.number), of: String(volume.of) }))
          : []),
        ...issuedLine(data.issued, data.year),
      ],
      table: paperTable(form.columns, rows),
      after: [
        ...line('note', fill(consolidated.bodies, { count: String(data.bodies) })),
        ...(data.missing.length > 0
          ? line('note', fill(consolidated.missing, { names: data.missing.join(', ') }))
          : []),
        ...signatureLines('report', data.signatures),
      ],
    },
    form: tableForm(form.columns.length),
    about: { title, organization: data.organization, name: consolidated.name },
  }
}

/** The heading of a consolidated report, and of the summary sheet that goes with it. */
export function consolidatedTitle({ year, period }: Pick<ConsolidatedReport, 'year' | 'period'>): string {
  const heading = words.consolidated[period === null ? 'title' : (`title.${period}` as const)]
  return fill(heading, { year: String(year ?? '20__') })
}

/**
 * The same report in parts of at most so many rows, cut between measures, and within one that more bodies answer than a
 * part can hold; the report itself where it is not longer. Only the last part is signed.
 */
export function volumesOf(data: ConsolidatedReport, mostRows: number): ConsolidatedReport[] {
  const parts: ConsolidatedReport['objectives'][] = []
  let room = 0
  for (const objective of data.objectives) {
    for (const measure of objective.measures.flatMap((one) => piecesOf(one, mostRows))) {
      const last = parts.at(-1)
      const fits = last !== undefined && measure.answers.length <= room
      const objectives = fits ? last : []
      const open = objectives.at(-1)
      const goesOn = open !== undefined && open.number === objective.number && open.title === objective.title
      const extended = goesOn
        ? [...objectives.slice(0, -1), { ...open, measures: [...open.measures, measure] }]
        : [...objectives, { ...objective, measures: [measure] }]
      if (fits) parts[parts.length - 1] = extended
      else parts.push(extended)
      room = (fits ? room : mostRows) - measure.answers.length
    }
  }
  if (parts.length <= 1) return [data]
  return parts.map((objectives, index) => ({
    ...data,
    objectives,
    volume: { number: index + 1, of: parts.length },
    signatures: index === parts.length - 1 ? data.signatures : [],
  }))
}

function piecesOf(measure: Measure, mostRows: number): Measure[] {
  const { answers } = measure
  if (answers.length <= mostRows) return [measure]
  return Array.from({ length: Math.ceil(answers.length / mostRows) }, (_, index) => ({
    ...measure,
    answers: answers.slice(index * mostRows, (index + 1) * mostRows),
  }))
}

type Form = {
  columns: readonly PaperColumn[]
  objective: 'principle' | 'objective'
  rows(measure: Measure): PaperCell[][]
}

const { number, measure, body, result, percent } = words.consolidated
const answerCells = (answer: BodyAnswer): string[] => [
  answer.body,
  answer.result ?? '',
  answer.percent === null ? '' : String(answer.percent),
]

/** The measure in columns of its own, over the rows of its answers. */
const beside: Form = {
  columns: [
    { label: number, width: 5, kind: 'number' },
    { label: measure, width: 25 },
    { label: body, width: 17 },
    { label: result, width: 46 },
    { label: percent, width: 7, kind: 'centred' },
  ],
  objective: 'objective',
  rows({ number, text, answers }) {
    const shown = answers.length > 0 ? answers : [{ body: '', result: null, percent: null }]
    const rowSpan = shown.length
    return shown.map((answer, index) => {
      const own = answerCells(answer)
      return index > 0 ? own : [{ lines: [number ?? ''], rowSpan }, { lines: [text], rowSpan }, ...own]
    })
  },
}

/** The measure as a heading, repeated by nobody: its answers are numbered below it. */
const above: Form = {
  columns: [
    { label: number, width: 5, kind: 'number' },
    { label: body, width: 23 },
    { label: result, width: 62 },
    { label: percent, width: 10, kind: 'centred' },
  ],
  objective: 'principle',
  rows({ number, text, answers }) {
    const heading = [number, text].filter((part) => part !== null).join('. ')
    return [
      [{ lines: [heading], columnSpan: 4, kind: 'objective' }],
      ...answers.map((answer, index) => [String(index + 1), ...answerCells(answer)]),
    ]
  },
}
