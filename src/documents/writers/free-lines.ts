import type { Layout } from '../layouts/layout.ts'
import { placesIn, type TextField } from '../layouts/text-fields.ts'
import type { PlanDocument } from '../plan-document.ts'
import { officialDate } from './dates.ts'
import type { PageLine } from './page-line.ts'

/** What stands where the document says nothing: to be written in by hand. */
const blank = '____'

const valuesIn: Record<TextField, (document: PlanDocument) => string | null> = {
  organization: ({ organization }) => organization,
  year: ({ year }) => (year === null ? null : String(year)),
  title: ({ title }) => title || null,
  place: ({ issued }) => issued.place,
  date: ({ issued }) => issued.date && officialDate(issued.date, 'on'),
  number: ({ issued }) => issued.number,
  head: ({ approvedBy }) => approvedBy?.name ?? null,
}

/** The lines that a layout itself puts above (`topText`) or under (`endText`) the table, with the document's values. */
export function freeLines(
  document: PlanDocument,
  layout: Pick<Layout, 'topText' | 'endText'>,
  place: 'topText' | 'endText',
): PageLine[] {
  return (layout[place] ?? []).map((line) => ({
    kind: 'free' as const,
    parts: [placesIn(line, (field) => valuesIn[field](document) ?? blank)],
  }))
}
