import { randomUUID } from 'node:crypto'
import { type Reading as ReadFile, readApart } from '../../../../documents/read-apart.ts'
import { ReadingError, type ReadingErrorCode } from '../../../../documents/reading-error.ts'
import { understand } from '../../../../documents/understand/understand.ts'
import { recordAudit } from '../../../../platform/audit.ts'
import type { PersonScope, Transaction } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import type { Services } from '../../../../web/env.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import { recall, shapeOf } from '../domain/shape.ts'
import type { ImportState } from '../domain/steps.ts'
import { listMemories } from '../store/column-memory.ts'
import { insertStep } from '../store/import-steps.ts'
import { insertImport } from '../store/imports.ts'
import { countAttempt, finishReading, getReading, lockReading, type Reading } from '../store/readings.ts'
import { bodyOfFile } from './body-of-file.ts'

export type Outcome = { ok: true; importId: string } | { ok: false; code: RefusalCode; fileId: string | null }

/** In whose name a file is read: the person who brought it, for the body that keeps it. */
export type Reader = { personId: string; organizationId: string }

/** What this program is reading now, by the id of the reading: who asks twice waits for the same. */
const running = new Map<string, Promise<Outcome>>()

/** A file at which the program ended so many times is given up. */
const mostAttempts = 3

/** Reads a file that was received, if that is not done yet, and tells what became of it. */
export function readReceived(services: Services, reader: Reader, id: string): Promise<Outcome> {
  const before = running.get(id)
  if (before) return before
  const now = readOnce(services, reader, id).finally(() => running.delete(id))
  running.set(id, now)
  return now
}

/** Reads files one after the other; what fails is logged and stays waiting. */
export async function readAll(
  services: Services,
  readings: readonly Pick<Reading, 'id' | 'createdBy' | 'organizationId'>[],
): Promise<void> {
  for (const { id, createdBy, organizationId } of readings) {
    try {
      await readReceived(services, { personId: createdBy, organizationId }, id)
    } catch (error) {
      services.log.failure('reading-interrupted', error, { reading: id })
    }
  }
}

async function readOnce(services: Services, reader: Reader, id: string): Promise<Outcome> {
  const scope: PersonScope = reader
  const reading = await services.database.read(scope, (tx) => getReading(tx, reader.organizationId, id))
  if (reading.state !== 'waiting') return outcomeOf(reading)
  const attempt = await services.database.transaction(scope, (tx) => countAttempt(tx, id))
  const result =
    (attempt ?? 0) > mostAttempts
      ? { ok: false as const, code: 'too-complex' as const }
      : await readFile(services, reading)
  const state = result.ok ? await remembered(services, scope, result.value) : null
  return services.database.transaction(scope, async (tx) => {
    const now = await lockReading(tx, reader.organizationId, id)
    // another program was faster
    if (now.state !== 'waiting') return outcomeOf(now)
    const refusal = result.ok ? null : result.code
    return keep(tx, reader, now, result.ok && state ? { state, source: result.value.source } : null, refusal)
  })
}

function outcomeOf({ importId, code, fileId }: Reading): Outcome {
  if (importId !== null) return { ok: true, importId }
  return { ok: false, code: code ?? 'broken-file', fileId }
}

async function keep(
  tx: Transaction,
  { personId, organizationId }: Reader,
  reading: Reading,
  read: { state: ImportState; source: ReadFile['source'] } | null,
  code: RefusalCode | null,
): Promise<Outcome> {
  const { fileId } = reading
  const by = { organizationId, personId }
  const detail = { sha256: reading.sha256, size: reading.size }
  if (read === null || fileId === null) {
    const refusal = code ?? 'broken-file'
    await finishReading(tx, reading.id, { code: refusal })
    const nounId = fileId ?? reading.id
    const note = { ...by, action: 'plan.import-refused', noun: 'stored_file', nounId }
    await recordAudit(tx, { ...note, detail: { ...detail, code: refusal } })
    return { ok: false, code: refusal, fileId }
  }
  const importId = randomUUID()
  const body = await bodyOfFile(tx, reading, read.state.document)
  const fresh = { id: importId, organizationId, fileId, source: read.source, createdBy: personId }
  await insertImport(tx, { ...read.state, ...fresh, ...body })
  await insertStep(tx, { importId, organizationId, number: 0, kind: 'read', madeBy: personId }, read.state)
  await finishReading(tx, reading.id, { importId })
  await recordAudit(tx, { ...by, action: 'plan.import', noun: 'plan_import', nounId: importId, detail })
  return { ok: true, importId }
}

type FileResult = { ok: true; value: ReadFile } | { ok: false; code: ReadingErrorCode }

async function readFile({ files, log }: Services, { sha256 }: Reading): Promise<FileResult> {
  const content = found(await files.open(sha256 ?? ''))
  const bytes = new Uint8Array(await new Response(content).arrayBuffer())
  try {
    const value = await readApart(bytes)
    const measures = value.document.objectives.some((objective) => objective.measures.length > 0)
    // a table in which nothing was recognised can still be put right on the check page; without one there is nothing
    if (!measures && value.tables.length === 0) return { ok: false, code: 'no-plan-found' }
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    if (error.cause !== undefined) log.failure('reading-failed', error.cause, { code: error.code })
    return { ok: false, code: error.code }
  }
}

/** What was read, with the columns that a person of the body once named in a file of the same shape. */
async function remembered(services: Services, scope: PersonScope, read: ReadFile): Promise<ImportState> {
  const shapes = read.tables.map(shapeOf)
  const { organizationId } = scope
  const memories =
    organizationId === null
      ? []
      : await services.database.read(scope, (tx) => listMemories(tx, organizationId, shapes))
  const corrections = recall(read.tables, memories)
  if (corrections.roles.length === 0) return { ...read, corrections }
  return { ...understand(read.source, corrections), corrections }
}
