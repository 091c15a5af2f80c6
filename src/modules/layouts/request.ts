import { z } from 'zod'
import { type Actor, hasRole } from '../../platform/auth/actor.ts'
import { AppError } from '../../platform/errors.ts'
import type { FormValues, WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import type { FieldErrors } from '../../web/form.ts'
import { rowFields, rowsOf } from './domain/column-rows.ts'
import { layoutKeys, layoutTexts } from './messages/index.ts'
import type { Errors, View } from './pages/view.ts'

export function viewOf(c: WebContext): View {
  const language = c.get('language')
  return { t: layoutTexts(language), language, csrfToken: c.get('csrfToken') }
}

/** Administrators, who have no plans, find the layouts in the navigation; to the others they are a part of the plans. */
export const currentPlace = (actor: Actor) =>
  hasRole(actor, 'specialist', 'head', 'reviewer') ? '/plans' : '/layouts'

/** An own layout's id in the address; those that ship with the program have names and are never changed. */
export function ownIdOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('layout'))
  if (!id.success) throw new AppError('not-found')
  return id.data
}

const notices = {
  added: 'done.added',
  saved: 'done.saved',
  removed: 'done.removed',
  used: 'done.used',
  demanded: 'done.demanded',
  withdrawn: 'done.withdrawn',
} as const
const isNotice = (code: string): code is keyof typeof notices => Object.hasOwn(notices, code)

/** What the redirect after a change says of it. */
export function noticeOf(c: WebContext) {
  const code = c.req.query('done') ?? ''
  return isNotice(code) ? { notice: { kind: 'success' as const, text: viewOf(c).t(notices[code]) } } : {}
}

/** Sentences for refused fields; one of a column says in the summary which column it is. */
export function errorsOf(c: WebContext, errors: FieldErrors, values: FormValues = {}): Errors {
  const { t, language } = viewOf(c)
  const { summary, of } = fieldErrors(errors, language, t, layoutKeys)
  const indexes = rowsOf(values).map(({ index }) => index)
  return {
    of,
    summary: summary.map((error) => {
      const [, index, name] = /^column\.(\d+)\.(\w+)$/.exec(error.name ?? '') ?? []
      const field = rowFields.find((each) => each === name)
      if (index === undefined || field === undefined) return error
      const n = Math.max(0, indexes.indexOf(Number(index))) + 1
      return { ...error, text: `${t('column', { n })}, ${t(field)}: ${error.text}` }
    }),
  }
}
