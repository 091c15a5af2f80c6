import { randomUUID } from 'node:crypto'
import { findLayout } from '../../src/documents/layouts/layout.ts'
import { addLayout } from '../../src/modules/layouts/commands/add-layout.ts'
import { receivePlanFile } from '../../src/modules/plans/imports/commands/import-plan.ts'
import { amendPlan } from '../../src/modules/plans/index.ts'
import { approval, approvedPlan, upload, writtenPlan } from '../../src/modules/plans/testing/sample-plan.ts'
import { attachSignedCopy } from '../../src/modules/reports/commands/attach-signed-copy.ts'
import { beforeOf } from '../../src/modules/reports/commands/edit-entry.ts'
import { createReport, editEntry, listEntries, moveReport } from '../../src/modules/reports/index.ts'
import { findNewestProof, shownCode } from '../../src/modules/verification/index.ts'
import { finishWriting } from '../../src/modules/writings/store/attempts.ts'
import { openWriting } from '../../src/modules/writings/store/writings.ts'
import { scopeOf } from '../../src/platform/auth/actor.ts'
import { citizenScope, systemScope } from '../../src/platform/db/index.ts'
import type { Client, TestApp, TestBody } from '../support/app.ts'
import { activityFields, type Office, officeWithPlan, recordThrough } from '../support/office.ts'
import { bringMany, handDown, planFile } from './handing-down.ts'

/** Words that stand in drafts and restricted files of the office only. */
export const secret = 'НУУЦ-ТӨСӨЛ'

/** An office with one of everything that an address can name; each route takes its ids from here. */
export type World = Office & {
  administrator: Client
  visit: TestApp['visit']
  /** The aimag over it, which handed a draft down, and a school under it, for which it has a file. */
  above: Client
  below: Client & { body: TestBody }
  /** A draft with two objectives and three measures, and one that is only there to be removed. */
  draft: DraftIds
  removable: DraftIds
  /** Files being checked: one to work on, one to discard. */
  importId: string
  discardable: string
  /** Many files brought in at once, one of them to be handed down to the school. */
  batchId: string
  passedOn: string
  /** A file that nobody has begun to read. */
  readingId: string
  /** The draft that came from the aimag. */
  handedId: string
  objectiveId: string
  activityId: string
  evidenceId: string
  reportId: string
  /** A report of an earlier year, approved and waiting for its signed copy. */
  signableId: string
  /** One with its signed copy, which is for the office alone. */
  signedId: string
  amendmentId: string
  /** A layout that the office made. */
  layoutId: string
  /** Of the approved plan, as printed on it. */
  proofCode: string
  /** A file of the draft that was written, and one of the approved plan for everybody. */
  writingId: string
  publicWritingId: string
}
type DraftIds = { id: string; objective: string; lastObjective: string; measure: string; lastMeasure: string }

const lastPart = (path: string) => path.split('/').at(-1) ?? ''

export async function openWorld(test: TestApp, name: string): Promise<World> {
  const aimag = await test.addBody('aimag', 'Баянхошуу аймаг')
  const under = { ...test, addBody: (kind: 'soum', called: string) => test.addBody(kind, called, aimag.id) }
  const office = await officeWithPlan(under, name)
  const { specialist, head, body } = office
  const last = office.measures.at(-1)
  if (!last) throw new Error('the sample has no measures')
  const work = activityFields(office, { what: 'Сургалт', links: 'https://example.mn/a', caption: secret })
  const activityId = await recordThrough(specialist, work, { files: new File(['%PDF-1.4'], `${secret}.pdf`) })
  const amendmentId = await amendPlan(test.services, head.actor, office.planId, {
    decision: { ...approval, approvedOn: '2026-05-04', approvalNumber: 'А/40', reason: 'Давхардсан' },
    change: { kind: 'retire', lineageId: last.lineageId, seen: last.id },
  })
  const reportId = await filledReport(test, specialist, office.planId, '2026')
  const earlier = lastPart(await approvedPlan(head, '2025'))
  const signableId = await filledReport(test, specialist, earlier, '2025')
  const signedId = await filledReport(test, specialist, earlier, '2025', 'half-year')
  for (const id of [signableId, signedId])
    for (const verb of ['review', 'approve'] as const)
      await moveReport(test.services, head.actor, id, verb, { comment: null, signatory: null })
  const copy = { name: 'хуулбар.pdf', bytes: new TextEncoder().encode(`%PDF-1.4 ${secret}`) }
  await attachSignedCopy(test.services, head.actor, signedId, copy)
  const school = await test.addBody('school', 'Баянхошуу сургууль', body.id)
  const above = await test.signIn('head', aimag)
  const [fromAbove = ''] = (await bringMany(test, above, [planFile(secret, '2030')])).imports
  const many = await bringMany(test, head, [planFile(secret, '2031'), planFile(secret, '2032')])
  const unread = planFile(secret, '2033')
  const draft = await draftIds(test, head, '2027')
  return {
    ...office,
    above,
    below: { ...(await test.signIn('head', school)), body: school },
    administrator: await test.signIn('administrator', body),
    visit: test.visit,
    draft,
    removable: await draftIds(test, head, '2028'),
    importId: lastPart(await upload(head, planFile(secret))),
    discardable: lastPart(await upload(head)),
    batchId: many.batchId,
    passedOn: many.imports[0] ?? '',
    readingId: await receivePlanFile(test.services, head.actor, {
      name: unread.name,
      bytes: new Uint8Array(await unread.arrayBuffer()),
    }),
    handedId: await handDown(test, above, fromAbove, body),
    objectiveId: office.measures[0]?.objectiveId ?? '',
    activityId,
    evidenceId: await evidenceOf(test, activityId),
    reportId,
    signableId,
    signedId,
    amendmentId,
    layoutId: await ownLayout(test, head),
    proofCode: await proofCodeOf(test, office.planId),
    writingId: await writtenFile(test, head, { planId: draft.id, forEverybody: false }),
    publicWritingId: await writtenFile(test, head, { planId: office.planId, forEverybody: true }),
  }
}

