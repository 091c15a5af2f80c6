import { systemScope } from '../../../platform/db/index.ts'
import type { Services } from '../../../web/env.ts'
import { deleteOverdue, endLeases, listKnown, listWaitingWritings } from '../store/all-writings.ts'
import type { Writer } from '../writer.ts'
import { writeWaiting } from './write-waiting.ts'

/**
 * Takes up what was being written when the program stopped, each in the name of who asked for it, and lets go what is kept
 * no longer. Ends when all is written that no other program has; what another has on the same database is looked at again
 * when its lease is over, for it may have been this program before it was started anew. The scope of the system finds whose they are.
 */
export async function resumeWritings(services: Services, writers: readonly Writer[]): Promise<void> {
  const { database, config } = services
  await tidyWritings(services)
  await sweep(services)
  // a database of the program's own serves no other program
  if (config.database.kind === 'own') await database.transaction(systemScope, endLeases)
  const waiting = await database.read(systemScope, listWaitingWritings)
  const now = services.clock.now()
  const written = waiting.map((writing) => {
    const left = (writing.leasedUntil ?? now).getTime() - now.getTime()
    if (left <= 0) return writeWaiting(services, writers, writing)
    setTimeout(() => void writeWaiting(services, writers, writing), left + 1).unref()
    return null
  })
  await Promise.all(written)
}

/** Files that a program left behind when it ended between two steps. */
async function sweep({ database, written, log }: Services): Promise<void> {
  try {
    await written.sweep((ids) => database.read(systemScope, (tx) => listKnown(tx, ids)))
  } catch (error) {
    log.failure('writings-not-tidied', error)
  }
}

/** At every start and with every new writing, so that nobody has to think of it. */
export async function tidyWritings(services: Services): Promise<void> {
  try {
    const overdue = await services.database.transaction(systemScope, (tx) =>
      deleteOverdue(tx, services.clock.now()),
    )
    for (const id of overdue) await services.written.remove(id)
  } catch (error) {
    services.log.failure('writings-not-tidied', error)
  }
}
