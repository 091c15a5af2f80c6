import type { PlanDocument } from '../plan-document.ts'
import { officialDate } from '../writers/dates.ts'
import type { AnyPage, PageAbout, PageForm } from '../writers/page.ts'
import type { LineKind, PageLine } from '../writers/page-line.ts'
import frameWords from '../writers/words.json' with { type: 'json' }

/** A paper that goes with a plan or a report, laid out; `writePaper` makes a file of it. */
export type Paper = { page: AnyPage; form: PageForm; about: PageAbout }

export type Signature = PlanDocument['signatures'][number]

/** When and where a paper was issued; null is left blank to be filled in by hand. */
export type Issued = { date: string | null; place: string | null }

/** A line of its parts, or none when there is nothing to say. */
export function line(kind: LineKind, ...parts: (string | null)[]): PageLine[] {
  const shown = parts.filter((part): part is string => part !== null && part !== '')
  return shown.length > 0 ? [{ kind, parts: shown }] : []
}

/** Date at the left, place at the right, with room for the date where it is not known yet. */
export function issuedLine({ date, place }: Issued, year: number | null): PageLine[] {
  const blank = frameWords.blankDate.replace('{year}', String(year ?? '20__'))
  return line('issued', date === null ? blank : officialDate(date, 'on'), place)
}

export function signatureLines(kind: PlanDocument['kind'], signatures: readonly Signature[]): PageLine[] {
  return signatures.flatMap(({ role, position, name }) => [
    ...line('signature-role', frameWords.signatures[kind][role]),
    ...line('signature', position, name),
  ])
}

/** The usual paper of a table: wide, in Times New Roman. */
export function tableForm(columns: number): PageForm {
  return { orientation: 'landscape', font: 'Times New Roman', fontSize: columns > 8 ? 10 : 11 }
}
