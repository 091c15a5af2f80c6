import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { exists, streamOf, writeDurably } from './durable-file.ts'

/** Files by the SHA-256 of what is in them: stored once, never changed, checked by anyone. */
export type FileStore = {
  /** Keeps the bytes durably (fsync) and returns their hash in hex; the same content twice is one file. */
  put(bytes: Uint8Array): Promise<string>
  /** A stream of the content, or null where the store has none of that hash. */
  open(sha256: string): Promise<ReadableStream<Uint8Array> | null>
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A store in a folder: ab/cd/abcd…; written beside and renamed, so that a crash leaves no half file under a true name. */
export function folderStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4))
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      const place = placeOf(sha256)
      const path = join(place, sha256)
      if (await exists(path)) return sha256
      await writeDurably(place, sha256, bytes)
      return sha256
    },
    async open(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null
      return streamOf(join(placeOf(sha256), sha256))
    },
  }
}
