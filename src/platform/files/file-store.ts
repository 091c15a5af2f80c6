import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

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
      await mkdir(place, { recursive: true, mode: 0o700 })
      const partial = join(place, `.${randomUUID()}`)
      const file = await open(partial, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(partial, path)
      await syncFolder(place)
      return sha256
    },
    async open(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null
      const path = join(placeOf(sha256), sha256)
      if (!(await exists(path))) return null
      const chunks = createReadStream(path)[Symbol.asyncIterator]()
      return new ReadableStream({
        async pull(controller) {
          const { done, value } = await chunks.next()
          if (done) controller.close()
          else controller.enqueue(new Uint8Array(value))
        },
        async cancel() {
          await chunks.return?.()
        },
      })
    },
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** A rename is durable only once its folder is; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
