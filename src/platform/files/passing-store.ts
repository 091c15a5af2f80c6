import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exists, streamOf, writeDurably } from './durable-file.ts'

/**
 * Files that are kept for a while and can be made again, by the id of the row that knows them. Apart from the files that
 * people brought (file-store.ts): nothing that removes these can ever touch those.
 */
export type PassingStore = {
  /** Keeps the bytes durably; what stood under the id before is replaced. */
  put(id: string, bytes: Uint8Array): Promise<void>
  /** A stream of the content, or null where there is none under the id. */
  open(id: string): Promise<ReadableStream<Uint8Array> | null>
  /** Nothing happens where there is none. */
  remove(id: string): Promise<void>
}

export function passingStore(folder: string): PassingStore {
  const known = (id: string) => /^[0-9a-f-]{36}$/.test(id)
  return {
    async put(id, bytes) {
      if (!known(id)) throw new Error('not an id')
      await writeDurably(folder, id, bytes)
    },
    async open(id) {
      const path = join(folder, id)
      return known(id) && (await exists(path)) ? streamOf(path) : null
    },
    async remove(id) {
      if (known(id)) await rm(join(folder, id), { force: true })
    },
  }
}
