import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
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

/**
 * @param owner user id of the data's owner, null while there is no data: root goes on as whoever made it
 * @throws StartupError `postgres-root` where root finds no way to be somebody else
 */
export function chooseAccount(owner: number | null): Account {
  if (process.getuid?.() !== 0) return { kind: 'same' }
  if (owner)
    return (
      userWhere((user) => user.uid === owner) ?? {
        kind: 'other',
        name: String(owner),
        uid: owner,
        gid: owner,
      }
    )
  if (works([...namespace, 'true'])) return { kind: 'namespace' }
  for (const name of ['shudarga', 'postgres', 'nobody']) {
    const user = userWhere((candidate) => candidate.name === name)
    if (user) return user
  }
  throw postgresError('postgres-root', {})
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

/** Gives a file or a folder with all that it holds to the account. */
export function giveTo(account: Account, path: string): void {
  if (account.kind === 'other') execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, path])
}

/** Whether the account can walk from the root of the file system into the folder. */
export function canWalk(account: Account, folder: string): boolean {
  if (account.kind !== 'other') return true
  const status = statSync(folder, { throwIfNoEntry: false })
  const bit = !status || status.uid !== account.uid ? 0o001 : 0o100
  const open = !status || (status.mode & bit) !== 0
  return open && (dirname(folder) === folder || canWalk(account, dirname(folder)))
}

type User = Extract<Account, { kind: 'other' }>

function userWhere(fits: (user: User) => boolean): User | undefined {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]): User => ({ kind: 'other', name, uid: Number(uid), gid: Number(gid) }))
    .find(fits)
}

function works(command: readonly string[]): boolean {
  try {
    execFileSync(command[0] ?? '', command.slice(1), { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
