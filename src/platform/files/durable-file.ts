import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keeps the bytes durably (fsync) under a name; written beside and renamed, so that a crash leaves no half file under
 * a true name. Replaces what stood there. Where it fails, as on a full disk, what was written beside is taken away.
 */
export async function writeDurably(place: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 })
  const partial = join(place, `.${name}.${randomUUID()}`)
  try {
    await writeAll(partial, bytes)
    await rename(partial, join(place, name))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  await syncFolder(place)
}

async function writeAll(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
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

/**
 * The content of a file, read as it is asked for; null where there is none. It is open from here on: whoever removes the
 * file meanwhile takes nothing from who reads it.
 */
export async function streamOf(path: string): Promise<ReadableStream<Uint8Array> | null> {
  const file = await openIfThere(path)
  if (!file) return null
  const chunks = file.createReadStream()[Symbol.asyncIterator]()
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
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
