import { createHash } from 'node:crypto'
import type { PersonScope } from '../../../platform/db/index.ts'
import type { Outline } from '../domain/outline.ts'
import type { Writing } from '../store/writings.ts'

/** In whose name the row is kept: what citizens ask for stands with the body whose document it is. */
export function shelfOf({
  organizationId,
  forEverybody,
  createdBy,
}: Pick<Writing, 'organizationId' | 'forEverybody' | 'createdBy'>): PersonScope {
  return { personId: forEverybody ? null : createdBy, organizationId }
}

/** SHA-256 of all that decides what the file says. */
export function versionOf(kind: string, { fileName, version }: Outline): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, fileName, version]))
    .digest('hex')
}
