import { z } from 'zod'
import {
  type ConsolidatedReport,
  consolidatedReport,
  consolidatedTitle,
  volumesOf,
} from '../../../documents/papers/consolidated-report.ts'
import {
  consolidatedOfReports,
  type ReportToConsolidate,
  usualSteps,
} from '../../../documents/papers/from-documents.ts'
import type { Signature } from '../../../documents/papers/paper.ts'
import { summarySheet } from '../../../documents/papers/summary-sheet.ts'
import { writePaper } from '../../../documents/papers/write-paper.ts'
import { type WriteFormat, writeFormats } from '../../../documents/writers/write-document.ts'
import { zipFile } from '../../../documents/writers/zip-file.ts'
import { citizenScope, type Database } from '../../../platform/db/index.ts'
import { AppError } from '../../../platform/errors.ts'
import { type Outline, type Tell, writerOf } from '../../writings/index.ts'
import { type BodyBelow, consolidationSchema, overallOf, summaryRow } from '../domain/consolidation.ts'
import { resultOf } from '../domain/report-document.ts'
import { type LoadedConsolidation, loadConsolidation } from '../load-consolidation.ts'
import { reportTexts } from '../messages/index.ts'
import { listPublishedEntries, type PublishedEntry } from '../store/published-reports.ts'
import { stateName } from './report-content.ts'

export const consolidatedPapers = ['report', 'summary'] as const

/** Reports whose texts are read at once. */
const readAtOnce = 25

/**
 * A longer report comes as several files in a zip: 2,000 rows are ninety pages and more than half a gigabyte for the
 * writer of PDF, and while Word and Excel are written all others wait.
 */
const mostRows: Record<WriteFormat, number> = { docx: 10_000, xlsx: 10_000, pdf: 2_000 }

/** All that is put together is held in memory at once. */
const mostRowsOfAll = 100_000

const wishSchema = consolidationSchema.extend({
  /** The chosen bodies; null for all. */
  bodies: z.array(z.uuid()).nullable(),
  paper: z.enum(consolidatedPapers),
  format: z.enum(writeFormats),
  preparer: z.object({ position: z.string(), name: z.string() }),
})
type Wish = z.infer<typeof wishSchema>

type Chosen = LoadedConsolidation & { reported: BodyBelow[]; missing: string[] }

/**
 * The approved reports of the bodies below as one, or as one summary sheet: for the body that stands above them. Refuses
 * with AppError 'invalid-input' (choose-a-body, too-many-rows).
 */
export const consolidatedWriter = writerOf(
  'consolidated',
  wishSchema,
  async ({ database }, { organizationId }, wish): Promise<Outline> => {
    if (organizationId === null) throw new AppError('not-found')
    const { paper, format } = wish
    const chosen = chosenOf(await loadConsolidation(database, organizationId, wish), wish)
    const rows = paper === 'report' ? overallOf(chosen.reported).measures : chosen.reported.length
    if (chosen.reported.length === 0) throw new AppError('invalid-input', 'choose-a-body')
    if (rows > mostRowsOfAll) throw new AppError('invalid-input', 'too-many-rows')
    const inParts = paper === 'report' && rows > mostRows[format]
    const name = fileName(chosen, wish)
    return {
      fileName: `${name}.${inParts ? 'zip' : format}`,
      format,
      rows,
      pictures: 0,
      version: versionOf(chosen, wish),
      organizationId,
      async write(tell) {
        if (paper === 'summary') return writePaper(summaryPaper(chosen, wish), format)
        const data = await gather(database, chosen, wish, tell)
        return inParts ? writeInParts(data, { name, format }, tell) : writeWhole(data, format, tell)
      },
    }
  },
)

function chosenOf(loaded: LoadedConsolidation, { bodies }: Wish): Chosen {
  const wanted = bodies && new Set(bodies)
  const chosen = loaded.bodies.filter(({ organization: { id } }) => wanted?.has(id) ?? true)
  const { missing } = overallOf(chosen)
  return {
    ...loaded,
    reported: chosen.filter(({ report }) => report !== null),
    missing: missing.map(({ organization }) => organization.name),
  }
}

