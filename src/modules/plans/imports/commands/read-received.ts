import { type Reading as ReadFile, readApart } from '../../../../documents/read-apart.ts'
import { ReadingError, type ReadingErrorCode } from '../../../../documents/reading-error.ts'
import { understand } from '../../../../documents/understand/understand.ts'
import type { PersonScope } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import { mostAttempts, sharedWork } from '../../../../platform/jobs.ts'
import type { Services } from '../../../../web/env.ts'
import { recall, shapeOf } from '../domain/shape.ts'
import { listMemories } from '../store/column-memory.ts'
import { countAttempt, getReading, lockReading, type Reading } from '../store/readings.ts'
import { keepPlans, keepRefusal, type Outcome, type Reader, type ReadPlan } from './keep-plans.ts'

export type { Outcome, Reader } from './keep-plans.ts'

/** What this program is reading now, by the id of the reading. */
const share = sharedWork<Outcome>()

/** Reads a file that was received, if that is not done yet, and tells what became of it. */
export function readReceived(services: Services, reader: Reader, id: string): Promise<Outcome> {
  return share(id, () => readOnce(services, reader, id))
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
  const plans = result.ok ? await remembered(services, scope, result.plans) : []
  return services.database.transaction(scope, async (tx) => {
    const now = await lockReading(tx, reader.organizationId, id)
    // another program was faster
    if (now.state !== 'waiting') return outcomeOf(now)
    const { fileId } = now
    const [first, ...others] = plans
    if (first && fileId !== null) return keepPlans(tx, reader, { ...now, fileId }, [first, ...others])
    return keepRefusal(tx, reader, now, result.ok ? 'broken-file' : result.code)
  })
}

function outcomeOf({ importId, plans, code, fileId }: Reading): Outcome {
  if (importId !== null) return { ok: true, importId, plans }
  return { ok: false, code: code ?? 'broken-file', fileId }
}

type FileResult = { ok: true; plans: ReadFile[] } | { ok: false; code: ReadingErrorCode }

async function readFile({ files, log }: Services, { sha256 }: Reading): Promise<FileResult> {
  const content = found(await files.open(sha256 ?? ''))
  const bytes = new Uint8Array(await new Response(content).arrayBuffer())
  try {
    const { plans: several, ...whole } = await readApart(bytes)
    const plans = several ?? [whole]
    // a table in which nothing was recognised can still be put right on the check page; without one there is nothing
    if (!plans.some(holdsSomething)) return { ok: false, code: 'no-plan-found' }
    return { ok: true, plans }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    if (error.cause !== undefined) log.failure('reading-failed', error.cause, { code: error.code })
    return { ok: false, code: error.code }
  }
}

const holdsSomething = ({ document, tables }: ReadFile) =>
  tables.length > 0 || document.objectives.some((objective) => objective.measures.length > 0)

/** What was read, with the columns that a person of the body once named in a file of the same shape. */
async function remembered(
  services: Services,
  scope: PersonScope,
  plans: readonly ReadFile[],
): Promise<ReadPlan[]> {
  const shapes = plans.flatMap(({ tables }) => tables.map(shapeOf))
  const { organizationId } = scope
  const memories =
    organizationId === null
      ? []
      : await services.database.read(scope, (tx) => listMemories(tx, organizationId, shapes))
  return plans.map(({ source, ...understood }) => {
    const corrections = recall(understood.tables, memories)
    const state = corrections.roles.length === 0 ? understood : understand(source, corrections)
    return { source, state: { ...state, corrections } }
  })
}
