import { createHash } from 'node:crypto'
import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { createApp } from '../../app.ts'
import { readDocument } from '../../documents/read.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import type { Scope, Transaction } from '../../platform/db/index.ts'
import { withdrawActivity } from '../activities/commands/withdraw-activity.ts'
import { assessPlan, basisSchema, windowUntil } from '../assessment/index.ts'
import { amendPlan, getPlan, listCurrentMeasures, type Measure } from '../plans/index.ts'
import { beforeOf } from '../reports/commands/edit-entry.ts'
import { createReport, editEntry, listEntries, moveReport } from '../reports/index.ts'
import { longPlan } from './testing/long-plan.ts'
import { approve, draftPlan, type Office, openOffice, samplePlan, work } from './testing/public-body.ts'

let test: TestApp
let office: Office
let planId: string
let measures: Measure[]
let draftReport: string
const page = () => `/public/${office.body.slug}/2026`

const secrets = {
  draftPlan: 'НУУЦ ТӨСӨЛ ТӨЛӨВЛӨГӨӨ',
  restricted: 'НУУЦ-ИРЦ-жагсаалт',
  withdrawn: 'НУУЦ хасагдсан ажил',
  draftText: 'НУУЦ тайлангийн төсөл',
  reason: 'НУУЦ шалтгаан',
}

beforeAll(async () => {
  test = await testApp()
  office = await openOffice(test, 'Туршилт сум')
  planId = await samplePlan(test, office)
  await approve(test, office, planId)
  measures = await test.database.read(scopeOf(office.head.actor), (tx) => listCurrentMeasures(tx, planId))
  await recordSomeWork()
  await reportOnIt()
  await draftPlan(test, office.specialist.actor, await longPlan(2, { year: 2027, title: secrets.draftPlan }))
})
afterAll(() => test.close())

const lineage = (index: number) => measures[index]?.lineageId ?? ''

async function recordSomeWork() {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await work(
    test,
    office,
    {
      what: 'Нээлттэй өдөрлөг боллоо',
      measures: [lineage(0), lineage(1)],
      'quantity.people': '142',
      spent: '50000',
    },
    { files: [{ name: 'photo.png', bytes: new Uint8Array(pixel) }], caption: 'Өдөрлөгийн зураг' },
  )
  await work(
    test,
    office,
    { what: 'Дотоод сургалт', measures: [lineage(2)] },
    { links: ['https://example.mn/restricted'], caption: secrets.restricted, visibility: 'restricted' },
  )
  await work(test, office, { what: '<script>alert("x")</script> & «ажил»', measures: [lineage(3)] })
  const gone = await work(
    test,
    office,
    { what: secrets.withdrawn, measures: [lineage(0)] },
    { links: ['https://example.mn/gone'], caption: secrets.withdrawn },
  )
  await withdrawActivity(test.services, office.specialist.actor, gone, 'Алдаатай')
}

async function reportOnIt() {
  const { services } = test
  const { head } = office
  const form = { planId, periodStart: '2026-01-01' }
  const half = await createReport(services, head.actor, {
    ...form,
    period: 'half-year',
    cutOff: '2026-06-15',
  })
  await fill(half, 'Баталсан үр дүн')
  for (const verb of ['review', 'approve'] as const)
    await moveReport(services, head.actor, half, verb, { comment: null, signatory: null })
  draftReport = await createReport(services, head.actor, { ...form, period: 'year', cutOff: '2026-11-15' })
  await fill(draftReport, secrets.draftText)
}

async function fill(reportId: string, text: string) {
  const { head } = office
  const entries = await test.database.read(scopeOf(head.actor), (tx) => listEntries(tx, reportId))
  for (const [index, entry] of entries.entries()) {
    const given = {
      text: `${text} ${index + 1}`,
      state: 'assessed' as const,
      percent: 70,
      reason: secrets.reason,
      before: beforeOf(entry),
    }
    await editEntry(test.services, head.actor, reportId, entry.measureId, given)
  }
}

/** Every address that a citizen can ask for, in both languages. */
const addresses = () => {
  const { slug } = office.body
  const places = ['/', '/public', '/public?q=туршилт', `/public/${slug}`, page(), `${page()}.json`]
  return places.flatMap((place) => [place, `${place}${place.includes('?') ? '&' : '?'}language=en`])
}

