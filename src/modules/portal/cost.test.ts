import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { countingDatabase } from '../../../tests/support/counting-database.ts'
import { createApp } from '../../app.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { listCurrentMeasures } from '../plans/index.ts'
import { longPlan } from './testing/long-plan.ts'
import { approve, draftPlan, openOffice, work } from './testing/public-body.ts'
import { openPublishedBody, type PublishedBody } from './testing/published-body.ts'

let test: TestApp
let published: PublishedBody
const page = () => `/public/${published.office.body.slug}/2026`

beforeAll(async () => {
  test = await testApp()
  published = await openPublishedBody(test)
})
afterAll(() => test.close())

describe('the cost of a page', () => {
  async function measured(path: string) {
    const { database, queries, scopes } = countingDatabase(test.database)
    const app = createApp({ ...test.services, database })
    const response = await app.request(`http://localhost:3000${path}`)
    const size = (await response.arrayBuffer()).byteLength
    const asked = { headers: { 'accept-encoding': 'gzip' } }
    const packed = await test.app.request(`http://localhost:3000${path}`, asked)
    const sent = (await packed.arrayBuffer()).byteLength
    return { status: response.status, queries: queries(), scopes, size, sent }
  }

  it('is the same number of queries for few and many rows, all in the scope of a citizen', async () => {
    const large = await openOffice(test, 'Том сум')
    const id = await draftPlan(
      test,
      large.specialist.actor,
      await longPlan(60, { year: 2026, title: 'ИХ ТӨЛӨВЛӨГӨӨ' }),
    )
    await approve(test, large, id)
    const all = await test.database.read(scopeOf(large.head.actor), (tx) => listCurrentMeasures(tx, id))
    const bare = await measured(`/public/${large.body.slug}/2026`)
    for (const { lineageId } of all.slice(0, 12))
      await work(test, large, { what: 'Ажил', measures: [lineageId] }, { links: ['https://example.mn/a'] })
    const small = await measured(page())
    const busy = await measured(`/public/${large.body.slug}/2026`)
    expect(all).toHaveLength(60)
    expect(busy.status).toBe(200)
    // without work and reports two questions need not be asked
    expect([small.queries, bare.queries, busy.queries]).toEqual([15, 13, 14])
    expect((await measured(`/public/${large.body.slug}`)).queries).toBe(8)
    expect((await measured('/public')).queries).toBe(7)
    for (const path of ['/', '/public', page(), `${page()}.json`])
      for (const scope of (await measured(path)).scopes)
        expect(scope).toEqual({ personId: null, organizationId: null })
    expect(bare.size).toBeLessThan(68_000)
    expect(busy.sent).toBeLessThan(12_000)
  })
})
