import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { tokenHash } from '../../platform/auth/token.ts'
import { systemScope } from '../../platform/db/index.ts'
import type { Env, WebContext } from '../../web/env.ts'
import { findSession } from './store.ts'

const cookieName = 'shudarga_session'

/** Turns the cookie into the actor, in one query; a visitor without a cookie costs no query at all. */
export const sessionMiddleware: MiddlewareHandler<Env> = async (c, next) => {
  const token = sessionToken(c)
  if (token) {
    const { database, clock } = c.get('services')
    const session = await database.read(systemScope, (tx) => findSession(tx, tokenHash(token), clock.now()))
    if (session) {
      c.set('actor', session.actor)
      c.set('csrfToken', session.csrfToken)
    }
  }
  await next()
}

export function sessionToken(c: WebContext): string | undefined {
  return getCookie(c, cookieName)
}

export function setSessionCookie(c: WebContext, token: string): void {
  const { config } = c.get('services')
  setCookie(c, cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.publicUrl?.startsWith('https:') ?? false,
    // a duration, not a date: clocks of old office machines are often wrong
    maxAge: config.sessionHours * 3600,
  })
}

export function clearSessionCookie(c: WebContext): void {
  deleteCookie(c, cookieName, { path: '/' })
}
