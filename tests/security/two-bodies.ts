import { randomUUID } from 'node:crypto'
import type { Database, PersonScope, Transaction } from '../../src/platform/db/index.ts'
import { systemScope } from '../../src/platform/db/index.ts'
import { seedProofs } from './seed-proofs.ts'

/** A body with a row in every table that belongs to bodies, published ones and hidden ones. */
export type Seeded = {
  organizationId: string
  personId: string
  scope: PersonScope
  plans: { draft: string; approved: string }
  /** Work for the approved plan with one piece of evidence that is public, one restricted, one withdrawn. */
  recorded: string
  /** Of each table the rows that citizens may see, by the column of `keyOf`. */
  shown: Record<string, string[]>
}

/** The column by which the test names a row of a table. */
export const keyOf: Record<string, string> = {
  membership: 'person_id',
  session: 'person_id',
  audit_entry: 'noun_id',
  audit_head: 'organization_id',
  stored_file: 'id',
  plan_import: 'id',
  plan_import_step: 'plan_import_id',
  plan_reading: 'id',
  import_batch: 'id',
  column_memory: 'shape',
  plan: 'id',
  amendment: 'id',
  objective: 'id',
  measure: 'id',
  criterion: 'id',
  indicator: 'id',
  activity: 'id',
  activity_measure: 'activity_id',
  activity_quantity: 'activity_id',
  evidence: 'id',
  report: 'id',
  report_entry: 'report_id',
  report_step: 'id',
  proof: 'code',
  proof_content: 'code',
  proof_file: 'sha256',
  layout: 'id',
  layout_demand: 'paper',
  writing: 'id',
}

type Owner = { organization_id: string }

export async function seedBody(database: Database, slug: string): Promise<Seeded> {
  return database.transaction(systemScope, async (tx) => {
    const organizationId = randomUUID()
    const personId = randomUUID()
    const own: Owner = { organization_id: organizationId }
    await tx
      .insertInto('organization')
      .values({
        id: organizationId,
        path: organizationId.replaceAll('-', ''),
        kind: 'soum',
        name: `${slug} сум`,
        slug,
      })
      .execute()
    await tx
      .insertInto('person')
      .values({ id: personId, name: 'Б.Хүн', email: `${slug}@example.mn` })
      .execute()
    await tx.insertInto('credential').values({ person_id: personId, password_hash: 'x' }).execute()
    await tx
      .insertInto('membership')
      .values({ ...own, person_id: personId, role: 'specialist' })
      .execute()
    await tx
      .insertInto('session')
      .values({
        ...own,
        person_id: personId,
        token_hash: Buffer.from(personId),
        csrf_token: 'c',
        expires_at: new Date('2030-01-01'),
      })
      .execute()
    await tx
      .insertInto('audit_entry')
      .values({ ...own, person_id: personId, action: 'a.b', noun: 'a', noun_id: randomUUID() })
      .execute()

    await tx
      .insertInto('layout')
      .values({ ...own, id: randomUUID(), title: 'Манай маягт', form: '{}' })
      .execute()
    await tx
      .insertInto('layout_demand')
      .values({ ...own, paper: 'report', title: 'Манай маягт', form: '{}' })
      .execute()
    const restricted = await file(tx, own)
    const published = await file(tx, own)
    const draft = await plan(tx, own, 'draft', restricted)
    const approved = await plan(tx, own, 'approved', restricted)
    await reading(tx, own, personId, restricted)
    const recorded = await activity(tx, own, approved, 'recorded')
    const withdrawn = await activity(tx, own, approved, 'withdrawn')
    await evidence(tx, own, recorded, { visibility: 'restricted', stored_file_id: restricted })
    await evidence(tx, own, recorded, {
      visibility: 'public',
      state: 'withdrawn',
      stored_file_id: restricted,
    })
    const shownEvidence = await evidence(tx, own, recorded, {
      visibility: 'public',
      stored_file_id: published,
    })
    await evidence(tx, own, withdrawn, { visibility: 'public', stored_file_id: restricted })
    const ahead = await activity(tx, own, draft, 'recorded')
    await evidence(tx, own, ahead, { visibility: 'public', stored_file_id: restricted })
    await report(tx, own, approved, 'half-year', 'draft')
    const signed = await report(tx, own, approved, 'year', 'approved')
    await tx.updateTable('report').set({ signed_file_id: restricted }).where('id', '=', signed).execute()
    await writing(tx, own, { for_everybody: false })
    const publicFile = await writing(tx, own, { for_everybody: true })
    const proofs = await seedProofs(tx, own, approved.plan, signed)
    return {
      organizationId,
      personId,
      scope: { personId, organizationId },
      plans: { draft: draft.plan, approved: approved.plan },
      recorded,
      shown: {
        stored_file: [published],
        plan: [approved.plan],
        amendment: [approved.amendment],
        objective: [approved.objective],
        measure: [approved.measure],
        criterion: [approved.criterion],
        indicator: [approved.indicator],
        activity: [recorded],
        // which measure a withdrawn work was meant for stays readable; what it was does not
        activity_measure: [recorded, withdrawn],
        activity_quantity: [recorded],
        evidence: [shownEvidence],
        report: [signed],
        report_entry: [signed],
        writing: [publicFile],
        ...proofs,
      },
    }
  })
}

async function writing(tx: Transaction, own: Owner, row: { for_everybody: boolean }): Promise<string> {
  const id = randomUUID()
  const asked = { kind: 'plan', wish: '{}', file_name: 'файл.pdf', version: id }
  await tx
    .insertInto('writing')
    .values({ ...own, ...row, ...asked, id, created_at: new Date('2026-06-01') })
    .execute()
  return id
}

