import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { chooseAccount, giveTo } from './account.ts'
import { type BinariesChoice, chooseBinaries, majorOfCluster } from './binaries.ts'
import { keepOwnership } from './keep-ownership.ts'
import { makeCluster, type Passwords, readPasswords, superuser } from './make-cluster.ts'
import { claim, makeRolesAndDatabase, type Ownership } from './ownership.ts'
import { ownerOfCluster, type Place, placeFor, reachableBinaries } from './place.ts'
import { postgresError } from './postgres-error.ts'
import { readPostmaster } from './postmaster-file.ts'
import { lastComplaint, spawnServer } from './server-process.ts'
import { stopServer } from './stop-server.ts'

export type OwnPostgres = {
  /** For migrations: owns the tables, is no superuser. */
  readonly ownerUrl: string
  /** For requests: owns nothing, row-level security holds. */
  readonly appUrl: string
  /** For making and dropping databases: tests and restoring only. */
  readonly superuserUrl: string
  /** Settles when the server ended without having been told to: nothing can be saved any more. */
  readonly lost: Promise<void>
  /** Stops the server; all that was committed is on the disk. Further calls return the same promise. */
  stop(): Promise<void>
}

type Options = {
  readonly dataDir: string
  readonly binaries: BinariesChoice
  readonly log: Log
  /** false only for tests: no fsync. */
  readonly durable?: boolean
}

/**
 * Runs PostgreSQL for this process, with its data in `dataDir/postgres`: makes it at the first start, recovers it
 * after a crash, takes a server over that a killed program left running.
 * @throws StartupError with a sentence for whoever started the program
 */
export async function startPostgres({
  dataDir,
  binaries,
  log,
  durable = true,
}: Options): Promise<OwnPostgres> {
  const owner = ownerOfCluster(dataDir)
  const account = chooseAccount(owner)
  const place = placeFor(dataDir, account)
  const chosen = reachableBinaries(chooseBinaries(binaries, majorOfCluster(place.cluster)), account)
  log.info('postgres.start', { source: chosen.source, version: chosen.version, account: account.kind })
  if (account.kind === 'other')
    log.warn('postgres.other-account', { account: account.name, folder: place.folder })
  if (owner === 0) giveTo(account, place.folder)
  makeCluster(place, chosen, account, durable)
  const passwords = readPasswords(place)
  const ownership = await startOrTakeOver(place, passwords, log, () =>
    spawnServer(place, chosen, account, durable),
  )
  try {
    await makeRolesAndDatabase(ownership, passwords)
  } catch (error) {
    await stopServer(place.cluster)
    throw error
  }
  return handle(place, ownership, passwords)
}

/** Milliseconds. */
const graceForStarter = 500

/** Waits as long as a server lives and is busy: recovery after a power cut may take minutes on an old disk. */
async function startOrTakeOver(
  place: Place,
  passwords: Passwords,
  log: Log,
  spawn: () => Promise<ChildProcess>,
): Promise<Ownership> {
  let child: ChildProcess | null = null
  let starts = 0
  for (;;) {
    const running = readPostmaster(place.cluster)
    const waiting = child && child.exitCode === null && child.signalCode === null
    if (running?.status === 'ready') {
      // Whoever started this server just now is about to claim it: a killed program's server can wait a moment.
      if (!waiting) await pause(graceForStarter)
      const ownership = await claim(place, running.port, passwords)
      if (ownership) {
        log.info('postgres.ready', { pid: running.pid, port: running.port, takenOver: !waiting })
        return ownership
      }
    }
    // Two starts may fail for a passing reason: the port was taken meanwhile, or another program was faster.
    if (waiting) await pause(20)
    else if (running) await pause(50)
    else if (starts++ < 3) child = await spawn()
    else throw postgresError('postgres-failed', { log: place.log, reason: lastComplaint(place) })
  }
}

function handle(place: Place, ownership: Ownership, passwords: Passwords): OwnPostgres {
  let stopping: Promise<void> | null = null
  const { port } = ownership
  const lost = keepOwnership(place, ownership, passwords, () => stopping !== null)
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    ownerUrl: url('shudarga_owner', passwords.owner, 'shudarga'),
    appUrl: url('shudarga_app', passwords.app, 'shudarga'),
    superuserUrl: url(superuser, passwords.superuser, 'postgres'),
    lost,
    stop() {
      stopping ??= stopServer(place.cluster)
      return stopping
    },
  }
}
