import type { PersonScope } from '../../platform/db/index.ts'
import { mediaTypeOf } from '../../platform/files/file-kinds.ts'
import type { WebContext } from '../../web/env.ts'
import { sendDocument } from '../../web/send-file.ts'
import { askForFile } from './commands/ask-for-file.ts'
import type { Writer, WriterOf } from './writer.ts'

/**
 * A file as the answer: a short one is written now, a long one is sent where it is ready, else its page is shown. Whether
 * the person may have it is decided before.
 */
export function sendPaper<Wish>(
  c: WebContext,
  scope: PersonScope,
  writer: WriterOf<Wish>,
  wish: Wish,
): Promise<Response> {
  return sendFileFor(c, scope, writer, wish)
}

export async function sendFileFor(
  c: WebContext,
  scope: PersonScope,
  writer: Writer,
  wish: unknown,
): Promise<Response> {
  const answer = await askForFile(c.get('services'), scope, writer, wish)
  if ('writingId' in answer) {
    const pages = scope.organizationId === null ? '/public/writings' : '/writings'
    return c.redirect(`${pages}/${answer.writingId}`, 303)
  }
  const { fileName, content } = answer.file
  return sendDocument(c, { name: fileName, mediaType: mediaTypeOf(fileName), bytes: content })
}
