import { AppError } from '../platform/errors.ts'
import type { Form, FormFiles, FormValues, WebContext } from './env.ts'

/** In characters. No person writes more into one field; fields have their own limits far below, and say so beside them. */
const longestText = 200_000
const longestName = 500

/**
 * What a form brought: names to texts (several under one name: a list), and files.
 * @throws AppError 'invalid-input' where it is no form, or holds what the database cannot keep as it was written
 */
export async function readForm(c: WebContext): Promise<Form> {
  const { body, data } = await read(c)
  const values: FormValues = {}
  const files: FormFiles = {}
  const texts: string[] = []
  for (const [name, entry] of data.entries()) {
    if (name.length > longestName) throw new AppError('invalid-input', 'text-too-long')
    texts.push(name)
    if (typeof entry !== 'string') {
      // a file field left empty is sent as a nameless file of no bytes
      if (entry.size === 0 && entry.name === '') continue
      if (entry.name.length > longestName) throw new AppError('invalid-input', 'text-too-long')
      texts.push(entry.name)
      files[name] = [...(files[name] ?? []), entry]
      continue
    }
    if (entry.length > longestText) throw new AppError('invalid-input', 'text-too-long')
    texts.push(entry)
    const before = values[name]
    if (before === undefined) values[name] = entry
    else values[name] = Array.isArray(before) ? [...before, entry] : [before, entry]
  }
  // PostgreSQL keeps no NUL in a text
  if (texts.some((text) => text.includes('\0')) || lostSigns(texts, body)) {
    throw new AppError('invalid-input', 'broken-text')
  }
  return { values, files }
}

async function read(c: WebContext): Promise<{ body: Uint8Array<ArrayBuffer>; data: FormData }> {
  try {
    const body = new Uint8Array(await c.req.arrayBuffer())
    const headers = { 'content-type': c.req.header('content-type') ?? '' }
    return { body, data: await new Response(body, { headers }).formData() }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('invalid-input', 'broken-form')
  }
}

/**
 * Decoding puts U+FFFD in the place of bytes that are no UTF-8, without a word. One that somebody really sent (copied
 * out of a broken file) stands in the body as such, and may stay.
 */
function lostSigns(texts: readonly string[], body: Uint8Array<ArrayBuffer>): boolean {
  const shown = texts.reduce((sum, text) => sum + text.split('\uFFFD').length - 1, 0)
  if (shown === 0) return false
  const sent = Buffer.from(body).toString('latin1')
  return shown > (sent.match(/\xEF\xBF\xBD|%EF%BF%BD/gi)?.length ?? 0)
}