async function file(tx: Transaction, own: Owner): Promise<string> {
  const id = randomUUID()
  const sha256 = id.replaceAll('-', '').repeat(2)
  await tx
    .insertInto('stored_file')
    .values({ ...own, id, sha256, name: 'файл.pdf', media_type: 'application/pdf', size: 1 })
    .execute()
  return id
}

/** Of each table of 0005 a row, about any import of the body. */
async function reading(tx: Transaction, own: Owner, personId: string, fileId: string): Promise<void> {
  const { id: importId } = await tx
    .selectFrom('plan_import')
    .select('id')
    .where('organization_id', '=', own.organization_id)
    .executeTakeFirstOrThrow()
  const state = { corrections: '[]', document: '{}', notes: '[]', tables: '[]' }
  await tx
    .insertInto('plan_import_step')
    .values({ ...own, ...state, plan_import_id: importId, number: 0, kind: 'read' })
    .execute()
  await tx
    .insertInto('column_memory')
    .values({ ...own, shape: own.organization_id, labels: '[]', roles: '[]', file_name: 'файл.docx' })
    .execute()
  const batch = { id: randomUUID(), created_by: personId }
  await tx
    .insertInto('import_batch')
    .values({ ...own, ...batch })
    .execute()
  await tx
    .insertInto('plan_reading')
    .values({
      ...{ ...own, id: randomUUID(), batch_id: batch.id, name: 'файл.docx', created_by: personId },
      ...{ stored_file_id: fileId, state: 'read', plan_import_id: importId },
    })
    .execute()
}

type SeededPlan = {
  plan: string
  amendment: string
  objective: string
  measure: string
  criterion: string
  indicator: string
}

async function plan(
  tx: Transaction,
  own: Owner,
  state: 'draft' | 'approved',
  fileId: string,
): Promise<SeededPlan> {
  const ids = {
    plan: randomUUID(),
    amendment: randomUUID(),
    objective: randomUUID(),
    measure: randomUUID(),
    criterion: randomUUID(),
    indicator: randomUUID(),
  }
  const importId = randomUUID()
  await tx
    .insertInto('plan_import')
    .values({
      ...own,
      id: importId,
      stored_file_id: fileId,
      source: '{}',
      corrections: '[]',
      document: '{}',
      notes: '[]',
      tables: '[]',
    })
    .execute()
  const approval = { approver_position: 'Дарга', approver_name: 'Д.Дарга', approved_on: '2026-02-01' }
  await tx
    .insertInto('plan')
    .values({
      ...own,
      ...approval,
      id: ids.plan,
      year: 2026,
      title: 'Төлөвлөгөө',
      state,
      plan_import_id: importId,
    })
    .execute()
  await tx
    .insertInto('amendment')
    .values({ ...own, ...approval, id: ids.amendment, plan_id: ids.plan, number: 1, reason: 'Шалтгаан' })
    .execute()
  await tx
    .insertInto('objective')
    .values({ ...own, id: ids.objective, plan_id: ids.plan, position: 0, title: 'Зорилт' })
    .execute()
  await tx
    .insertInto('measure')
    .values({
      ...own,
      id: ids.measure,
      plan_id: ids.plan,
      objective_id: ids.objective,
      lineage_id: ids.measure,
      position: 0,
      text: 'Арга хэмжээ',
      added_by_amendment: ids.amendment,
    })
    .execute()
  const part = { ...own, measure_id: ids.measure, position: 0, text: 'Шалгуур' }
  await tx
    .insertInto('criterion')
    .values({ ...part, id: ids.criterion })
    .execute()
  await tx
    .insertInto('indicator')
    .values({ ...part, id: ids.indicator, comparison: 'at-least', quantity: 'people', target: 10 })
    .execute()
  return ids
}

async function activity(
  tx: Transaction,
  own: Owner,
  plan: SeededPlan,
  state: 'recorded' | 'withdrawn',
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('activity')
    .values({
      ...own,
      id,
      submission_key: randomUUID(),
      kind: 'training',
      what: 'Сургалт',
      happened_on: '2026-03-03',
      state,
      withdrawn_reason: state === 'withdrawn' ? 'Буруу' : null,
    })
    .execute()
  await tx
    .insertInto('activity_measure')
    .values({ ...own, activity_id: id, plan_id: plan.plan, lineage_id: plan.measure })
    .execute()
  await tx
    .insertInto('activity_quantity')
    .values({ ...own, activity_id: id, kind: 'people', amount: 5 })
    .execute()
  return id
}

async function evidence(
  tx: Transaction,
  own: Owner,
  activityId: string,
  row: { visibility: 'public' | 'restricted'; state?: 'kept' | 'withdrawn'; stored_file_id: string },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('evidence')
    .values({ ...own, ...row, id, activity_id: activityId, kind: 'file' })
    .execute()
  return id
}

async function report(
  tx: Transaction,
  own: Owner,
  plan: SeededPlan,
  period: 'half-year' | 'year',
  state: 'draft' | 'approved',
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('report')
    .values({ ...own, id, plan_id: plan.plan, period, period_start: '2026-01-01', cut_off: '2026-06-01' })
    .execute()
  await tx
    .insertInto('report_entry')
    .values({
      ...own,
      report_id: id,
      measure_id: plan.measure,
      position: 0,
      proposed_state: 'not-due',
      state: 'not-due',
      basis: '{}',
    })
    .execute()
  await tx
    .insertInto('report_step')
    .values({ ...own, report_id: id, from_state: 'draft', to_state: state, name: 'Б.Хүн' })
    .execute()
  if (state === 'approved') await tx.updateTable('report').set({ state }).where('id', '=', id).execute()
  return id
}
