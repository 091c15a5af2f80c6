import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packagedFolder } from './packaged.ts'
import { postgresError } from './postgres-error.ts'

/** The programs of one PostgreSQL. */
export type Binaries = {
  readonly source: 'installed' | 'packaged'
  readonly folder: string
  readonly major: number
  /** With its minor version: 17.9 */
  readonly version: string
}

export type BinariesChoice = 'any' | 'installed' | 'packaged'

const oldestMajor = 15

/**
 * Chooses the PostgreSQL to run: one installed on the machine is kept safe by its system's updates and so comes
 * first, newest first; else the one that npm brought.
 * @param dataMajor major version that made the data folder, or null when there is none yet: data of one major
 *   version can be opened by the same major version only
 * @throws StartupError `postgres-missing` or `postgres-other-version`
 */
export function chooseBinaries(choice: BinariesChoice, dataMajor: number | null): Binaries {
  const found = [...(choice === 'packaged' ? [] : installed()), ...(choice === 'installed' ? [] : packaged())]
  const fitting = found.find((binaries) => dataMajor === null || binaries.major === dataMajor)
  if (fitting) return fitting
  if (dataMajor === null) throw postgresError('postgres-missing', {})
  throw postgresError('postgres-other-version', {
    data: dataMajor,
    found: found.map((binaries) => binaries.major).join(', ') || '–',
  })
}

/** Major version that made the data in `clusterFolder`, or null when there is none. */
export function majorOfCluster(clusterFolder: string): number | null {
  const file = join(clusterFolder, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

function packaged(): Binaries[] {
  const folder = packagedFolder()
  return folder ? withVersion('packaged', join(folder, 'native', 'bin')) : []
}

function installed(): Binaries[] {
  const folders = [
    ...versionFolders('/usr/lib/postgresql', 'bin'),
    ...versionFolders('/usr', 'bin', /^pgsql-\d+$/),
    ...versionFolders('/opt/homebrew/opt', 'bin', /^postgresql@\d+$/),
    ...versionFolders('/usr/local/opt', 'bin', /^postgresql@\d+$/),
    ...bindirOnPath(),
  ]
  return [...new Set(folders)]
    .filter(hasExtensions)
    .flatMap((folder) => withVersion('installed', folder))
    .sort((a, b) => b.major - a.major)
}

function versionFolders(base: string, below: string, name = /^\d+$/): string[] {
  if (!existsSync(base)) return []
  return readdirSync(base)
    .filter((entry) => name.test(entry))
    .map((entry) => join(base, entry, below))
}

function bindirOnPath(): string[] {
  const answer = run('pg_config', ['--bindir'])
  return answer ? [answer.trim()] : []
}

/** Some systems put ltree and pg_trgm into a package of their own; a server without them is of no use. */
function hasExtensions(folder: string): boolean {
  const answer = run(join(folder, 'pg_config'), ['--sharedir'])
  if (!answer) return true
  return existsSync(join(answer.trim(), 'extension', 'ltree.control'))
}

function withVersion(source: Binaries['source'], folder: string): Binaries[] {
  if (!existsSync(join(folder, executable('initdb')))) return []
  const answer = run(join(folder, executable('postgres')), ['--version'])
  const version = /\s(\d+(\.\d+)?)/.exec(answer ?? '')?.[1] ?? ''
  const major = Number.parseInt(version, 10)
  return major >= oldestMajor ? [{ source, folder, major, version }] : []
}

/** File name of a program on this system. */
export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

/** What a program prints, or null when it is missing or fails. */
function run(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

/** The folder that holds everything the programs need (libraries, share), for copying it elsewhere. */
export function installationOf(binaries: Binaries): string {
  return dirname(binaries.folder)
}
