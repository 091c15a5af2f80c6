import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Office, officeWithPlan } from '../../../tests/support/office.ts'
import { citizenScope, systemScope } from '../../platform/db/index.ts'
import { planLayout } from '../plans/index.ts'
import { type Approved, recordProof } from './commands/record-proof.ts'
import { findNewestProof } from './index.ts'

let test: TestApp
let office: Office
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test)
})
afterAll(() => test.close())

const planKey = () => ({ planId: office.planId, kind: 'plan' }) as const
const newest = async () => {
  const proof = await test.database.read(citizenScope, (tx) => findNewestProof(tx, planKey()))
  if (!proof) throw new Error('nothing approved')
  return proof
}

describe('the database alone', () => {
  it('gives no draft a code, and nobody a code of another body', async () => {
    const other = await test.addBody('soum', 'Хөрш сум')
    const stranger = await test.signIn('head', other)
    const proof = await newest()
    const change = (organizationId: string) =>
      test.database.transaction({ personId: stranger.actor.personId, organizationId }, (tx) =>
        sql`update proof set withdrawn_at = now() where code = ${proof.code}`.execute(tx),
      )
    expect((await change(other.id)).numAffectedRows).toBe(0n)
    const input: Approved = {
      ...planKey(),
      organizationId: office.body.id,
      reportId: null,
      year: 2026,
      document: {
        kind: 'plan',
        title: 'Т',
        organization: null,
        year: 2026,
        window: null,
        approvedBy: null,
        signatures: [],
        objectives: [],
        issued: { date: null, place: null, number: null },
      },
      layout: planLayout(null),
      approver: { position: 'Дарга', name: 'Д.Дарга' },
      approvedOn: '2026-01-01',
      decisionNumber: null,
      at: new Date(),
    }
    const scope = (organizationId: string) => ({ personId: stranger.actor.personId, organizationId })
    await expect(test.database.transaction(scope(other.id), (tx) => recordProof(tx, input))).rejects.toThrow(
      'row-level security',
    )
    const draft = await test.database.transaction(systemScope, (tx) =>
      tx
        .insertInto('plan')
        .values({ organization_id: office.body.id, year: 2031, title: 'Төсөл' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    await expect(
      test.database.transaction(scope(office.body.id), (tx) =>
        recordProof(tx, { ...input, planId: draft.id }),
      ),
    ).rejects.toThrow('row-level security')
  })

  it('keeps what was hashed, and takes nothing back', async () => {
    await test.database.transaction(office.head.actor, (tx) =>
      sql`update proof set withdrawn_at = now()`.execute(tx),
    )
    const attempt = (query: ReturnType<typeof sql>) =>
      test.database.transaction({ personId: null, organizationId: office.body.id }, (tx) => query.execute(tx))
    await expect(attempt(sql`update proof set withdrawn_at = null`)).rejects.toThrow('never taken back')
    await expect(attempt(sql`update proof set title = 'Өөр'`)).rejects.toThrow('permission denied')
    await expect(attempt(sql`update proof_content set content = '{}'`)).rejects.toThrow('permission denied')
    await expect(attempt(sql`delete from proof`)).rejects.toThrow('permission denied')
  })
})
