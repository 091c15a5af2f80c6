import { detectFormat } from './detect.ts'
import { embeddedDocument } from './embedded.ts'
import type { ReadingNote, SourceDocument } from './grid.ts'
import { type Readable, readThrough } from './outside/readable.ts'
import type { PlanDocument } from './plan-document.ts'
import { codeBorne, codeInText, withoutProof } from './proof-mark.ts'
import type { Archive } from './readers/containers/archive.ts'
import { readDocxArchive } from './readers/docx/docx.ts'
import { withTabbedTables } from './readers/tabbed-tables.ts'
import { ReadingError } from './reading-error.ts'
import { refuseOversize } from './source-size.ts'
import type { Corrections, Understanding } from './understand/types.ts'
import { plansOf, understand } from './understand/understand.ts'

/** What a file says, where it stands in the file, and how each column and row was taken. */
export type Reading = {
  source: SourceDocument
  /** The code of an approved document that the file says it is; the mark itself is no part of what was read. */
  code?: string
  /** Where that was asked: whoever opens the file may see other words than were read (shows-otherwise.ts). */
  showsOtherwise?: boolean
} & Understanding

/** `plans`: where the file holds several, each of them by itself, the first as well, with its part of the file. */
export type FileReading = Reading & { plans?: Reading[] }

/** One plan or report of a file. */
export type ReadDocument = { document: PlanDocument; notes: ReadingNote[] }
export type ReadDocuments = ReadDocument & { further?: ReadDocument[] }

type Read = { source: SourceDocument; embedded: PlanDocument | null; code: string | null }

/**
 * Reads a file of any kind the program knows into blocks; what it is, is told by its bytes.
 * @throws ReadingError
 */
export async function readSource(bytes: Uint8Array): Promise<SourceDocument> {
  return (await readThrough(bytes, readBlocks)).source
}

/**
 * Reads a file into the contract's document, with notes of all doubts and repairs. A file that this program wrote
 * and that was not changed since is read exactly.
 * @throws ReadingError, 'no-plan-found' when there is text but no measure in it
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const { document, notes } = await readDocuments(bytes)
  return { document, notes }
}

/**
 * Reads every plan or report of a file: the first as readDocument does, the others behind it in `further`, each by
 * itself.
 * @throws ReadingError as readDocument does
 */
export async function readDocuments(bytes: Uint8Array): Promise<ReadDocuments> {
  return await readThrough(bytes, readPreparedDocument)
}

/** As readDocuments, of what other programs have prepared. @throws ReadingError */
export async function readPreparedDocument(readable: Readable): Promise<ReadDocuments> {
  const read = await readBlocks(readable)
  const first = firstOf(read)
  if (!first.notes.some((note) => note.code === 'several-plans')) return first
  const others = plansOf(read.source).slice(1)
  const found = others.map((source) => understand(source)).filter(({ document }) => holdsMeasures(document))
  return { ...first, further: found.map(({ document, notes }) => ({ document, notes })) }
}

function firstOf({ source, embedded }: Read): ReadDocument {
  // A copy of ours says that this is a plan, even where it is still empty.
  if (embedded) return { document: embedded, notes: source.notes }
  const { document, notes } = understand(source)
  if (!holdsMeasures(document)) throw new ReadingError('no-plan-found')
  return { document, notes }
}

function holdsMeasures(document: PlanDocument): boolean {
  return document.objectives.some((objective) => objective.measures.length > 0)
}

/**
 * Reads what other programs have prepared, with all that the check page shows. What a person corrects goes before
 * what a file of ours carries.
 * @throws ReadingError 'too-complex' also where it holds more plans than any office writes into one file
 */
export async function readPrepared(readable: Readable, corrections: Corrections): Promise<FileReading> {
  const { source, embedded, code } = await readBlocks(readable)
  const borne = code === null ? {} : { code }
  const understood = understand(source, corrections)
  if (!embedded || corrections.roles.length > 0) {
    const several = understood.notes.some(({ code }) => code === 'several-plans')
    return { source, ...borne, ...understood, ...(several && { plans: readParts(source) }) }
  }
  const tables = sameShape(embedded, understood.document) ? understood.tables : []
  return { source, ...borne, document: embedded, notes: source.notes, tables }
}

