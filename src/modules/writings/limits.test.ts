import { randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type Client, type TestApp, testApp } from '../../../tests/support/app.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { citizenScope } from '../../platform/db/index.ts'
import { askForFile } from './commands/ask-for-file.ts'
import { resumeWritings } from './commands/resume-writings.ts'
import { writeWaiting } from './commands/write-waiting.ts'
import { mostKept, mostWaiting } from './domain/keeping.ts'
import { finishWriting } from './store/attempts.ts'
import { getWriting, openWriting, type Writing } from './store/writings.ts'
import { writerOf } from './writer.ts'

let test: TestApp
let head: Client
let other: Client
beforeAll(async () => {
  test = await testApp()
  head = await test.signIn('head', await test.addBody('soum', 'Хонгор сум'))
  other = await test.signIn('head', await test.addBody('soum', 'Тэгш сум'))
})
afterAll(() => test.close())

/** A long file with the text that was asked for, as soon as the gate is open. */
const gate = Promise.withResolvers<void>()
const begun = Promise.withResolvers<void>()
const writer = writerOf('test', z.string(), async (_, scope, says) => ({
  fileName: `${says}.pdf`,
  format: 'pdf' as const,
  rows: 1_000,
  pictures: 0,
  version: says,
  organizationId: scope.organizationId ?? other.actor.organizationId,
  async write() {
    begun.resolve()
    await gate.promise
    return new TextEncoder().encode(says)
  },
}))
const ask = (says: string, scope = scopeOf(head.actor)) => askForFile(test.services, scope, writer, says)
const idOf = async (answer: ReturnType<typeof ask>) => {
  const given = await answer
  return 'writingId' in given ? given.writingId : ''
}
const row = (id: string, client = head): Promise<Writing> =>
  test.database.read(scopeOf(client.actor), (tx) => getWriting(tx, id))

it('leaves the work to the program that took it up meanwhile', async () => {
  const id = await idOf(ask('удаан'))
  await begun.promise
  // this program was silent for longer than its lease; another one began anew, and is not done yet
  await test.database.transaction(scopeOf(head.actor), (tx) =>
    tx
      .updateTable('writing')
      .set({ attempts: 2, leased_until: new Date('2026-11-20T02:00:30Z') })
      .where('id', '=', id)
      .execute(),
  )
  const ending = writeWaiting(test.services, [writer], await row(id))
  gate.resolve()
  await ending
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 2 })
  expect((await row(id)).leasedUntil).not.toBeNull()
  expect(await test.services.written.open(id)).toBeNull()
})

it('lets nobody fill the line in which all stand, and no body stands in for another', async () => {
  const waiting = (client: Client, forEverybody: boolean) =>
    test.database.transaction(scopeOf(client.actor), async (tx) => {
      const { organizationId, personId: createdBy } = client.actor
      const whose = { organizationId, createdBy, forEverybody, kind: 'none', wish: {}, fileName: 'файл.pdf' }
      for (let n = 0; n < mostWaiting; n++) {
        const id = randomUUID()
        await openWriting(tx, { ...whose, id, version: id }, test.services.clock.now())
      }
    })
  await waiting(head, false)
  await expect(ask('нэг илүү')).rejects.toThrow('too-many-attempts: files-waiting')
  // what nobody writes any more does not stand in the way for ever
  test.setNow('2026-11-20T02:31:00Z')
  expect(await idOf(ask('хожим'))).not.toBe('')
  test.setNow('2026-11-20T02:00:00Z')
  expect(await idOf(ask('өөр', scopeOf(other.actor)))).not.toBe('')
  expect(await idOf(ask('иргэн', citizenScope))).not.toBe('')
  await waiting(other, true)
  await expect(ask('иргэний нэг илүү', citizenScope)).rejects.toThrow('too-many-attempts: files-waiting')
})

it('keeps so many files of a body, and lets the oldest go first', async () => {
  const scope = scopeOf(other.actor)
  const { organizationId, personId: createdBy } = other.actor
  const ids = Array.from({ length: mostKept + 1 }, () => randomUUID())
  await test.database.transaction(scope, async (tx) => {
    const whose = { organizationId, createdBy, forEverybody: false, kind: 'test', wish: '' }
    for (const [n, id] of ids.entries()) {
      const file = { fileName: 'файл.pdf', version: id }
      await openWriting(tx, { ...whose, ...file, id }, new Date(Date.parse('2026-11-19') + n))
      await finishWriting(tx, { id, attempts: 0 }, { ...file, size: 1, keepUntil: new Date('2026-11-26') })
    }
  })
  const id = await idOf(ask('сүүлийн', scope))
  await writeWaiting(test.services, [writer], await row(id, other))
  await resumeWritings(test.services, [])
  expect((await other.get(`/writings/${ids[0]}`)).status).toBe(404)
  expect((await other.get(`/writings/${ids.at(-1)}`)).status).toBe(200)
})

it('sweeps away at the start what was left without a row', async () => {
  const folder = join(test.services.config.dataDir, 'written')
  const half = `.${randomUUID()}.${randomUUID()}`
  await writeFile(join(folder, half), 'хагас')
  expect(await readdir(folder)).toContain(half)
  await resumeWritings(test.services, [])
  expect(await readdir(folder)).not.toContain(half)
})
