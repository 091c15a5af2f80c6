import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mostFileBytes } from './outside/readable.ts'
import { ReadingError } from './reading-error.ts'
import { listMembers } from './zip-members.ts'

/** A file to be read, or why it cannot be had. `name` is the path as given; within a folder or a zip it goes on. */
export type InputFile = { name: string } & ({ bytes: Uint8Array } | { error: unknown })

/** Told how many files a folder or a zip turned out to hold, before the first of them comes. */
export type Found = (count: number) => void

/**
 * The files under paths, one after the other, each opened only when it is asked for: a folder gives the files in it
 * and below it by name, a zip that is no document the files in it. What offices' computers leave in folders (lock
 * files, thumbnails) is passed over. A path that gives no file at all gives an error under its own name.
 */
export async function* openInputFiles(
  paths: readonly string[],
  found: Found = () => undefined,
): AsyncGenerator<InputFile> {
  for (const path of paths) yield* openPath(path, found)
}

async function* openPath(path: string, found: Found): AsyncGenerator<InputFile> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) {
      let none = true
      for await (const file of openFolder(path, found)) {
        none = false
        yield file
      }
      if (none) yield { name: path, error: new ReadingError('no-files') }
      return
    }
    found(1)
    if (!about.isFile()) throw new ReadingError('not-a-file')
    if (about.size > mostFileBytes) throw new ReadingError('too-large')
    const bytes = await readFile(path)
    yield* openZip(path, bytes, found)
  } catch (error) {
    yield { name: path, error }
  }
}

/** Links to folders are not followed: they may lead round in a circle. */
async function* openFolder(folder: string, found: Found): AsyncGenerator<InputFile> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (isLeftBehind(entry.name)) continue
    if (!entry.isDirectory()) {
      if (!entry.isSymbolicLink() || !(await isFolder(path))) yield* openPath(path, found)
      continue
    }
    try {
      yield* openFolder(path, found)
    } catch (error) {
      yield { name: path, error }
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // A link that leads nowhere is told as a missing file.
    return false
  }
}

function* openZip(path: string, bytes: Uint8Array, found: Found): Generator<InputFile> {
  const members = listMembers(bytes)
  if (!members) {
    yield { name: path, bytes }
    return
  }
  const wanted = members.filter((member) => !member.name.split('/').some(isLeftBehind))
  if (wanted.length === 0) throw new ReadingError('no-files')
  found(wanted.length - 1)
  for (const member of wanted) {
    const name = `${path}/${member.name}`
    try {
      yield { name, bytes: member.open() }
    } catch (error) {
      yield { name, error }
    }
  }
}

/** Lock files of Word and LibreOffice, thumbnails, hidden files of other systems. */
function isLeftBehind(name: string): boolean {
  return /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|__MACOSX)$/i.test(name)
}
