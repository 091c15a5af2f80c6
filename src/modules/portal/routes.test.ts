import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { readDocument } from '../../documents/read.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import type { Scope } from '../../platform/db/index.ts'
import { assessPlan, basisSchema, windowUntil } from '../assessment/index.ts'
import { amendPlan, getPlan } from '../plans/index.ts'
import { openOffice, samplePlan } from './testing/public-body.ts'
import { openPublishedBody, type PublishedBody, secrets } from './testing/published-body.ts'

let test: TestApp
let published: PublishedBody
const page = () => `/public/${published.office.body.slug}/2026`

beforeAll(async () => {
  test = await testApp()
  published = await openPublishedBody(test)
})
afterAll(() => test.close())

const lineage = (index: number) => published.measures[index]?.lineageId ?? ''

describe('what citizens see', () => {
  it('shows the approved plan with approval, measures, progress, work and public evidence', async () => {
    const { status, text, headers } = await test.visit(page())
    expect(status).toBe(200)
    for (const shown of [
      'Засаг даргын Тамгын газрын дарга Б.Дөлгөөн',
      'А/17',
      published.measures[0]?.text,
      published.measures[0]?.criteria[0],
      published.measures[0]?.target,
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
    const body = await test.visit(`/public/${published.office.body.slug}`)
    expect(body.text).toContain('Хагас жилийн тайлан: 70 хувь (16 арга хэмжээгээр)')
    expect(body.text).toContain('2026 оны төлөвлөгөө')
  })

  it('says of a body without a published plan that it has none', async () => {
    const silent = await openOffice(test, 'Чимээгүй сум', published.office.body.id)
    await samplePlan(test, silent)
    expect((await test.visit(`/public/${silent.body.slug}`)).text).toContain('нийтлээгүй байна')
    const start = await test.visit('/public?q=чимээгүй')
    expect(start.text).toContain('Нийтэлсэн төлөвлөгөө алга')
    expect(start.text).toContain('Туршилт сум')
    expect((await test.visit(`/public/${silent.body.slug}/2026`)).status).toBe(404)
  })

  it('finds a body whatever the spelling, and shows its percent with n', async () => {
    const { text } = await test.visit('/?q=ТУРШИЛТ')
    expect(text).toContain(`/public/${published.office.body.slug}/2026`)
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
      `/public/${published.office.body.slug}/1999`,
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
    for (const place of [page(), `/public/${published.office.body.slug}`])
      expect((await test.visit(place)).text).toContain(`href="${href}"`)
    const { status, response } = await test.visit(href)
    expect(status).toBe(200)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { document } = await readDocument(bytes)
    expect(document.kind).toBe('report')
    const written = JSON.stringify(document)
    expect(written).toContain('Баталсан үр дүн 1')
    for (const secret of Object.values(secrets)) expect(written).not.toContain(secret)
    for (const client of [null, published.office.head]) {
      const draft = `${page()}/year-report.docx`
      expect((client ? await client.get(draft) : await test.visit(draft)).status).toBe(404)
    }
  })
})

describe('the percent of citizens', () => {
  const assessedIn = (scope: Scope) =>
    test.database.read(scope, async (tx) => {
      const plan = await getPlan(tx, published.planId)
      return assessPlan(tx, plan, windowUntil(plan, test.services.clock.today()))
    })

  it('is that of the office, of the plan and of every measure, also where the evidence is restricted', async () => {
    const shown = JSON.parse((await test.visit(`${page()}.json`)).text)
    const own = await assessedIn(scopeOf(published.office.head.actor))
    const percents = shown.objectives.flatMap((objective: { measures: { progress: object }[] }) =>
      objective.measures.map(({ progress }) => progress),
    )
    expect(percents).toEqual(
      own.measures.map(({ proposal }) => ({ ...proposal, basis: basisSchema.parse(proposal.basis) })),
    )
    expect(shown.progress).toMatchObject(own.total)
    const restricted = own.measures.find(({ measure }) => measure.lineageId === lineage(2))
    expect(restricted?.proposal.basis).toMatchObject({ activities: 1, evidence: 1, heldBack: false })
    for (const path of ['/', `/plans/${published.planId}`])
      expect((await published.office.head.get(path)).text, path).toContain(`${own.total.percent}`)
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

describe('an amended plan', () => {
  it('shows what was there, by whose decision and why', async () => {
    const [before] = published.measures
    if (!before) throw new Error('no measure')
    await amendPlan(test.services, published.office.head.actor, published.planId, {
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
    expect((await test.visit(`/public/${published.office.body.slug}`)).text).toContain(
      'Өөрчлөлт оруулсан: 1 удаа',
    )
  })
})
