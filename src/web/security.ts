import type { MiddlewareHandler } from 'hono'
import { sameToken } from '../platform/auth/token.ts'
import { AppError } from '../platform/errors.ts'
import type { Env } from './env.ts'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Set before the handler runs, so that error pages and refused uploads carry them too. */
export function securityHeaders(secure: boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.header('Content-Security-Policy', policy)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('X-Frame-Options', 'DENY')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000')
    await next()
  }
}

/** Who asks for the head alone reads no content: a file that was opened for it would stay open for ever. */
export const closeUnread: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  // what cannot be read any more is closed already
  if (c.req.method === 'HEAD') await c.res.body?.cancel().catch(() => undefined)
}

/** PostgreSQL keeps no NUL in a text, so that nothing here has one in its name; no link leads to such an address. */
export const plainAddress: MiddlewareHandler<Env> = async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  if (/%00/.test(pathname)) throw new AppError('not-found')
  if (/%00/.test(search)) throw new AppError('invalid-input', 'broken-text')
  await next()
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change must come from a page of this site: browsers say so themselves in Sec-Fetch-Site or Origin.
 * Holds also where there is no session yet (sign-in); checkCsrfToken adds the secret of the session.
 */
export const sameOriginOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!harmless.has(c.req.method)) {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const host = c.req.header('host')
    const fromHere = site ? site === 'same-origin' : origin ? hostOf(origin) === host : false
    if (!fromHere) throw new AppError('forbidden', 'foreign-form')
  }
  await next()
}

/** The session's secret as the form sent it back in `_csrf`; a form that was open across a new sign-in is refused. */
export function checkCsrfToken(expected: string, given: unknown): void {
  if (typeof given !== 'string' || !sameToken(expected, given)) throw new AppError('forbidden', 'stale-form')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
