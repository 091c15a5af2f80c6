import { type InputFile, openInputFiles } from './input-files.ts'
import { type Readable, readThrough } from './outside/readable.ts'
import type { ReadDocuments } from './read.ts'
import { showProgress, type Terminal } from './read-progress.ts'
import { ReadingError, type ReadingErrorCode } from './reading-error.ts'
import { type ReadingLanguage, readingErrorMessage, refusedFilesLabel } from './reading-messages.ts'
import { ReadingProcess } from './reading-process.ts'

/**
 * Where the command writes. `out` answers when the line is on its way, and false when nobody reads any more.
 * `terminal` is null where standard error is none.
 */
export type ReadIo = {
  out(line: string): Promise<boolean>
  err(line: string): void
  terminal: Terminal
  language: ReadingLanguage
}

/** A minute covers a plan of a thousand pages; the memory keeps the whole program within 300 MB. */
const readingLimits = { timeoutMs: 60_000, memoryMb: 128 }

/**
 * `shudarga read FILE|FOLDER|ZIP…`: one line of JSON a file, `{ file, document, notes }`, where it holds several plans
 * with the others in `further: [{ document, notes }, …]`, or
 * `{ file, error: { code, message } }`, each printed before the next but one is opened, so that memory does not grow
 * with their number. Needs no database.
 * @returns the exit code: 0 when every file was read, else 1
 */
export async function readCommand(paths: readonly string[], io: ReadIo): Promise<0 | 1> {
  let code: 0 | 1 = paths.length === 0 ? 1 : 0
  const progress = showProgress(io.terminal, paths.length, refusedFilesLabel(io.language))
  const reader = new ReadingProcess(readingLimits)
  try {
    for await (const file of ahead(openInputFiles(paths, progress.expect))) {
      progress.begin(file.name)
      const { line, trouble } = await readOne(file, reader, io.language)
      progress.done(line.read)
      if (!line.read) code = 1
      if (trouble !== null) {
        progress.clear()
        io.err(trouble)
      }
      progress.makeWay()
      if (!(await io.out(line.text))) return 1
    }
  } finally {
    progress.clear()
    await reader.close()
  }
  return code
}

/** The next file is fetched from the disk while this one is read. */
async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = items.next()
      // A fault of the next item is told when it is its turn.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await items.return(undefined)
  }
}

type Line = { text: string; read: boolean }

async function readOne(
  file: InputFile,
  reader: ReadingProcess,
  language: ReadingLanguage,
): Promise<{ line: Line; trouble: string | null }> {
  try {
    if ('error' in file) throw file.error
    const read = await readThrough(file.bytes, (readable) => documentsOf(readable, reader))
    return { line: { text: JSON.stringify({ file: file.name, ...read }), read: true }, trouble: null }
  } catch (error) {
    const code = refusalOf(error)
    const message = readingErrorMessage(code, language)
    const text = JSON.stringify({ file: file.name, error: { code, message } })
    return { line: { text, read: false }, trouble: troubleOf(error, code) }
  }
}

async function documentsOf(readable: Readable, reader: ReadingProcess): Promise<ReadDocuments> {
  const answer = await reader.read({ want: 'document', readable })
  if (answer.kind !== 'document') throw new ReadingError('broken-file')
  return answer.read
}

/** Not a fault of the file: the trace helps whoever mends the program, the line of JSON still comes. */
function troubleOf(error: unknown, code: ReadingErrorCode): string | null {
  if (error instanceof ReadingError) return code === 'broken-file' && error.cause ? String(error.cause) : null
  if (code !== 'broken-file') return null
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function refusalOf(error: unknown): ReadingErrorCode {
  if (error instanceof ReadingError) return error.code
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'file-not-found'
  if (code === 'ELOOP') return 'file-not-found'
  if (code === 'EACCES' || code === 'EPERM') return 'permission-denied'
  return 'broken-file'
}
