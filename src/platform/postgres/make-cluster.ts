import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type Account, commandFor, giveTo, spawnIdentity } from './account.ts'
import { type Binaries, executable } from './binaries.ts'
import type { Place } from './place.ts'
import { postgresError } from './postgres-error.ts'

const passwordsShape = z.object({ superuser: z.string(), owner: z.string(), app: z.string() })

/** Passwords of the three accounts of an own database: made at random, known only to files of mode 0600. */
export type Passwords = z.infer<typeof passwordsShape>

/** Name of the account that only bootstraps: no migration and no request ever runs as superuser. */
export const superuser = 'postgres'

/**
 * Makes the database's files when there are none. All is made beside its place and moved there in one step, so that
 * a power cut in between leaves nothing half made, and of two programs at once one wins.
 * @param durable false only for tests, which do not need their files to survive a power cut
 */
export function makeCluster(place: Place, binaries: Binaries, account: Account, durable: boolean): void {
  if (existsSync(place.cluster)) return
  mkdirSync(dirname(place.folder), { recursive: true })
  const draft = mkdtempSync(join(dirname(place.folder), `.${basename(place.folder)}-`))
  try {
    giveTo(account, draft)
    const passwords: Passwords = { superuser: secret(), owner: secret(), app: secret() }
    writeFileSync(join(draft, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 })
    initialise(join(draft, 'cluster'), passwords.superuser, binaries, account, durable)
    if (!existsSync(place.cluster)) renameSync(draft, place.folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

export function readPasswords(place: Place): Passwords {
  return passwordsShape.parse(JSON.parse(readFileSync(place.passwords, 'utf8')))
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}

function initialise(
  cluster: string,
  password: string,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): void {
  const passwordFile = `${cluster}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  giveTo(account, passwordFile)
  const [program, ...args] = commandFor(account, join(binaries.folder, executable('initdb')), [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // With the locale C, pg_trgm finds nothing in Cyrillic and says no word about it.
    '--locale=C.UTF-8',
    ...(binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    '--data-checksums',
    ...(durable ? [] : ['--no-sync']),
  ])
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...spawnIdentity(account) })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    const reason = said.trim().split('\n').at(-1) ?? ''
    throw postgresError('postgres-init-failed', { folder: dirname(cluster), reason }, error)
  }
  rmSync(passwordFile)
}
