import { execFileSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { postgresError } from './postgres-error.ts'

/**
 * Under which account PostgreSQL runs. It refuses root, so root either maps itself to an ordinary user inside a user
 * namespace (its files stay root's, nothing has to be walkable), or, where the system forbids namespaces as many
 * containers do, really becomes an ordinary user.
 */
export type Account =
  | { readonly kind: 'same' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'other'; readonly name: string; readonly uid: number; readonly gid: number }

const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']

/** @throws StartupError `postgres-root` where root finds no way to be somebody else */
export function chooseAccount(): Account {
  if (process.getuid?.() !== 0) return { kind: 'same' }
  if (works([...namespace, 'true'])) return { kind: 'namespace' }
  return otherUser()
}

/** The words to start a program of PostgreSQL with under this account. */
export function commandFor(
  account: Account,
  program: string,
  args: readonly string[],
): [string, ...string[]] {
  return account.kind === 'namespace'
    ? ['unshare', ...namespace.slice(1), program, ...args]
    : [program, ...args]
}

/**
 * Like `commandFor`, for the server: where Linux can, it is told to shut down when this process dies, so that a
 * killed program leaves no server behind. Elsewhere the next start takes the running server over.
 */
export function serverCommandFor(
  account: Account,
  program: string,
  args: readonly string[],
): [string, ...string[]] {
  const tied = ['setpriv', '--pdeathsig', 'INT', '--']
  if (process.platform !== 'linux' || !works([...tied, 'true'])) return commandFor(account, program, args)
  return commandFor(account, 'setpriv', [...tied.slice(1), program, ...args])
}

/** Spawn options that go with the account. */
export function spawnIdentity(account: Account): { uid?: number; gid?: number } {
  return account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {}
}

/** Gives a folder to the account. */
export function giveTo(account: Account, folder: string): void {
  if (account.kind === 'other') chownSync(folder, account.uid, account.gid)
}

/** Whether the account can walk from the root of the file system into the folder. */
export function canWalk(account: Account, folder: string): boolean {
  if (account.kind !== 'other') return true
  const status = statSync(folder, { throwIfNoEntry: false })
  const bit = !status || status.uid !== account.uid ? 0o001 : 0o100
  const open = !status || (status.mode & bit) !== 0
  return open && (dirname(folder) === folder || canWalk(account, dirname(folder)))
}

function otherUser(): Account {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['shudarga', 'postgres', 'nobody']) {
    const fields = users.find((user) => user[0] === name)
    if (fields) return { kind: 'other', name, uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw postgresError('postgres-root', {})
}

function works(command: readonly string[]): boolean {
  try {
    execFileSync(command[0] ?? '', command.slice(1), { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
