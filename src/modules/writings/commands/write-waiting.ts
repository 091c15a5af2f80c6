import { WriteError } from '../../../documents/writers/write-error.ts'
import { citizenScope } from '../../../platform/db/index.ts'
import { AppError, found } from '../../../platform/errors.ts'
import { line, mostAttempts, sharedWork } from '../../../platform/jobs.ts'
import type { Services } from '../../../web/env.ts'
import { keptUntil, leasedUntil, leaseMs, triedAgainFrom } from '../domain/keeping.ts'
import type { Tell } from '../domain/outline.ts'
import { gone, interrupted, type Refusal } from '../domain/refusal.ts'
import type { WaitingWriting } from '../store/all-writings.ts'
import { extendLease, failWriting, finishWriting, releaseWriting, takeWriting } from '../store/attempts.ts'
import type { Writing } from '../store/writings.ts'
import type { Writer } from '../writer.ts'
import { shelfOf, versionOf } from './shelf.ts'

const share = sharedWork<void>()

/** One long file at a time, so that the pages of everybody else go on. */
const inLine = line()

/**
 * Writes a file that waits, if no other program does; ends when that is done. What fails without a known reason is
 * logged and stays waiting for the next start or the next look at its page, three times at the most.
 */
export function writeWaiting(
  services: Services,
  writers: readonly Writer[],
  writing: Pick<WaitingWriting, 'id' | 'organizationId' | 'forEverybody' | 'createdBy'>,
): Promise<void> {
  return share(writing.id, () =>
    inLine(async () => {
      try {
        await writeOnce(services, writers, writing)
      } catch (error) {
        services.log.failure('writing-interrupted', error, { writing: writing.id })
      }
    }),
  )
}

async function writeOnce(
  services: Services,
  writers: readonly Writer[],
  { id, ...whose }: Parameters<typeof writeWaiting>[2],
): Promise<void> {
  const { database, clock } = services
  const shelf = shelfOf(whose)
  const now = clock.now()
  const taken = await database.transaction(shelf, (tx) =>
    takeWriting(tx, id, { now, until: leasedUntil(now) }),
  )
  if (!taken) return
  const fail = (refusal: Refusal) =>
    database.transaction(shelf, (tx) => failWriting(tx, taken, refusal, triedAgainFrom(clock.now())))
  if (taken.attempts > mostAttempts) return fail(interrupted)
  const extend: Extend = async (progress) => {
    const until = leasedUntil(clock.now())
    if (!(await database.transaction(shelf, (tx) => extendLease(tx, taken, until, progress))))
      throw new TakenOver()
  }
  const alive = setInterval(() => {
    extend(null).catch((error: unknown) => services.log.failure('writing-lease', error, { writing: id }))
  }, leaseMs / 3)
  try {
    await write(services, writers, taken, extend)
  } catch (error) {
    if (error instanceof TakenOver) return
    const refusal = refusalOf(error)
    if (refusal) return await fail(refusal)
    await database.transaction(shelf, (tx) => releaseWriting(tx, taken))
    throw error
  } finally {
    clearInterval(alive)
  }
}

/** This program was silent for so long that another one has the work, and its file must not be replaced. */
class TakenOver extends Error {}

/** Says that this program is alive, and how far it is. @throws TakenOver */
type Extend = (progress: Pick<Writing, 'phase' | 'done' | 'total'> | null) => Promise<void>

async function write(
  services: Services,
  writers: readonly Writer[],
  writing: Writing,
  extend: Extend,
): Promise<void> {
  const { id, kind, wish, forEverybody } = writing
  const writer = found(writers.find((known) => known.kind === kind))
  const scope = forEverybody ? citizenScope : shelfOf(writing)
  const tell: Tell = (phase, done, total) => extend({ phase, done, total })
  await tell('gathering', 0, 0)
  const outline = await writer.outlineOf(services, scope, wish)
  const bytes = await outline.write(tell)
  await extend(null)
  await services.written.put(id, bytes)
  await services.database.transaction(shelfOf(writing), (tx) =>
    finishWriting(tx, writing, {
      size: bytes.length,
      fileName: outline.fileName,
      version: versionOf(kind, outline),
      keepUntil: keptUntil(services.clock.now()),
    }),
  )
}

/** Null for what nobody expected: that is worth another attempt. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof WriteError) return { code: error.code, values: error.values }
  return error instanceof AppError ? gone : null
}