/** A report in which every measure has a result, so that it can go its way. */
async function filledReport(
  test: TestApp,
  client: Client,
  planId: string,
  year: string,
  period: 'half-year' | 'year' = 'year',
): Promise<string> {
  const reportId = await createReport(test.services, client.actor, {
    planId,
    period,
    periodStart: `${year}-01-01`,
    cutOff: `${year}-11-15`,
  })
  const entries = await test.database.read(scopeOf(client.actor), (tx) => listEntries(tx, reportId))
  for (const entry of entries) {
    const given = {
      text: secret,
      state: 'assessed' as const,
      percent: 70,
      reason: 'Учир',
      before: beforeOf(entry),
    }
    await editEntry(test.services, client.actor, reportId, entry.measureId, given)
  }
  return reportId
}

async function draftIds(test: TestApp, client: Client, year: string): Promise<DraftIds> {
  const id = lastPart(await writtenPlan(client, year))
  return test.database.transaction(systemScope, async (tx) => {
    await tx
      .updateTable('plan')
      .set({ title: `${secret} ${year}` })
      .where('id', '=', id)
      .execute()
    const rows = (table: 'objective' | 'measure') =>
      tx.selectFrom(table).select('id').where('plan_id', '=', id).orderBy('position').execute()
    const objectives = await rows('objective')
    const measures = await rows('measure')
    return {
      id,
      objective: objectives[0]?.id ?? '',
      lastObjective: objectives.at(-1)?.id ?? '',
      measure: measures[0]?.id ?? '',
      lastMeasure: measures.at(-1)?.id ?? '',
    }
  })
}

async function ownLayout(test: TestApp, { actor }: Client): Promise<string> {
  const layout = findLayout('customs-plan')
  if (!layout) throw new Error('no layout customs-plan')
  const id = randomUUID()
  await addLayout(test.services, actor, { id, title: `${secret} маягт`, layout })
  return id
}

async function writtenFile(
  test: TestApp,
  { actor }: Client,
  { planId, forEverybody }: { planId: string; forEverybody: boolean },
): Promise<string> {
  const { organizationId, personId: createdBy } = actor
  const id = randomUUID()
  const kept = { fileName: forEverybody ? 'төлөвлөгөө.pdf' : `${secret}.pdf`, version: id }
  const wish = { kind: 'plan', wish: { planId, format: 'pdf' } }
  await test.database.transaction(scopeOf(actor), async (tx) => {
    const whose = { organizationId, forEverybody, createdBy }
    await openWriting(tx, { ...wish, ...kept, ...whose, id }, test.services.clock.now())
    await finishWriting(tx, { id, attempts: 0 }, { ...kept, size: 1, keepUntil: new Date('2030-01-01') })
  })
  return id
}

async function proofCodeOf(test: TestApp, planId: string): Promise<string> {
  const proof = await test.database.read(citizenScope, (tx) => findNewestProof(tx, { planId, kind: 'plan' }))
  return shownCode(proof?.code ?? '')
}

async function evidenceOf(test: TestApp, activityId: string): Promise<string> {
  const row = await test.database.read(systemScope, (tx) =>
    tx
      .selectFrom('evidence')
      .select('id')
      .where('activity_id', '=', activityId)
      .where('kind', '=', 'file')
      .executeTakeFirstOrThrow(),
  )
  return row.id
}
