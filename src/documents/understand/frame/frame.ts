import type { ReadingNote, SourceDocument } from '../../grid.ts'
import { fold } from '../../language/words/fold.ts'
import type { DocumentObjective, PlanDocument } from '../../plan-document.ts'
import type { FrameLine } from '../cells/frame-lines.ts'
import type { PlanTable } from '../columns/plan-tables.ts'
import type { PlanRow } from '../rows/rows.ts'
import { readActs } from './frame-acts.ts'
import { bareSignatures } from './frame-bare-signatures.ts'
import { gatherFrame } from './frame-gather.ts'
import { isPlaceAlone, readIssued } from './frame-issued.ts'
import { readTitle } from './frame-title.ts'
import { bodyAlone, bodyAtStart, type NamedBody } from './organization.ts'

type Frame = { document: Omit<PlanDocument, 'objectives'>; notes: ReadingNote[] }

/** Reads what stands around the plan: title, body, year, time, place, approval and signatures. */
export function readFrame(
  source: SourceDocument,
  tables: readonly PlanTable[],
  rows: readonly PlanRow[],
  objectives: readonly DocumentObjective[],
): Frame {
  const lines = gatherFrame(source, tables, rows)
  const acts = readActs(lines)
  const bare = acts.signatures.length > 0 ? null : bareSignatures(lines, acts.used)
  for (const line of bare?.used ?? []) acts.used.add(line)
  const dated = readIssued(lines, acts.used)
  const used = new Set([...acts.used, ...dated.used])
  const titleLines = readTitle(lines, used)
  const title = titleLines.map((line) => line.text.replaceAll('\t', ' ')).join(' ')
  dated.issued.place ??= placeBelow(titleLines, lines, used)
  const free = lines.filter((line) => !used.has(line))
  const organization = findBody(titleLines, title, free, acts.approvedBy?.position ?? null, dated.annex)
  const year = findYear(title, dated.window?.start, dated.issued.date, lines, objectives)
  const notes: ReadingNote[] = []
  if (title === '') notes.push({ code: 'no-title', severity: 'doubt', where: { field: 'title' } })
  if (organization === null)
    notes.push({ code: 'no-organization', severity: 'doubt', where: { field: 'organization' } })
  if (year.guessed)
    notes.push({
      code: 'year-guessed',
      severity: 'doubt',
      where: { field: 'year' },
      values: { year: year.year ?? '' },
    })
  if (bare && bare.signatures.length > 0)
    notes.push({ code: 'signature-role-guessed', severity: 'doubt', where: { field: 'signatures' } })
  return {
    document: {
      kind: kindOf(title, objectives),
      title,
      organization,
      year: year.year,
      window: dated.window,
      issued: dated.issued,
      approvedBy: acts.approvedBy,
      signatures: bare?.signatures ?? acts.signatures,
    },
    notes,
  }
}

/** A place alone on a line between the title and the table, where no date stands beside it. */
function placeBelow(
  title: readonly FrameLine[],
  lines: readonly FrameLine[],
  used: ReadonlySet<FrameLine>,
): string | null {
  const last = title.at(-1)
  if (!last) return null
  const below = lines
    .slice(lines.indexOf(last) + 1)
    .filter((line) => line.where === 'before' && !used.has(line))
  return below.find((line) => isPlaceAlone(line.text))?.text ?? null
}

/** A report has results; a title can say so as well, for one that is still to be filled in. */
function kindOf(title: string, objectives: readonly DocumentObjective[]): PlanDocument['kind'] {
  const measures = objectives.flatMap((objective) => objective.measures)
  if (measures.some((measure) => measure.result !== null || measure.percent !== null)) return 'report'
  return /хэрэгжилт|биелэлт|тайлан|гүйцэтгэл(?!ийн төлөвлөгөө)/u.test(fold(title)) ? 'report' : 'plan'
}

function findBody(
  titleLines: readonly FrameLine[],
  title: string,
  free: readonly FrameLine[],
  position: string | null,
  annex: string | null,
): string | null {
  const after = free.filter((line) => line.where === 'after')
  const before = free.filter((line) => line.where === 'before' && !titleLines.includes(line))
  const candidates: (NamedBody | null)[] = [
    ...titleLines.map((line) => bodyAlone(line.text)),
    bodyAtStart(title),
    ...[...after, ...before].map((line) => bodyAlone(line.text)),
    position === null ? null : bodyAtStart(position),
    annex === null ? null : bodyAtStart(annex),
  ]
  const found = candidates.filter((body) => body !== null)
  return (found.find((body) => !body.general) ?? found[0])?.name ?? null
}

function findYear(
  title: string,
  start: string | undefined,
  issued: string | null,
  lines: readonly FrameLine[],
  objectives: readonly DocumentObjective[],
): { year: number | null; guessed: boolean } {
  const inTitle = yearIn(title) ?? (start ? Number(start.slice(0, 4)) : null)
  if (inTitle !== null) return { year: inTitle, guessed: false }
  const alone = lines.find(
    (line) => line.where === 'before' && /^[/(\s]*20\d\d\s?он\p{L}{0,3}[/)\s.]*(?:\t|$)/iu.test(line.text),
  )
  if (alone) return { year: yearIn(alone.text), guessed: false }
  if (issued) return { year: Number(issued.slice(0, 4)), guessed: false }
  const counts = new Map<number, number>()
  const texts = objectives.flatMap((objective) => [
    objective.title,
    ...objective.measures.flatMap((measure) => [measure.text, measure.period ?? '', measure.result ?? '']),
  ])
  for (const [written] of texts.join('\n').matchAll(/(?<!\d)20[1-4]\d(?=\s?он)/gu)) {
    counts.set(Number(written), (counts.get(Number(written)) ?? 0) + 1)
  }
  const best = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]
  return { year: best?.[0] ?? null, guessed: best !== undefined }
}

function yearIn(text: string): number | null {
  const found = /(?<!\d)(20[1-4]\d)(?!\d)/u.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}
