import { randomUUID } from 'node:crypto'
import type { SourceDocument } from '../../../../documents/grid.ts'
import { recordAudit } from '../../../../platform/audit.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import type { ImportState } from '../domain/steps.ts'
import { insertSteps } from '../store/import-steps.ts'
import { insertImports } from '../store/imports.ts'
import { finishReading, type Reading } from '../store/readings.ts'
import { bodiesOfFile } from './bodies-of-file.ts'

/** `importId`: the first of the `plans` that the file holds. */
export type Outcome =
  | { ok: true; importId: string; plans: number }
  | { ok: false; code: RefusalCode; fileId: string | null }

/** In whose name a file is read: the person who brought it, for the body that keeps it. */
export type Reader = { personId: string; organizationId: string }

/** One plan of a file as it was read, with its part of the file. */
export type ReadPlan = { state: ImportState; source: SourceDocument }

/** Each plan of a file that was read becomes an import of its own, all of them at once. */
export async function keepPlans(
  tx: Transaction,
  reader: Reader,
  reading: Reading & { fileId: string },
  plans: readonly [ReadPlan, ...ReadPlan[]],
): Promise<Outcome> {
  const { personId, organizationId } = reader
  const { id: readingId, fileId, sha256, size } = reading
  const bodies = await bodiesOfFile(
    tx,
    reading,
    plans.map(({ state }) => state.document),
  )
  const imports = plans.map(({ state, source }, at) => ({
    ...{ forOrganizationId: null, forOrganizationDoubtful: false, ...bodies[at] },
    ...{ ...state, id: randomUUID(), source, state },
  }))
  const [first] = imports
  if (!first) throw new Error('a file was read without a plan')
  await insertImports(tx, { organizationId, fileId, readingId, createdBy: personId }, imports)
  const steps = imports.map(({ id, state }) => ({ importId: id, number: 0, kind: 'read' as const, state }))
  await insertSteps(tx, reader, steps)
  await finishReading(tx, readingId, { importId: first.id })
  const several = imports.length > 1 && { imports: imports.map(({ id }) => id) }
  await recordAudit(tx, {
    ...{ organizationId, personId, action: 'plan.import', noun: 'plan_import', nounId: first.id },
    detail: { sha256, size, ...several },
  })
  return { ok: true, importId: first.id, plans: imports.length }
}

/** The file stays kept also where it could not be read; the answer says why it could not. */
export async function keepRefusal(
  tx: Transaction,
  { organizationId, personId }: Reader,
  { id, fileId, sha256, size }: Reading,
  code: RefusalCode,
): Promise<Outcome> {
  await finishReading(tx, id, { code })
  await recordAudit(tx, {
    ...{ organizationId, personId, action: 'plan.import-refused', noun: 'stored_file', nounId: fileId ?? id },
    detail: { sha256, size, code },
  })
  return { ok: false, code, fileId }
}
