import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { passingStore } from './passing-store.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shudarga-written-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = new Uint8Array(300_000).fill(7)
const read = async (stream: ReadableStream<Uint8Array> | null) =>
  stream && (await new Response(stream).arrayBuffer()).byteLength

it('gives a file whole to who began to read it, also when it is removed meanwhile', async () => {
  const store = passingStore(folder)
  const id = randomUUID()
  await store.put(id, bytes)
  const stream = await store.open(id)
  await store.remove(id)
  expect(await read(stream)).toBe(bytes.length)
  expect(await store.open(id)).toBeNull()
})

it('leaves no half file where writing fails', async () => {
  const id = randomUUID()
  // a folder under the name of the file lets no file take its place
  await mkdir(join(folder, id))
  await expect(passingStore(folder).put(id, bytes)).rejects.toThrow()
  expect(await readdir(folder)).toEqual([id])
})

it('is swept of what no row knows, whole and half, and of nothing else', async () => {
  const store = passingStore(folder)
  const [kept, orphan, half] = [randomUUID(), randomUUID(), randomUUID()]
  await store.put(kept, bytes)
  await store.put(orphan, bytes)
  const names = [`.${half}.${randomUUID()}`, `.${kept}.${randomUUID()}`, 'README']
  for (const name of names) await writeFile(join(folder, name), '')
  await store.sweep(async (ids) => ids.filter((id) => id === kept))
  expect((await readdir(folder)).toSorted()).toEqual([kept, `${names[1]}`, 'README'].toSorted())
  await passingStore(join(folder, 'none')).sweep(async (ids) => ids)
})
