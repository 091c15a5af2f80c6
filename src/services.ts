import { join } from 'node:path'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db/index.ts'
import { folderStore } from './platform/files/file-store.ts'
import { passingStore } from './platform/files/passing-store.ts'
import { createLog } from './platform/log.ts'
import type { Services } from './web/env.ts'

/** Opens everything that the program works with, in the order in which one thing needs another. */
export async function openServices(config: Config): Promise<Services & { close(): Promise<void> }> {
  const log = createLog(config.logLevel)
  const database = await openDatabase(config)
  return {
    config,
    database,
    log,
    clock: systemClock,
    files: folderStore(join(config.dataDir, 'files')),
    written: passingStore(join(config.dataDir, 'written')),
    close: () => database.close(),
  }
}
