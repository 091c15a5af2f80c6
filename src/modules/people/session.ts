import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { tokenHash } from '../../platform/auth/token.ts'
import { systemScope } from '../../platform/db/index.ts'
import type { Env, WebContext } from '../../web/env.ts'
import type { SignedIn } from './commands/sign-in.ts'
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

export function setSessionCookie(c: WebContext, session: SignedIn): void {
  const secure = c.get('services').config.publicUrl?.startsWith('https:') ?? false
  setCookie(c, cookieName, session.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    expires: session.expiresAt,
  })
}

export function clearSessionCookie(c: WebContext): void {
  deleteCookie(c, cookieName, { path: '/' })
}
