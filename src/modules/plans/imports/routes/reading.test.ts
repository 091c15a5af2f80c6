import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../../../tests/support/app.ts'
import { samplePlan, textOfPage } from '../../testing/sample-plan.ts'
import { receivePlanFile } from '../commands/import-plan.ts'
import { readReceived } from '../commands/read-received.ts'
import { resumeReadings } from '../commands/resume-readings.ts'

let app: TestApp
let specialist: Client
beforeAll(async () => {
  app = await testApp()
  specialist = await app.signIn(
    'specialist',
    await app.addBody('soum', 'Хонгор сумын Засаг даргын Тамгын газар'),
  )
})
afterAll(() => app.close())

const received = (content = samplePlan) =>
  receivePlanFile(app.services, specialist.actor, {
    name: 'төлөвлөгөө.html',
    bytes: new TextEncoder().encode(content),
  })

describe('a file that takes long to read', () => {
  it('has a page that comes anew until there is something to check', async () => {
    const id = await received()
    const page = await specialist.get(`/plans/readings/${id}`)
    expect(page.status).toBe(200)
    expect(textOfPage(page)).toContain('«төлөвлөгөө.html» файл бүрэн хадгалагдсан')
    expect(page.text).toContain('<noscript><meta http-equiv="refresh"')
    expect(page.text).toContain('data-awaited')
    // looking at the page has begun the reading: who asks as well waits for the same one
    const outcome = await readReceived(app.services, specialist.actor, id)
    expect(outcome.ok && (await specialist.get(`/plans/readings/${id}`)).location).toBe(
      outcome.ok && `/plans/imports/${outcome.importId}`,
    )
  })

  it('says why where it could not be read', async () => {
    const id = await received('зүгээр нэг бичвэр')
    await readReceived(app.services, specialist.actor, id)
    const page = await specialist.get(`/plans/readings/${id}`)
    expect(page.status).toBe(422)
    expect(textOfPage(page)).toContain('файлыг уншиж чадсангүй')
  })

  it('is read once, however many ask', async () => {
    const id = await received()
    const both = await Promise.all([1, 2].map(() => readReceived(app.services, specialist.actor, id)))
    const again = await readReceived(app.services, specialist.actor, id)
    expect(new Set([...both, again].map((outcome) => outcome.ok && outcome.importId)).size).toBe(1)
  })

  it('is nobody else’s', async () => {
    const stranger = await app.signIn(
      'head',
      await app.addBody('soum', 'Өөр сумын Засаг даргын Тамгын газар'),
    )
    expect((await stranger.get(`/plans/readings/${await received()}`)).status).toBe(404)
  })
})

describe('a program that stopped while it read', () => {
  it('goes on at its next start, in the name of who brought the file', async () => {
    const id = await received()
    await resumeReadings(app.services)
    const row = await readingRow(id)
    expect(row).toMatchObject({ state: 'read', attempts: 1 })
    const { created_by } = await app.database.read(scope(), (tx) =>
      tx
        .selectFrom('plan_import')
        .select('created_by')
        .where('id', '=', row.plan_import_id ?? '')
        .executeTakeFirstOrThrow(),
    )
    expect(created_by).toBe(specialist.actor.personId)
  })

  it('gives a file up at which it ended three times', async () => {
    const id = await received()
    await app.database.transaction(scope(), (tx) =>
      tx.updateTable('plan_reading').set({ attempts: 3 }).where('id', '=', id).execute(),
    )
    await resumeReadings(app.services)
    expect(await readingRow(id)).toMatchObject({ state: 'refused', code: 'too-complex' })
  })
})

const scope = () => ({
  personId: specialist.actor.personId,
  organizationId: specialist.actor.organizationId,
})
const readingRow = (id: string) =>
  app.database.read(scope(), (tx) =>
    tx.selectFrom('plan_reading').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
