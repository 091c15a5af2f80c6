import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Office, officeWithPlan } from '../../../tests/support/office.ts'
import { type Role, scopeOf } from '../../platform/auth/actor.ts'
import { systemScope, type Transaction } from '../../platform/db/index.ts'
import type { ReportState } from '../../platform/db/schema.ts'
import { beforeIn, reporting } from './testing/reporting.ts'

let test: TestApp
let office: Office
let id: string
let clients: Record<Role, Client>
let other: Client
const { started } = reporting(() => test)
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test, 'Ягаан сум')
  const { specialist, head, reviewer } = office
  clients = { specialist, head, reviewer, administrator: await test.signIn('administrator', office.body) }
  other = await test.signIn('head', await test.addBody('soum', 'Хулгар сум'))
  id = await started(office)
})
afterAll(() => test.close())

const steps = ['review', 'send-back', 'approve', 'reopen', 'attach-signed'] as const
const edits = ['edit', 'signatures', 'draft-again'] as const
type Verb = (typeof steps)[number] | (typeof edits)[number]
const writers: Role[] = ['specialist', 'head']
/** As the office works: who may do what with a report in which state. */
const allowed: Record<ReportState, Partial<Record<Verb, Role[]>>> = {
  draft: { edit: writers, signatures: writers, 'draft-again': writers, review: ['reviewer', 'head'] },
  reviewed: { 'send-back': ['reviewer', 'head'], approve: ['head'] },
  approved: { reopen: ['head'], 'attach-signed': writers },
  signed: {},
}

function send(client: Client, verb: Verb, before = 'x') {
  if (verb === 'edit') {
    const [measure] = office.measures
    const fields = { text: 'x', assessment: '100', reason: 'x', before }
    return client.post(`/reports/${id}/measures/${measure?.id}`, fields)
  }
  const path = `/reports/${id}/${verb}`
  if (verb === 'attach-signed') return client.post(path, {}, { file: new File(['%PDF-1.7'], 'a.pdf') })
  const preparer = { preparerPosition: 'x', preparerName: 'x' }
  return client.post(path, verb === 'signatures' ? preparer : { comment: 'Засах' })
}

/** Everything that is kept of the report, to see that a refusal changed nothing. */
const kept = () =>
  test.database.read(systemScope, async (tx: Transaction) => ({
    report: await tx.selectFrom('report').selectAll().where('id', '=', id).execute(),
    entries: await tx
      .selectFrom('report_entry')
      .selectAll()
      .where('report_id', '=', id)
      .orderBy('position')
      .execute(),
    steps: await tx.selectFrom('report_step').selectAll().where('report_id', '=', id).orderBy('at').execute(),
  }))

describe('a report in its states', () => {
  const way: [ReportState, Role, Verb | null][] = [
    ['draft', 'reviewer', 'review'],
    ['reviewed', 'head', 'approve'],
    ['approved', 'specialist', 'attach-signed'],
    ['signed', 'head', null],
  ]
  // one report goes the whole way: each row hands it on to the next
  it.each(way)('%s: refuses everybody whose step it is not, and changes nothing', async (state, by, next) => {
    const before = await kept()
    expect(before.report[0]?.state).toBe(state)
    for (const verb of [...steps, ...edits]) {
      const may = allowed[state][verb]
      for (const [role, client] of Object.entries(clients)) {
        if (may?.some((one) => one === role)) continue
        const { status } = await send(client, verb)
        // who may never attach is refused before the file is taken in
        const never = verb === 'attach-signed' && !writers.some((one) => one === role)
        expect(status, `${verb} of a ${state} report by a ${role}`).toBe(may || never ? 403 : 409)
      }
      expect((await send(other, verb)).status, `${verb} by another body`).toBe(404)
    }
    expect(await kept()).toEqual(before)
    if (next !== null) expect((await send(clients[by], next)).status).toBe(303)
  })
})

describe('a report of another body', () => {
  let draft: string
  beforeAll(async () => {
    draft = await started(office, { period: 'half-year', cutOff: '2026-06-15' })
  })

  it('cannot be found through any page', async () => {
    const [measure] = office.measures
    for (const path of ['', '/report.docx', '/signed', `/measures/${measure?.id}`])
      expect((await other.get(`/reports/${draft}${path}`)).status, path).toBe(404)
    expect((await other.get('/reports')).text).not.toContain(draft)
    const form = await office.specialist.get(`/reports/${draft}/measures/${measure?.id}`)
    const fields = { text: 'x', assessment: '100', reason: 'x', before: beforeIn(form) }
    expect((await other.post(`/reports/${draft}/measures/${measure?.id}`, fields)).status).toBe(404)
    for (const path of ['', '/report.docx'])
      expect((await test.visit(`/reports/${draft}${path}`)).status).toBe(303)
  })

  it('is closed by the database alone, draft or signed', async () => {
    const foreign = scopeOf(other.actor)
    const seen = await test.database.read(foreign, async (tx) => ({
      reports: await tx.selectFrom('report').select('id').where('id', 'in', [id, draft]).execute(),
      entries: await tx.selectFrom('report_entry').select('text').where('report_id', '=', draft).execute(),
      steps: await tx.selectFrom('report_step').select('id').where('report_id', '=', id).execute(),
    }))
    // what is signed is published: everybody may read it, nobody outside may change it
    expect(seen).toEqual({ reports: [{ id }], entries: [], steps: [] })
    const changed = await test.database.transaction(foreign, async (tx) => [
      await tx.updateTable('report').set({ percent: 1 }).where('id', 'in', [id, draft]).executeTakeFirst(),
      await tx
        .updateTable('report_entry')
        .set({ text: 'x' })
        .where('report_id', '=', draft)
        .executeTakeFirst(),
      await tx.deleteFrom('report_entry').where('report_id', '=', draft).executeTakeFirst(),
    ])
    expect(
      changed.map((result) => ('numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows)),
    ).toEqual([0n, 0n, 0n])
    const step = { from_state: 'draft', to_state: 'reviewed', name: 'Х.Хүн' }
    const intrude = test.database.transaction(foreign, (tx) =>
      tx
        .insertInto('report_step')
        .values({ ...step, report_id: draft, organization_id: office.body.id })
        .execute(),
    )
    await expect(intrude).rejects.toThrow('row-level security')
  })
})
