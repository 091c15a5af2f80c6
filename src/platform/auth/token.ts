import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, safe in a cookie and in a form. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token, so that a copy of the database is no key. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function sameToken(a: string, b: string): boolean {
  return timingSafeEqual(tokenHash(a), tokenHash(b))
}
