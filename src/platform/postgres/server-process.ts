import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Account, serverCommandFor, spawnIdentity } from './account.ts'
import { type Binaries, executable } from './binaries.ts'
import type { Place } from './place.ts'

const largestLog = 10 * 1024 * 1024

/**
 * Settings on the command line, so that a new version of the program can change them. Sized for an office PC with
 * little memory. The log names no values: they are people's.
 */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=40',
  'shared_buffers=64MB',
  'max_wal_size=256MB',
  'min_wal_size=64MB',
  'jit=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_timezone=UTC',
]

/** For tests only: as fast as it goes, lost at a power cut. */
const throwawaySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
]

/** Starts the server on a free port of this machine's own network; it is not ready yet when this returns. */
export async function spawnServer(
  place: Place,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<ChildProcess> {
  const port = await freePort()
  const all = [...settings, ...(durable ? [] : throwawaySettings), `port=${port}`]
  const [program, ...args] = serverCommandFor(account, join(binaries.folder, executable('postgres')), [
    '-D',
    place.cluster,
    ...all.flatMap((setting) => ['-c', setting]),
  ])
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) truncateSync(place.log)
  const log = openSync(place.log, 'a', 0o600)
  // A group of its own: Ctrl-C in the terminal must reach the program only, which lets its requests end first.
  const child = spawn(program, args, {
    stdio: ['ignore', log, log],
    detached: true,
    cwd: '/',
    ...spawnIdentity(account),
  })
  closeSync(log)
  child.unref()
  return child
}

/** The last line that says why a server did not start. */
export function lastComplaint(place: Place): string {
  const lines = readFileSync(place.log, 'utf8').trim().split('\n')
  return (lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '').trim()
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
