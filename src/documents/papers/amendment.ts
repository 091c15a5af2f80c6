import { fill } from '../language/fill.ts'
import { type DocumentMeasure, type PlanDocument, planMeasureFields } from '../plan-document.ts'
import { officialDate } from '../writers/dates.ts'
import frameWords from '../writers/words.json' with { type: 'json' }
import { issuedLine, line, type Paper, type Signature, signatureLines, tableForm } from './paper.ts'
import { type PaperCell, paperTable } from './paper-table.ts'
import words from './words.json' with { type: 'json' }

/** A measure across an amendment; null: it was not there before, or is not after. */
export type MeasureChange = { before: DocumentMeasure | null; after: DocumentMeasure | null }

export type Amendment = {
  planTitle: string
  organization: string | null
  year: number | null
  /** Which amendment of the plan it is, from 1; null where only two documents are known. */
  ordinal: number | null
  issued: PlanDocument['issued']
  approvedBy: PlanDocument['approvedBy']
  reason: string | null
  changes: readonly MeasureChange[]
  signatures: readonly Signature[]
}

type Field = (typeof planMeasureFields)[number]

/** What an amendment changes, side by side: each field that differs in a row of its own, under one number. */
export function amendmentPaper(data: Amendment): Paper {
  const { amendment } = words
  const columns = [
    { label: amendment.number, width: 6, kind: 'number' as const },
    { label: amendment.kind, width: 11, kind: 'centred' as const },
    { label: amendment.field, width: 15 },
    { label: amendment.before, width: 34 },
    { label: amendment.after, width: 34 },
  ]
  const rows = data.changes.flatMap(changeRows)
  const { approvedBy, issued } = data
  const annex =
    issued.number === null
      ? []
      : line(
          'annex',
          issued.date === null
            ? fill(frameWords.annex, { number: issued.number })
            : fill(frameWords.annexWithDate, {
                date: officialDate(issued.date, 'of'),
                number: issued.number,
              }),
        )
  return {
    page: {
      before: [
        ...annex,
        ...(approvedBy ? line('approval-word', frameWords.approved) : []),
        ...line('approval-position', approvedBy?.position ?? null),
        ...line('approval-name', approvedBy?.name ?? null),
        ...line('title', amendment.title),
        ...line('year', fill(amendment.plan, { title: data.planTitle })),
        ...(data.ordinal === null
          ? []
          : line('year', fill(amendment.ordinal, { number: String(data.ordinal) }))),
        ...issuedLine(issued, data.year),
        ...(data.reason === null ? [] : line('note', fill(amendment.reason, { reason: data.reason }))),
        ...(rows.length === 0 ? line('note', amendment.nothing) : []),
      ],
      table: paperTable(columns, rows),
      after: signatureLines('plan', data.signatures),
    },
    form: tableForm(columns.length),
    about: {
      title: `${amendment.title} ${data.planTitle}`,
      organization: data.organization,
      name: amendment.name,
    },
  }
}

function changeRows({ before, after }: MeasureChange): PaperCell[][] {
  const { amendment } = words
  const kind = before === null ? amendment.added : after === null ? amendment.removed : amendment.changed
  const differing = planMeasureFields.filter(
    (field) => linesOf(before, field).join('\n') !== linesOf(after, field).join('\n'),
  )
  // The number of a measure stands in the first column already, unless it is what changed.
  const shown = before && after ? differing : differing.filter((field) => field !== 'number')
  return shown.map((field, index) => {
    const own: PaperCell[] = [
      words.fields[field === 'text' ? 'measure' : field],
      cellOf(before, field),
      cellOf(after, field),
    ]
    if (index > 0) return own
    const rowSpan = shown.length
    const number = after?.number ?? before?.number ?? ''
    return [{ lines: [number], rowSpan }, { lines: [kind], rowSpan }, ...own]
  })
}

function cellOf(measure: DocumentMeasure | null, field: Field): PaperCell {
  return { lines: linesOf(measure, field), kind: field === 'criteria' ? 'bullets' : 'text' }
}

function linesOf(measure: DocumentMeasure | null, field: Field): readonly string[] {
  const value = measure?.[field] ?? []
  return typeof value === 'string' ? [value] : value
}