function fileName({ organization }: Chosen, { year, period, paper }: Wish): string {
  const t = reportTexts('mn')
  const values = { organization: organization.name, year, period: t(`periodOf.${period}`) }
  return t(`consolidatedFile.${paper}`, values)
}

/** Approved reports do not change but by being reopened, which raises their revision. */
function versionOf({ organization, reported, missing }: Chosen, { bodies: _, ...wish }: Wish): unknown {
  const reports = reported.map((body) => [body.organization.name, body.report?.id, body.report?.revision])
  return [wish, organization.name, organization.place, reports, missing]
}

const signaturesOf = ({ preparer }: Wish): Signature[] => [{ role: 'prepared', ...preparer }]

function summaryPaper({ organization, reported }: Chosen, wish: Wish) {
  return summarySheet({
    title: consolidatedTitle(wish),
    organization: organization.name,
    year: wish.year,
    issued: { date: null, place: organization.place },
    rowsAre: 'bodies',
    steps: usualSteps,
    rows: reported.flatMap((body, index) => summaryRow(body, index) ?? []),
    average: overallOf(reported).percent,
    method: reportTexts('mn')('consolidatedMethod'),
    signatures: signaturesOf(wish),
  })
}

async function gather(
  database: Database,
  { organization, reported, missing }: Chosen,
  wish: Wish,
  tell: Tell,
): Promise<ConsolidatedReport> {
  const reports: ReportToConsolidate[] = []
  for (let from = 0; from < reported.length; from += readAtOnce) {
    await tell('gathering', from, reported.length)
    const some = reported.slice(from, from + readAtOnce)
    const ids = some.flatMap(({ report }) => report?.id ?? [])
    const entries = await database.read(citizenScope, (tx) => listPublishedEntries(tx, ids))
    const byReport = Map.groupBy(entries, ({ reportId }) => reportId)
    reports.push(...some.map((body) => toConsolidate(body, byReport.get(body.report?.id ?? '') ?? [])))
  }
  return {
    ...consolidatedOfReports(reports, organization.name),
    year: wish.year,
    period: wish.period,
    issued: { date: null, place: organization.place },
    missing,
    signatures: signaturesOf(wish),
  }
}

function toConsolidate({ organization }: BodyBelow, entries: readonly PublishedEntry[]): ReportToConsolidate {
  const objectives = Map.groupBy(entries, ({ objectiveNumber, objectiveTitle }) =>
    JSON.stringify([objectiveNumber, objectiveTitle]),
  )
  return {
    title: organization.name,
    organization: organization.name,
    year: null,
    objectives: [...objectives.values()].map((own) => ({
      number: own[0]?.objectiveNumber ?? null,
      title: own[0]?.objectiveTitle ?? '',
      measures: own.map(({ number, text, result, state, percent }) => ({
        number,
        text,
        result: resultOf({ text: result, state }, stateName),
        percent,
      })),
    })),
  }
}

async function writeWhole(data: ConsolidatedReport, format: WriteFormat, tell: Tell): Promise<Uint8Array> {
  await tell('writing', 0, 0)
  return writePaper(consolidatedReport(data), format)
}

async function writeInParts(
  data: ConsolidatedReport,
  { name, format }: { name: string; format: WriteFormat },
  tell: Tell,
): Promise<Uint8Array> {
  const volumes = volumesOf(data, mostRows[format])
  const files: { path: string; content: Uint8Array }[] = []
  for (const [index, volume] of volumes.entries()) {
    await tell('writing', index, volumes.length)
    const content = await writePaper(consolidatedReport(volume), format)
    files.push({ path: `${entryName(name)}, ${index + 1}.${format}`, content })
  }
  return zipFile(files)
}

/** A stroke or a colon in the name of a body would be a folder, or no file at all, where the zip is unpacked. */
function entryName(name: string): string {
  return name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '-').replace(/^\.+/, '')
}
