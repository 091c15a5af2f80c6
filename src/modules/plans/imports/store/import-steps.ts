import type { Transaction } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import type { ImportState, StepKind } from '../domain/steps.ts'
import { asCorrections, asDocument, asNotes, asStepKind, asTables, jsonText } from './import-json.ts'

export type Step = { number: number; kind: StepKind; madeAt: Date; madeBy: string | null }

/** All steps of an import in their order, without what stood after them. */
export async function listSteps(tx: Transaction, importId: string): Promise<Step[]> {
  const rows = await tx
    .selectFrom('plan_import_step')
    .leftJoin('person', 'person.id', 'plan_import_step.made_by')
    .select(['number', 'kind', 'made_at as madeAt', 'person.name as madeBy'])
    .where('plan_import_id', '=', importId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, kind: asStepKind(row.kind) }))
}

export async function getStep(
  tx: Transaction,
  importId: string,
  number: number,
): Promise<ImportState & { kind: StepKind }> {
  const row = await tx
    .selectFrom('plan_import_step')
    .select(['kind', 'corrections', 'document', 'notes', 'tables'])
    .where('plan_import_id', '=', importId)
    .where('number', '=', number)
    .executeTakeFirst()
  const step = found(row)
  return {
    kind: asStepKind(step.kind),
    corrections: asCorrections(step.corrections),
    document: asDocument(step.document),
    notes: asNotes(step.notes),
    tables: asTables(step.tables),
  }
}

export type NewStep = { importId: string; number: number; kind: StepKind; state: ImportState }

export async function insertSteps(
  tx: Transaction,
  by: { organizationId: string; personId: string },
  steps: readonly NewStep[],
): Promise<void> {
  const rows = steps.map(({ importId, number, kind, state }) => ({
    plan_import_id: importId,
    organization_id: by.organizationId,
    number,
    kind,
    corrections: jsonText(state.corrections.roles),
    document: jsonText(state.document),
    notes: jsonText(state.notes),
    tables: jsonText(state.tables),
    made_by: by.personId,
  }))
  await tx.insertInto('plan_import_step').values(rows).execute()
}

/** Those later than `number`; -1 takes all. */
export async function deleteStepsAfter(tx: Transaction, importId: string, number: number): Promise<void> {
  await tx
    .deleteFrom('plan_import_step')
    .where('plan_import_id', '=', importId)
    .where('number', '>', number)
    .execute()
}
