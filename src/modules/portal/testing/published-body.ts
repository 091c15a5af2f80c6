import type { TestApp } from '../../../../tests/support/app.ts'
import { scopeOf } from '../../../platform/auth/actor.ts'
import { withdrawActivity } from '../../activities/index.ts'
import { listCurrentMeasures, type Measure } from '../../plans/index.ts'
import { beforeOf, createReport, editEntry, listEntries, moveReport } from '../../reports/index.ts'
import { longPlan } from './long-plan.ts'
import { approve, draftPlan, type Office, openOffice, samplePlan, work } from './public-body.ts'

/** What no citizen may ever find. */
export const secrets = {
  draftPlan: 'НУУЦ ТӨСӨЛ ТӨЛӨВЛӨГӨӨ',
  restricted: 'НУУЦ-ИРЦ-жагсаалт',
  withdrawn: 'НУУЦ хасагдсан ажил',
  draftText: 'НУУЦ тайлангийн төсөл',
  reason: 'НУУЦ шалтгаан',
}

export type PublishedBody = { office: Office; planId: string; measures: Measure[]; draftReport: string }

/** A body with an approved plan of 2026, work and evidence of all kinds, reports, and a draft for 2027. */
export async function openPublishedBody(test: TestApp): Promise<PublishedBody> {
  const office = await openOffice(test, 'Туршилт сум')
  const planId = await samplePlan(test, office)
  await approve(test, office, planId)
  const measures = await test.database.read(scopeOf(office.head.actor), (tx) =>
    listCurrentMeasures(tx, planId),
  )
  await recordSomeWork(test, office, (index) => measures[index]?.lineageId ?? '')
  const draftReport = await reportOnIt(test, office, planId)
  await draftPlan(test, office.specialist.actor, await longPlan(2, { year: 2027, title: secrets.draftPlan }))
  return { office, planId, measures, draftReport }
}

async function recordSomeWork(test: TestApp, office: Office, lineage: (index: number) => string) {
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

/** An approved report of the half-year, and a draft of the year's. @returns the draft */
async function reportOnIt(test: TestApp, office: Office, planId: string): Promise<string> {
  const { services } = test
  const { head } = office
  const form = { planId, periodStart: '2026-01-01' }
  const half = await createReport(services, head.actor, {
    ...form,
    period: 'half-year',
    cutOff: '2026-06-15',
  })
  await fill(test, office, half, 'Баталсан үр дүн')
  for (const verb of ['review', 'approve'] as const)
    await moveReport(services, head.actor, half, verb, { comment: null, signatory: null })
  const draft = await createReport(services, head.actor, { ...form, period: 'year', cutOff: '2026-11-15' })
  await fill(test, office, draft, secrets.draftText)
  return draft
}

async function fill(test: TestApp, office: Office, reportId: string, text: string) {
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
