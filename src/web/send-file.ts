import { found } from '../platform/errors.ts'
import { mayBeShown } from '../platform/files/file-kinds.ts'
import type { StoredFile } from '../platform/files/stored-file.ts'
import type { WebContext } from './env.ts'

/** Streams an uploaded file, hostile until proven otherwise: no script in it may ever run in this site's name. */
export async function sendFile(c: WebContext, file: Omit<StoredFile, 'id'>): Promise<Response> {
  const content = found(await c.get('services').files.open(file.sha256))
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header(
    'Content-Disposition',
    disposition(mayBeShown(file.mediaType) ? 'inline' : 'attachment', file.name),
  )
  c.header('Content-Type', file.mediaType)
  c.header('Content-Length', String(file.size))
  c.header('Cache-Control', 'private, max-age=3600')
  c.header('ETag', `"${file.sha256}"`)
  return c.body(content)
}

/** Sends a document that the program wrote, to be saved under a name with Mongolian letters. */
export function sendDocument(
  c: WebContext,
  document: { name: string; mediaType: string; bytes: Uint8Array | ReadableStream<Uint8Array> },
): Response {
  c.header('Content-Disposition', disposition('attachment', document.name))
  c.header('Content-Type', document.mediaType)
  c.header('Cache-Control', 'no-store')
  const { bytes } = document
  return c.body(bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes)
}

const disposition = (kind: 'inline' | 'attachment', name: string) =>
  `${kind}; filename*=UTF-8''${encodeURIComponent(name)}`
