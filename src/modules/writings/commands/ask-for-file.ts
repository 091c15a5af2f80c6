import { randomUUID } from 'node:crypto'
import type { PersonScope } from '../../../platform/db/index.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { inLineSince, mostKept, mostWaiting } from '../domain/keeping.ts'
import { isLong } from '../domain/length.ts'
import type { Outline } from '../domain/outline.ts'
import { beginAnew, countWaiting, letGoOldest, openWriting, type Writing } from '../store/writings.ts'
import type { Writer } from '../writer.ts'
import { tidyWritings } from './resume-writings.ts'
import { shelfOf, versionOf } from './shelf.ts'
import { writeWaiting } from './write-waiting.ts'

export type WrittenFile = Pick<Outline, 'fileName' | 'format'> & {
  content: Uint8Array | ReadableStream<Uint8Array>
}
export type Answer = { file: WrittenFile } | { writingId: string }

/**
 * A short file at once; of a long one the file that is ready, or the writing of it, which goes on by itself. Whether the
 * person may have the file is decided before: what the scope does not show is not found, and that is all.
 * @throws AppError 'not-found', 'too-many-attempts' (files-waiting), WriteError as the writers
 */
export async function askForFile(
  services: Services,
  scope: PersonScope,
  writer: Writer,
  wish: unknown,
): Promise<Answer> {
  const outline = await writer.outlineOf(services, scope, wish)
  const { fileName, format } = outline
  if (!isLong(outline)) return { file: { fileName, format, content: await outline.write(async () => {}) } }
  const writing = await open(services, scope, outline, { kind: writer.kind, wish })
  if (writing.state === 'ready') {
    const content = await services.written.open(writing.id)
    if (content) return { file: { fileName, format, content } }
    await services.database.transaction(shelfOf(writing), (tx) => beginAnew(tx, writing.id))
  }
  if (writing.state !== 'failed') void writeWaiting(services, [writer], writing)
  return { writingId: writing.id }
}

async function open(
  services: Services,
  scope: PersonScope,
  outline: Outline,
  asked: { kind: string; wish: unknown },
): Promise<Writing> {
  const id = randomUUID()
  const shelf = {
    organizationId: scope.organizationId ?? outline.organizationId,
    forEverybody: scope.organizationId === null,
    createdBy: scope.personId,
  }
  const fresh = {
    ...asked,
    ...shelf,
    id,
    fileName: outline.fileName,
    version: versionOf(asked.kind, outline),
  }
  const now = services.clock.now()
  const writing = await services.database.transaction(shelfOf(shelf), async (tx) => {
    const opened = await openWriting(tx, fresh, now)
    if (opened.id !== id) return opened
    if ((await countWaiting(tx, shelf, inLineSince(now))) > mostWaiting)
      throw new AppError('too-many-attempts', 'files-waiting')
    await letGoOldest(tx, shelf, { keep: mostKept, now })
    return opened
  })
  if (writing.id === id) void tidyWritings(services)
  return writing
}
