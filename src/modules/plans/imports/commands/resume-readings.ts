import { systemScope } from '../../../../platform/db/index.ts'
import type { Services } from '../../../../web/env.ts'
import { listWaiting } from '../store/readings.ts'
import { readAll } from './read-received.ts'

/**
 * Takes up what was waiting when the program stopped, one file after the other, each in the name of who brought it.
 * Ends when all are read; what fails is logged and waits for the next start. The scope of the system finds them and no
 * more: it reads whose they are and cannot write.
 */
export async function resumeReadings(services: Services): Promise<void> {
  await readAll(services, await services.database.read(systemScope, listWaiting))
}
