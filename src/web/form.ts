import type { MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import type { Env, FormValues } from './env.ts'
import { readForm } from './form-body.ts'
import { checkCsrfToken } from './security.ts'

/**
 * Reads what a browser sent, before anyone believes it: names to texts (several under one name: a list), and files.
 * Every change of a signed-in person must bring the secret of the session back; it is checked here, before any
 * handler runs, so that no handler can forget it.
 */
export const formMiddleware: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'POST') {
    const form = await readForm(c)
    // also a refused form is known to the page of the refusal, which gives back what was typed
    c.set('form', form)
    if (c.get('actor')) checkCsrfToken(c.get('csrfToken'), form.values._csrf)
  }
  await next()
}

/** Field name → code of what is wrong with it ('required', 'too-long', …), for the module's messages. */
export type FieldErrors = Record<string, string>

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors }

/** Checks form values by a schema; its issues' messages are codes of the module's texts. */
export function parseForm<S extends z.ZodType>(schema: S, values: unknown): Parsed<z.infer<S>> {
  const result = schema.safeParse(values)
  if (result.success) return { ok: true, value: result.data }
  const errors: FieldErrors = {}
  for (const issue of result.error.issues) {
    const name = issue.path.join('.')
    // a schema without a code of its own speaks English: a field of the wrong shape, which no form of ours sends
    errors[name] ??= /^[a-z0-9-]+$/.test(issue.message) ? issue.message : 'not-valid'
  }
  return { ok: false, errors }
}

/** A value of a re-shown form as one text. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

/** A value of a re-shown form as a list (checkboxes). */
export function listOf(values: FormValues, name: string): string[] {
  const value = values[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
