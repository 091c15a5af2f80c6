import { readFile, stat } from 'node:fs/promises'
import { mostFileBytes, readDocument } from './read.ts'
import { ReadingError, type ReadingErrorCode } from './reading-error.ts'
import { type ReadingLanguage, readingErrorMessage } from './reading-messages.ts'

export type ReadIo = { out(line: string): void; err(line: string): void; language: ReadingLanguage }

/**
 * `shudarga read FILE…`: one line of JSON a file, `{ file, document, notes }` or `{ file, error: { code, message } }`,
 * each printed before the next file is opened. Needs no database.
 * @returns the exit code: 0 when every file was read, else 1
 */
export async function readCommand(files: readonly string[], io: ReadIo): Promise<0 | 1> {
  let code: 0 | 1 = files.length === 0 ? 1 : 0
  for (const file of files) {
    try {
      const { document, notes } = await readDocument(await readWhole(file))
      io.out(JSON.stringify({ file, document, notes }))
    } catch (error) {
      code = 1
      const refusal = refusalOf(error)
      // Not a fault of the file: the trace helps whoever mends the program, the line of JSON still comes.
      if (!(error instanceof ReadingError) && refusal === 'broken-file') {
        io.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
      }
      const message = readingErrorMessage(refusal, io.language)
      io.out(JSON.stringify({ file, error: { code: refusal, message } }))
    }
  }
  return code
}

async function readWhole(file: string): Promise<Uint8Array> {
  const about = await stat(file)
  if (!about.isFile()) throw new ReadingError('not-a-file')
  if (about.size > mostFileBytes) throw new ReadingError('too-large')
  return await readFile(file)
}

function refusalOf(error: unknown): ReadingErrorCode {
  if (error instanceof ReadingError) return error.code
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'file-not-found'
  if (code === 'EISDIR') return 'not-a-file'
  if (code === 'EACCES' || code === 'EPERM') return 'permission-denied'
  return 'broken-file'
}
