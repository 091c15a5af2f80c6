import { fill } from '../language/fill.ts'
import { fold } from '../language/words/fold.ts'
import type { PlanDocument } from '../plan-document.ts'
import { officialDate } from './dates.ts'
import type { LineKind, PageLine } from './page-line.ts'
import words from './words.json' with { type: 'json' }

function line(kind: LineKind, ...parts: (string | null)[]): PageLine[] {
  const shown = parts.filter((part): part is string => part !== null && part !== '')
  return shown.length > 0 ? [{ kind, parts: shown }] : []
}

/** The lines above and below the table, in the order of an official paper. */
export function pageFrame(document: PlanDocument): { before: PageLine[]; after: PageLine[] } {
  const { approvedBy, window, organization } = document
  const before = [
    ...annexLine(document),
    ...(approvedBy ? line('approval-word', words.approved) : []),
    ...(approvedBy ? line('approval-position', approvedBy.position) : []),
    ...(approvedBy ? line('approval-name', approvedBy.name) : []),
    ...line('title', document.title),
    ...(showsYear(document) ? [] : line('year', fill(words.year, { year: String(document.year) }))),
    ...windowLine(window),
    ...issuedLine(document),
  ]
  const after = [
    ...document.signatures.flatMap(({ role, position, name }) => [
      ...line('signature-role', words.signatures[document.kind][role]),
      ...line('signature', position, name),
    ]),
    ...(organization && !namesBody(document.title, organization) ? line('organization', organization) : []),
  ]
  return { before, after }
}

/** The number of the act that adopted the document; its date goes with it when no place line will carry it. */
function annexLine({ issued }: PlanDocument): PageLine[] {
  if (issued.number === null) return []
  if (issued.date === null) return line('annex', fill(words.annex, { number: issued.number }))
  const values = { date: officialDate(issued.date, 'of'), number: issued.number }
  return line('annex', fill(words.annexWithDate, values))
}

function windowLine(window: PlanDocument['window']): PageLine[] {
  if (window === null) return []
  const start = officialDate(window.start, 'numeric')
  const end = officialDate(window.end, 'numeric')
  return line('window', fill(words.window, { start, end }))
}

/** A place without a date leaves room for the day on which the paper will be signed. */
function issuedLine({ issued: { date, place, number }, year }: PlanDocument): PageLine[] {
  if (place === null) return date !== null && number === null ? line('issued', officialDate(date, 'on')) : []
  const blank = fill(words.blankDate, { year: String(year ?? '20__') })
  return line('issued', date === null ? blank : officialDate(date, 'on'), place)
}

function showsYear({ year, title, window, issued }: PlanDocument): boolean {
  if (year === null) return true
  const shown = [title, window?.start ?? '', issued.date ?? ''].join(' ')
  return shown.includes(String(year))
}

/**
 * Whether a title names its body, in the genitive as titles do: «… УЛСЫН БҮРТГЭЛИЙН ХЭЛТСИЙН … ТӨЛӨВЛӨГӨӨ» names
 * «… УЛСЫН БҮРТГЭЛИЙН ХЭЛТЭС». Else the body's name is printed under the document.
 */
function namesBody(title: string, organization: string): boolean {
  const name = fold(organization)
  const stem = name.replace(/[^ ]*$/u, (last) => last.slice(0, Math.max(2, Math.ceil(last.length / 2))))
  return stem.length > 0 && fold(title).includes(stem)
}
