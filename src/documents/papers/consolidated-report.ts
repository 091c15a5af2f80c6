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

/** What one body answers for one measure. */
export type BodyAnswer = { body: string; result: string | null; percent: number | null }

export type ConsolidatedReport = {
  organization: string | null
  year: number | null
  issued: Issued
  /** How many bodies reported. */
  bodies: number
  objectives: readonly {
    number: string | null
    title: string
    measures: readonly { number: string | null; text: string; answers: readonly BodyAnswer[] }[]
  }[]
  signatures: readonly Signature[]
}

/** The report of a superior body on all that stand below it: under each measure what every body did, in its words. */
export function consolidatedReport(data: ConsolidatedReport): Paper {
  const { consolidated } = words
  const columns = [
    { label: consolidated.number, width: 5, kind: 'number' as const },
    { label: consolidated.measure, width: 25 },
    { label: consolidated.body, width: 17 },
    { label: consolidated.result, width: 46 },
    { label: consolidated.percent, width: 7, kind: 'centred' as const },
  ]
  const rows = data.objectives.flatMap(({ number, title, measures }): PaperCell[][] => {
    const heading = number === null ? title : fill(words.objective, { number, title })
    return [
      [{ lines: [heading], columnSpan: columns.length, kind: 'objective' }],
      ...measures.flatMap((measure) => measureRows(measure)),
    ]
  })
  const title = fill(consolidated.title, { year: String(data.year ?? '20__') })
  return {
    page: {
      before: [
        ...line('letterhead', data.organization?.toLocaleUpperCase('mn') ?? null),
        ...line('title', title),
        ...issuedLine(data.issued, data.year),
      ],
      table: paperTable(columns, rows),
      after: [
        ...line('note', fill(consolidated.bodies, { count: String(data.bodies) })),
        ...signatureLines('report', data.signatures),
      ],
    },
    form: tableForm(columns.length),
    about: { title, organization: data.organization, name: consolidated.name },
  }
}

type Measure = ConsolidatedReport['objectives'][number]['measures'][number]

function measureRows({ number, text, answers }: Measure): PaperCell[][] {
  const shown = answers.length > 0 ? answers : [{ body: '', result: null, percent: null }]
  const rowSpan = shown.length
  return shown.map(({ body, result, percent }, index) => {
    const own = [body, result ?? '', percent === null ? '' : String(percent)]
    return index > 0 ? own : [{ lines: [number ?? ''], rowSpan }, { lines: [text], rowSpan }, ...own]
  })
}
