import { createHash } from 'node:crypto'

/**
 * A short mark of what a form was filled from. A form brings it back: where it differs from what is kept now, somebody
 * else has changed the same thing in between.
 */
export function versionOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16)
}