/** More than the bodies of an aimag or the khoroos of a district. */
const mostPlans = 300

/** Each plan of a file understood by itself. What looks like the title of a further one and leads no table stays above. */
function readParts(file: SourceDocument): Reading[] {
  const parts: Reading[] = []
  const sources = plansOf(file)
  if (sources.length > mostPlans) throw new ReadingError('too-complex')
  for (const source of sources) {
    const part = { source, ...understand(source) }
    const above = parts.at(-1)
    if (part.tables.length > 0 || !above) parts.push(part)
    else {
      const joined = { ...above.source, blocks: [...above.source.blocks, ...source.blocks] }
      parts.splice(-1, 1, { source: joined, ...understand(joined) })
    }
  }
  return parts
}

/** Rows point to objectives and measures by index, so both documents must have the same ones. */
function sameShape(one: PlanDocument, other: PlanDocument): boolean {
  const counts = (document: PlanDocument): string =>
    document.objectives.map((objective) => objective.measures.length).join()
  return counts(one) === counts(other)
}

async function readBlocks(readable: Readable): Promise<Read> {
  const { source: marked, embeddedIn } = await blocksOf(readable)
  const plain = withoutProof(marked)
  const code = codeBorne(marked) ?? (embeddedIn && codeAtFoot(embeddedIn))
  const embedded = embeddedIn && embeddedDocument(embeddedIn, plain.blocks)
  const source = plain.format === 'text' ? plain : withTabbedTables(plain)
  refuseOversize(source)
  const { was, notes } = readable
  if (was === null && notes.length === 0) return { source, embedded, code }
  const told = { ...source, format: was ?? source.format, notes: [...notes, ...source.notes] }
  return { source: told, embedded, code }
}

/** What a Word file of ours has at the foot of its pages, where somebody took the mark itself away. */
function codeAtFoot(archive: Archive): string | null {
  const feet = archive.names.filter((name) => /^word\/footer\d*\.xml$/.test(name))
  return feet.map((name) => codeInText(archive.text(name))).find((code) => code !== null) ?? null
}

type Blocks = {
  source: SourceDocument
  /** Where a copy of what the file says may be. */
  embeddedIn: Archive | null
}

/** Readers that only some files need are loaded when the first such file comes. */
async function blocksOf(readable: Readable): Promise<Blocks> {
  if (readable.kind === 'pages') {
    const { readPages } = await import('./readers/pdf/pdf.ts')
    return { source: await readPages(readable.pages, readable.was), embeddedIn: null }
  }
  const { bytes } = readable
  const { format, archive } = detectFormat(bytes)
  switch (format) {
    case 'docx': {
      if (!archive) throw new ReadingError('broken-file')
      return { source: readDocxArchive(archive), embeddedIn: archive }
    }
    case 'xlsx': {
      if (!archive) throw new ReadingError('broken-file')
      return { source: (await import('./readers/xlsx/xlsx.ts')).readXlsx(bytes), embeddedIn: archive }
    }
    case 'odt':
      return { source: (await import('./readers/odt/odt.ts')).readOdt(bytes), embeddedIn: null }
    case 'pdf': {
      // pdf.js refuses Node's own kind of bytes, in which files come from a disk.
      const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      return { source: await (await import('./readers/pdf/pdf.ts')).readPdf(plain), embeddedIn: null }
    }
    case 'html':
      return { source: (await import('./readers/html/html.ts')).readHtml(bytes), embeddedIn: null }
    case 'text':
      return { source: (await import('./readers/text/text.ts')).readText(bytes), embeddedIn: null }
    case 'doc':
      return { source: (await import('./readers/doc/doc.ts')).readDoc(bytes), embeddedIn: null }
    case 'xls':
    case 'image':
      // Other programs have turned it into something else before it comes here.
      throw new ReadingError('unsupported-type')
  }
}
