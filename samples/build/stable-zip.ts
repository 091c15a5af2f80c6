import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * Zip entries carry local times, so a rebuild would change every committed file: one fixed time for all.
 * It is put together from local parts because the zip format has no time zone.
 */
const FIXED = new Date(2026, 0, 5, 9, 0, 0)

/** A zip whose bytes depend on its parts alone, in the order given. */
export function zipStably(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, part] of Object.entries(parts)) {
    entries[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime: FIXED, level: 9 }]
  }
  return zipSync(entries)
}

/** The same package again with fixed times, also in its own statement of when it was made. */
export function restamp(zip: Uint8Array): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {}
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const stamped = name === 'docProps/core.xml'
    parts[name] = stamped
      ? new TextDecoder().decode(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-05T01:00:00Z')
      : bytes
  }
  return zipStably(parts)
}
