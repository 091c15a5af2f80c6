import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { streamOf, writeDurably } from './durable-file.ts'

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
  /**
   * Removes what no row knows: a program that ended between two steps leaves a file without its row, or half a file.
   * @param known which of these ids have a row; asked after the files were listed, since a row is there before its file
   */
  sweep(known: (ids: readonly string[]) => Promise<readonly string[]>): Promise<void>
}

/** The id that a whole or a half file stands under. */
const idOf = (name: string) => /^\.?([0-9a-f-]{36})(?:\.|$)/.exec(name)?.[1]

export function passingStore(folder: string): PassingStore {
  const known = (id: string) => /^[0-9a-f-]{36}$/.test(id)
  return {
    async put(id, bytes) {
      if (!known(id)) throw new Error('not an id')
      await writeDurably(folder, id, bytes)
    },
    async open(id) {
      return known(id) ? streamOf(join(folder, id)) : null
    },
    async remove(id) {
      if (known(id)) await rm(join(folder, id), { force: true })
    },
    async sweep(known) {
      // nothing was ever written here
      const names = await readdir(folder).catch(() => [])
      const kept = new Set(await known([...new Set(names.flatMap((name) => idOf(name) ?? []))]))
      for (const name of names) {
        const id = idOf(name)
        if (id !== undefined && !kept.has(id)) await rm(join(folder, name), { force: true })
      }
    },
  }
}
