import { z } from 'zod'
import { AppError } from '../../../platform/errors.ts'
import type { WebContext } from '../../../web/env.ts'
import { fieldErrors } from '../../../web/field-errors.ts'
import type { FieldErrors } from '../../../web/form.ts'
import { planKeys, planTexts } from '../messages/index.ts'
import type { Errors, View } from '../pages/view.ts'

export function viewOf(c: WebContext): View {
  const language = c.get('language')
  return { t: planTexts(language), language, csrfToken: c.get('csrfToken') }
}

export function errorsOf(c: WebContext, errors: FieldErrors): Errors {
  const language = c.get('language')
  return fieldErrors(errors, language, planTexts(language), planKeys)
}

/** An id in the address; what is no id names nothing. */
export function idOf(c: WebContext, name: string): string {
  const id = z.uuid().safeParse(c.req.param(name))
  if (!id.success) throw new AppError('not-found')
  return id.data
}

/** A place from 0 in the address. */
export function placeOf(c: WebContext, name: string): number {
  const place = z
    .string()
    .regex(/^\d{1,5}$/)
    .safeParse(c.req.param(name))
  if (!place.success) throw new AppError('not-found')
  return Number(place.data)
}

/** A hidden field that the form itself must have brought. */
export function hiddenOf<S extends z.ZodType>(c: WebContext, name: string, schema: S): z.infer<S> {
  const parsed = schema.safeParse(c.get('form').values[name])
  if (!parsed.success) throw new AppError('invalid-input', 'broken-form')
  return parsed.data
}

/** Runs a command; true where another person had changed the same thing meanwhile. */
export async function changedMeanwhile(command: Promise<unknown>): Promise<boolean> {
  try {
    await command
    return false
  } catch (error) {
    if (error instanceof AppError && error.code === 'changed-meanwhile') return true
    throw error
  }
}
