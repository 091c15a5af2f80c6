import { z } from 'zod'
import { type PlanDocument, planDocumentSchema } from './plan-document.ts'
import { WriteError } from './writers/write-error.ts'

const readLineSchema = z.object({ document: z.unknown() })

/**
 * A document, or the object that `shudarga read` prints for one.
 * @throws WriteError 'not-a-plan-document' with the `place` at fault
 */
export function documentOf(input: unknown): PlanDocument {
  const line = readLineSchema.safeParse(input)
  const parsed = planDocumentSchema.safeParse(line.success ? line.data.document : input)
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new WriteError('not-a-plan-document', { place: path === '' ? '/' : path })
}

/**
 * Every document of a JSON array, or of lines of JSON as `shudarga read` prints for several files.
 * @throws WriteError 'not-json' | 'not-a-plan-document'
 */
export function documentsOf(text: string): PlanDocument[] {
  const whole = tryJson(text)
  if (Array.isArray(whole)) return whole.map(documentOf)
  if (whole !== undefined) return [documentOf(whole)]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => documentOf(jsonOf(line)))
}

/** @throws WriteError 'not-json' */
export function jsonOf(text: string): unknown {
  const value = tryJson(text)
  if (value === undefined) throw new WriteError('not-json')
  return value
}

/** JSON has no `undefined`. */
function tryJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}
