import { setTimeout as pause } from 'node:timers/promises'
import type { Passwords } from './make-cluster.ts'
import { claim, type Ownership } from './ownership.ts'
import type { Place } from './place.ts'
import { readPostmaster } from './postmaster-file.ts'

/**
 * Holds the claim as long as the server lives. When one connection of PostgreSQL crashes it ends all of them and
 * recovers within seconds: the claim is then made again.
 * @returns settles when the server is gone, or when another process was faster with its claim
 */
export async function keepOwnership(
  place: Place,
  ownership: Ownership,
  passwords: Passwords,
  isStopping: () => boolean,
): Promise<void> {
  let held: Ownership | null = ownership
  while (held) {
    await ended(held)
    if (isStopping()) return new Promise(() => {})
    held = await reclaim(place, passwords)
  }
}

/** Not `events.once`: it fails at the error that comes before the end. */
function ended({ client }: Ownership): Promise<void> {
  return new Promise((resolve) => {
    client.once('end', () => resolve())
  })
}

async function reclaim(place: Place, passwords: Passwords): Promise<Ownership | null> {
  for (let running = readPostmaster(place.cluster); running; running = readPostmaster(place.cluster)) {
    const again = await claim(place, running.port, passwords).catch(() => null)
    if (again) return again
    await pause(200)
  }
  return null
}
