import { randomUUID } from 'node:crypto'
import type { ErrorHandler, NotFoundHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, type AppErrorCode } from '../platform/errors.ts'
import type { Language } from '../platform/i18n.ts'
import { Button, ButtonRow, Notice, PageHeader } from '../ui/index.ts'
import { cameFrom } from './came-from.ts'
import type { Env, WebContext } from './env.ts'
import { renderPage } from './frame.tsx'
import { isWebTextKey, webTexts } from './messages/index.ts'
import { TypedTexts } from './typed-texts.tsx'

/** The one table from refusals to HTTP. */
const statusOf: Record<AppErrorCode, ContentfulStatusCode> = {
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-state': 409,
  'changed-meanwhile': 409,
  'invalid-input': 400,
  'too-large': 413,
  'too-many-attempts': 429,
  'unreadable-file': 422,
  conflict: 409,
}

/** The sentence of a refusal that is none of the program's own codes; null for what nobody expected. */
export type Explain = (error: Error, language: Language) => string | null

/**
 * The page of a refusal or an error.
 * @param explain knows the refusals of the rooms that this one does not know: what cannot be written, for instance
 */
export const errorPages =
  (explain: Explain): ErrorHandler<Env> =>
  async (error, c) => {
    if (error instanceof AppError) {
      if (error.code === 'not-signed-in' && c.req.method === 'GET') {
        const { pathname, search } = new URL(c.req.url)
        return c.redirect(signInAddress(pathname + search), 303)
      }
      if (error.code === 'not-signed-in') return signedOutPage(c)
      // a body that was never read leaves no typed text to give back: at least the way to the form
      const form = error.code === 'too-large' ? cameFrom(c) : null
      return errorPage(c, statusOf[error.code], sentence(c, error), form)
    }
    // What was asked for cannot be written in that format, or not at all: the reason is a sentence for the person.
    const explained = explain(error, c.get('language'))
    if (explained !== null) {
      if (error.cause !== undefined) c.get('services').log.failure('not-written', error, { path: c.req.path })
      return errorPage(c, 422, explained)
    }
    const reference = randomUUID().slice(0, 8)
    c.get('services').log.failure('request-failed', error, {
      reference,
      method: c.req.method,
      path: c.req.path,
    })
    return errorPage(c, 500, webTexts(c.get('language'))('error.unexpected', { reference }))
  }

export const onNotFound: NotFoundHandler<Env> = (c) =>
  errorPage(c, 404, webTexts(c.get('language'))('error.not-found'))

const signInAddress = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`

/** A session that ended while somebody wrote: the way back leads to the form, where the draft waits. */
function signedOutPage(c: WebContext) {
  const form = cameFrom(c) ?? '/'
  const t = webTexts(c.get('language'))
  return renderPage(
    c,
    { title: t('error.title'), status: statusOf['not-signed-in'] },
    <>
      <PageHeader title={t('error.title')} />
      <Notice kind="warning">{t('error.session-over')}</Notice>
      <ButtonRow>
        <Button href={signInAddress(form)}>{t('error.sign-in')}</Button>
      </ButtonRow>
      <TypedTexts t={t} c={c} />
    </>,
  )
}

function errorPage(c: WebContext, status: ContentfulStatusCode, text: string, form: string | null = null) {
  const t = webTexts(c.get('language'))
  return renderPage(
    c,
    { title: t('error.title'), status },
    <>
      <PageHeader title={t('error.title')} />
      <Notice kind="danger">{text}</Notice>
      <ButtonRow>
        {form !== null && <Button href={form}>{t('error.to-form')}</Button>}
        <Button href="/" kind="secondary">
          {t('error.back')}
        </Button>
      </ButtonRow>
      <TypedTexts t={t} c={c} />
    </>,
  )
}

function sentence(c: WebContext, error: AppError): string {
  const t = webTexts(c.get('language'))
  const limit = Math.floor(c.get('services').config.uploadLimitBytes / 1_048_576)
  const narrow = `error.${error.code}.${error.reason}`
  return t(isWebTextKey(narrow) ? narrow : `error.${error.code}`, { limit })
}
