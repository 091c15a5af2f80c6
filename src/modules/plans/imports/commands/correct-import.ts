import { recordAudit } from '../../../../platform/audit.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import type { ImportState, StepKind } from '../domain/steps.ts'
import { deleteStepsAfter, insertSteps } from '../store/import-steps.ts'
import { type PlanImport, updateImport } from '../store/imports.ts'
import { importNote } from './change-import.ts'

/** Puts a correction on what stands now. What had been taken back before cannot be done again from here on. */
export async function correctImport(
  tx: Transaction,
  actor: Actor,
  open: PlanImport,
  kind: StepKind,
  state: ImportState,
): Promise<void> {
  const number = open.step + 1
  await deleteStepsAfter(tx, open.id, open.step)
  await insertSteps(tx, actor, [{ importId: open.id, number, kind, state }])
  await updateImport(tx, open.id, { revision: open.revision + 1, step: number }, state)
  const detail = { kind, step: number, revision: open.revision }
  await recordAudit(tx, importNote(actor, 'plan.import-correct', open.id, detail))
}
