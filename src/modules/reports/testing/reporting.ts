import type { Client, Reply, TestApp } from '../../../../tests/support/app.ts'
import { type Office, textOfPage } from '../../../../tests/support/office.ts'
import { readDocument } from '../../../documents/read.ts'
import { scopeOf } from '../../../platform/auth/actor.ts'
import { amendPlan, type Measure, type PlanChange } from '../../plans/index.ts'
import type { Entry } from '../domain/report.ts'
import { listEntries } from '../store/entries.ts'

/** What the tests of reports do again and again, through the pages as people do it. */
export function reporting(test: () => TestApp) {
  const form = (office: Office, change = {}) => ({
    planId: office.planId,
    period: 'year',
    periodStart: '2026-01-01',
    cutOff: '2026-11-20',
    ...change,
  })
  async function started(office: Office, change = {}): Promise<string> {
    const reply = await office.specialist.post('/reports', form(office, change))
    const id = /^\/reports\/([0-9a-f-]{36})\?done=created$/.exec(reply.location ?? '')?.[1]
    if (!id) throw new Error(`starting answered ${reply.status}: ${textOfPage(reply.text).slice(0, 400)}`)
    return id
  }
  const entriesOf = (office: Office, id: string) =>
    test().database.read(scopeOf(office.head.actor), (tx) => listEntries(tx, id))
  async function entryOf(office: Office, id: string, measure: Measure): Promise<Entry> {
    const entry = (await entriesOf(office, id)).find(({ measureId }) => measureId === measure.id)
    if (!entry) throw new Error(`no entry of ${measure.number}`)
    return entry
  }
  /** Opens the form of an entry and sends it with a change, as one person does. */
  async function edit(
    client: Client,
    id: string,
    measure: Measure,
    change: Record<string, string>,
  ): Promise<Reply> {
    const path = `/reports/${id}/measures/${measure.id}`
    return client.post(path, {
      text: 'Хийсэн.',
      reason: '',
      before: beforeIn(await client.get(path)),
      ...change,
    })
  }
  /** Writes a result for whatever has none, so that the report can be reviewed. */
  async function complete(office: Office, id: string): Promise<void> {
    for (const entry of await entriesOf(office, id)) {
      if (entry.text !== '' || entry.state !== 'assessed') continue
      const measure = office.measures.find(({ id: each }) => each === entry.measureId)
      if (!measure) throw new Error('an entry without its measure')
      const reply = await edit(office.specialist, id, measure, {
        text: `${measure.number} дүгээр арга хэмжээг эхлүүлээгүй.`,
        assessment: String(entry.percent),
      })
      if (reply.status !== 303) throw new Error(`completing answered ${reply.status}`)
    }
  }
  async function approved(office: Office, change = {}): Promise<string> {
    const id = await started(office, change)
    await complete(office, id)
    await office.reviewer.post(`/reports/${id}/review`, { position: 'Хянагч', name: 'Х.Хянагч' })
    const reply = await office.head.post(`/reports/${id}/approve`, { position: 'Дарга', name: 'Д.Дарга' })
    if (reply.location !== `/reports/${id}?done=approve`)
      throw new Error(`approving answered ${reply.status}`)
    return id
  }
  const amend = (office: Office, change: PlanChange, number = 'А/44') =>
    amendPlan(test().services, office.head.actor, office.planId, {
      decision: {
        reason: 'Төсөв өөрчлөгдсөн',
        approverPosition: 'Дарга',
        approverName: 'Д.Дарга',
        approvedOn: '2026-10-01',
        approvalNumber: number,
      },
      change,
    })
  const docxOf = async (client: Client, id: string) => {
    const reply = await client.get(`/reports/${id}/report.docx`)
    const bytes = new Uint8Array(await reply.response.arrayBuffer())
    const { document } = await readDocument(bytes)
    return { reply, document, rows: document.objectives.flatMap(({ measures }) => measures) }
  }

  return { form, started, entriesOf, entryOf, edit, complete, approved, amend, docxOf }
}

export const beforeIn = (reply: Reply) => /name="before" value="([0-9a-f]+)"/.exec(reply.text)?.[1] ?? ''

export const reworded = (measure: Measure, text: string): PlanChange => ({
  kind: 'change',
  lineageId: measure.lineageId,
  seen: measure.id,
  content: { ...measure, text },
})