describe('what citizens see', () => {
  it('shows the approved plan with approval, measures, progress, work and public evidence', async () => {
    const { status, text, headers } = await test.visit(page())
    expect(status).toBe(200)
    for (const shown of [
      'Засаг даргын Тамгын газрын дарга Б.Дөлгөөн',
      'А/17',
      measures[0]?.text,
      measures[0]?.criteria[0],
      measures[0]?.target,
      'Нээлттэй өдөрлөг боллоо',
      '2026.03.12',
      '142',
      'Соёлын төв',
      'alt="Өдөрлөгийн зураг"',
      'loading="lazy"',
      'Хугацаа болоогүй',
    ])
      expect(text).toContain(shown)
    expect(text).not.toMatch(/<script|style=|onclick/i)
    expect(headers.get('cache-control')).toContain('public')
    const image = /src="(\/evidence\/[^"]+)"/.exec(text)?.[1] ?? ''
    expect((await test.visit(image)).status).toBe(200)
  })

  it('shows approved reports with text and percent as approved, and how the percent was computed', async () => {
    const { text } = await test.visit(page())
    expect(text).toContain('Хагас жилийн тайлан: 70 хувь (16 арга хэмжээгээр)')
    expect(text).toContain('Баталсан үр дүн 1')
    expect(text).toContain('Хувийг хэрхэн тооцсон бэ')
    const body = await test.visit(`/public/${office.body.slug}`)
    expect(body.text).toContain('Хагас жилийн тайлан: 70 хувь (16 арга хэмжээгээр)')
    expect(body.text).toContain('2026 оны төлөвлөгөө')
  })

  it('says of a body without a published plan that it has none', async () => {
    const silent = await openOffice(test, 'Чимээгүй сум', office.body.id)
    await samplePlan(test, silent)
    expect((await test.visit(`/public/${silent.body.slug}`)).text).toContain('нийтлээгүй байна')
    const start = await test.visit('/public?q=чимээгүй')
    expect(start.text).toContain('Нийтэлсэн төлөвлөгөө алга')
    expect(start.text).toContain('Туршилт сум')
    expect((await test.visit(`/public/${silent.body.slug}/2026`)).status).toBe(404)
  })

  it('finds a body whatever the spelling, and shows its percent with n', async () => {
    const { text } = await test.visit('/?q=ТУРШИЛТ')
    expect(text).toContain(`/public/${office.body.slug}/2026`)
    expect(text).toContain('sh-progress__percent')
    expect(text).toMatch(/1\d\sарга хэмжээгээр/)
    expect((await test.visit('/public?q=байхгүй+газар')).text).toContain('«байхгүй газар» гэсэн нэртэй')
  })

  it('keeps hostile texts as texts', async () => {
    const { text } = await test.visit(page())
    expect(text).toContain('&lt;script&gt;')
    expect((await test.visit('/public?q=<script>alert(1)</script>')).text).not.toContain('<script>')
  })

  it('speaks both languages and answers 404 in the language of the page', async () => {
    expect((await test.visit(`${page()}?language=en`)).text).toContain('How the percents are computed')
    for (const path of [
      '/public/no-such-body',
      '/public/no-such-body/2026',
      `/public/${office.body.slug}/1999`,
      `${page()}x`,
    ]) {
      const mongolian = await test.visit(path)
      expect(mongolian.status).toBe(404)
      expect(mongolian.text).toContain('олдсонгүй')
      expect((await test.visit(`${path}?language=en`)).text).toContain('lang="en"')
    }
    const missing = await test.visit('/public/no-such-body/2026.json')
    expect(missing.status).toBe(404)
    expect(JSON.parse(missing.text)).toMatchObject({ error: { code: 'not-found' } })
  })

  it.each([
    ['docx', 'PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pdf', '%PDF', 'application/pdf'],
  ])('gives the plan as %s with its code', async (format, start, type) => {
    expect((await test.visit(page())).text).toContain(`href="${page()}/plan.${format}"`)
    const { status, headers, response } = await test.visit(`${page()}/plan.${format}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    const name = decodeURIComponent(headers.get('content-disposition') ?? '')
    expect(name).toContain(`2026 төлөвлөгөө.${format}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toMatch(new RegExp(`^${start}`))
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect((await test.send('/verify', { hash })).text).toContain('Засаг даргын Тамгын газрын дарга')
  })

  it('gives an approved report as its official Word file, and no draft', async () => {
    const href = `${page()}/half-year-report.docx`
    for (const place of [page(), `/public/${office.body.slug}`])
      expect((await test.visit(place)).text).toContain(`href="${href}"`)
    const { status, response } = await test.visit(href)
    expect(status).toBe(200)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { document } = await readDocument(bytes)
    expect(document.kind).toBe('report')
    const written = JSON.stringify(document)
    expect(written).toContain('Баталсан үр дүн 1')
    for (const secret of Object.values(secrets)) expect(written).not.toContain(secret)
    for (const client of [null, office.head]) {
      const draft = `${page()}/year-report.docx`
      expect((client ? await client.get(draft) : await test.visit(draft)).status).toBe(404)
    }
  })
})

