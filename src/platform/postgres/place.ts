import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type Account, canWalk } from './account.ts'
import { type Binaries, installationOf } from './binaries.ts'

/** Where everything of one own database lies. */
export type Place = {
  /** `DATA_DIR/postgres`, or the folder to which it points. */
  readonly folder: string
  /** PostgreSQL's own data folder. */
  readonly cluster: string
  readonly passwords: string
  readonly log: string
}

/** Where a database goes that may not lie in a folder closed to all but root. */
const walkableBase = '/var/lib/shudarga'

/**
 * The place of the database of a data folder. When PostgreSQL has to run as another user who cannot walk to the data
 * folder (say it is below /root), the database lies under /var/lib/shudarga and `DATA_DIR/postgres` is a link to it.
 */
export function placeFor(dataDir: string, account: Account): Place {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const usual = join(dataDir, 'postgres')
  if (lstatSync(usual, { throwIfNoEntry: false })?.isSymbolicLink()) return within(readlinkSync(usual))
  if (existsSync(usual) || canWalk(account, dataDir)) return within(usual)
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const elsewhere = join(walkableBase, name)
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  symlinkSync(join(elsewhere, 'postgres'), usual)
  return within(join(elsewhere, 'postgres'))
}

/** User id of whoever owns the database of a data folder; null when there is none. */
export function ownerOfCluster(dataDir: string): number | null {
  return statSync(join(dataDir, 'postgres', 'cluster'), { throwIfNoEntry: false })?.uid ?? null
}

/** The same binaries in a folder to which the account can walk: copied once when it cannot walk to them. */
export function reachableBinaries(binaries: Binaries, account: Account): Binaries {
  if (canWalk(account, binaries.folder)) return binaries
  const copy = join(walkableBase, `postgresql-${binaries.version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}-${process.pid}`
    cpSync(installationOf(binaries), draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, copy)
  }
  return { ...binaries, folder: join(copy, basename(binaries.folder)) }
}

function within(folder: string): Place {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwords: join(folder, 'passwords.json'),
    log: join(folder, 'server.log'),
  }
}
