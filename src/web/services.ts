import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLanguage } from '../platform/i18n.ts'
import type { Env, Services } from './env.ts'

/** First in the chain: everything later finds its services, and a visitor is a citizen until a session says otherwise. */
export function provide(services: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('services', services)
    c.set('actor', null)
    c.set('csrfToken', '')
    c.set('form', { values: {}, files: {} })
    c.set('language', services.config.defaultLanguage)
    await next()
  }
}

const cookieName = 'shudarga_language'

/** `?language=en` switches and is remembered; without it the cookie, then the person's own, then the default counts. */
export const chooseLanguage: MiddlewareHandler<Env> = async (c, next) => {
  const asked = c.req.query('language')
  const remembered = getCookie(c, cookieName)
  if (isLanguage(asked)) {
    c.set('language', asked)
    setCookie(c, cookieName, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 365 * 24 * 3600 })
  } else if (isLanguage(remembered)) c.set('language', remembered)
  else {
    const actor = c.get('actor')
    if (actor) c.set('language', actor.language)
  }
  await next()
}