describe('the percent of citizens', () => {
  const assessedIn = (scope: Scope) =>
    test.database.read(scope, async (tx) => {
      const plan = await getPlan(tx, planId)
      return assessPlan(tx, plan, windowUntil(plan, test.services.clock.today()))
    })

  it('is that of the office, of the plan and of every measure, also where the evidence is restricted', async () => {
    const shown = JSON.parse((await test.visit(`${page()}.json`)).text)
    const own = await assessedIn(scopeOf(office.head.actor))
    const percents = shown.objectives.flatMap((objective: { measures: { progress: object }[] }) =>
      objective.measures.map(({ progress }) => progress),
    )
    expect(percents).toEqual(
      own.measures.map(({ proposal }) => ({ ...proposal, basis: basisSchema.parse(proposal.basis) })),
    )
    expect(shown.progress).toMatchObject(own.total)
    const restricted = own.measures.find(({ measure }) => measure.lineageId === lineage(2))
    expect(restricted?.proposal.basis).toMatchObject({ activities: 1, evidence: 1, heldBack: false })
    for (const path of ['/', `/plans/${planId}`])
      expect((await office.head.get(path)).text, path).toContain(`${own.total.percent}`)
    expect((await test.visit(page())).text).toContain(`${own.total.percent}`)
  })

  it('comes with the number of restricted pieces, and nothing else of them', async () => {
    const { text } = await test.visit(page())
    expect(text).toContain('1 нотломж, үүнээс 1 нь нээлттэй бус')
    const plan = JSON.parse((await test.visit(`${page()}.json`)).text)
    const inside = plan.activities.find(({ what }: { what: string }) => what === 'Дотоод сургалт')
    expect(inside).toMatchObject({ evidence: [], evidenceCount: { total: 1, restricted: 1 } })
  })
})

describe('what never leaves', () => {
  it.each(['a citizen', 'its own specialist', 'its own head'])(
    'is kept from %s on every page',
    async (who) => {
      const client = who === 'a citizen' ? null : who.includes('head') ? office.head : office.specialist
      const emails = /person-\d+@example\.mn/
      for (const path of addresses()) {
        // '/' of a signed-in person is their own start page
        if (client && path.split('?')[0] === '/') continue
        const { status, text } = client ? await client.get(path) : await test.visit(path)
        expect(status).toBe(200)
        for (const secret of [...Object.values(secrets), ...ids()]) expect(text, path).not.toContain(secret)
        expect(text).not.toMatch(emails)
        expect(text).not.toContain('example.mn/restricted')
      }
      expect((await test.visit(`/public/${office.body.slug}/2027`)).status).toBe(404)
      expect((await office.head.get(`/public/${office.body.slug}/2027.json`)).status).toBe(404)
    },
  )

  const ids = () => [
    draftReport,
    office.head.actor.personId,
    office.specialist.actor.personId,
    office.body.id,
  ]

  it('is nothing but the fields written down', async () => {
    const plan = JSON.parse((await test.visit(`${page()}.json`)).text)
    expect(Object.keys(plan).toSorted()).toEqual([
      'activities',
      'amendments',
      'approval',
      'lastChange',
      'objectives',
      'organization',
      'progress',
      'reports',
      'title',
      'window',
      'year',
    ])
    expect(Object.keys(plan.activities[0]).toSorted()).toEqual([
      'endedOn',
      'evidence',
      'evidenceCount',
      'happenedOn',
      'id',
      'kind',
      'measures',
      'place',
      'quantities',
      'spent',
      'what',
    ])
    expect(plan.reports).toHaveLength(1)
    const inside = plan.activities.flatMap((one: { evidence: unknown[] }) => one.evidence)
    expect(inside).toHaveLength(1)
  })
})

describe('an amended plan', () => {
  it('shows what was there, by whose decision and why', async () => {
    const [before] = measures
    if (!before) throw new Error('no measure')
    await amendPlan(test.services, office.head.actor, planId, {
      decision: {
        approverPosition: 'Дарга',
        approverName: 'Б.Дөлгөөн',
        approvedOn: '2026-05-04',
        approvalNumber: 'А/31',
        reason: 'Зорилт нэмэгдсэн',
      },
      change: {
        kind: 'change',
        lineageId: before.lineageId,
        seen: before.id,
        content: { ...before, target: '5,000 хүнээс доошгүй' },
      },
    })
    const { text } = await test.visit(page())
    expect(text).toContain('Зорилт нэмэгдсэн')
    expect(text).toContain(`<del>${before.target}</del>`)
    expect(text).toContain('<ins>5,000 хүнээс доошгүй</ins>')
    // the report of the earlier wording still stands beside the measure
    expect(text).toContain('Баталсан үр дүн 1')
    expect((await test.visit(`/public/${office.body.slug}`)).text).toContain('Өөрчлөлт оруулсан: 1 удаа')
  })
})

describe('the cost of a page', () => {
  async function measured(path: string) {
    let queries = 0
    const scopes: Scope[] = []
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const read = <T>(scope: Scope, run: (tx: Transaction) => Promise<T>) => {
      scopes.push(scope)
      return test.database.read(scope, (tx) => run(tx.withPlugin(counter)))
    }
    const app = createApp({ ...test.services, database: { ...test.database, read } })
    const response = await app.request(`http://localhost:3000${path}`)
    const size = (await response.arrayBuffer()).byteLength
    const asked = { headers: { 'accept-encoding': 'gzip' } }
    const packed = await test.app.request(`http://localhost:3000${path}`, asked)
    const sent = (await packed.arrayBuffer()).byteLength
    return { status: response.status, queries, scopes, size, sent }
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
