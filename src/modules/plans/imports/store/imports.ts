import type { SourceDocument } from '../../../../documents/grid.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import type { ImportState } from '../domain/steps.ts'
import { asCorrections, asDocument, asNotes, asTables, jsonText } from './import-json.ts'
import type { StoredFile } from './stored-files.ts'

/** A file as it was read, while a person checks it. */
export type PlanImport = ImportState & {
  id: string
  state: 'checking' | 'saved' | 'discarded'
  /** Rises with each change; a form brings back the one that it was made from. */
  revision: number
  /** The step of its corrections that stands now. */
  step: number
  /** Whose plan it is; null while nobody has said. */
  forOrganizationId: string | null
  forOrganizationName: string | null
  /** Recognised by likeness, and no person has looked. */
  forOrganizationDoubtful: boolean
  /** The draft that it became in a body below. */
  handedPlanId: string | null
  createdAt: Date
  file: StoredFile
  /** The file as it came; null for one from before those had a row. */
  readingId: string | null
  /** Which of the plans in its file it is, counted from 0, and how many there are. */
  position: number
  plans: number
}

function selectImports(tx: Transaction, organizationId: string) {
  return tx
    .selectFrom('plan_import')
    .innerJoin('stored_file', 'stored_file.id', 'plan_import.stored_file_id')
    .leftJoin('organization', 'organization.id', 'plan_import.for_organization_id')
    .where('plan_import.organization_id', '=', organizationId)
}

const columns = [
  'plan_import.id',
  'plan_import.state',
  'document',
  'notes',
  'tables',
  'corrections',
  'revision',
  'step',
  'for_organization_id as forOrganizationId',
  'organization.name as forOrganizationName',
  'for_organization_doubtful as forOrganizationDoubtful',
  'handed_plan_id as handedPlanId',
  'plan_reading_id as readingId',
  'position',
  'plans',
  'plan_import.created_at as createdAt',
  'stored_file.id as fileId',
  'stored_file.name as fileName',
  'stored_file.sha256 as fileSha256',
  'stored_file.media_type as fileMediaType',
  'stored_file.size as fileSize',
] as const

export async function getImport(tx: Transaction, organizationId: string, id: string): Promise<PlanImport> {
  const query = selectImports(tx, organizationId).select(columns).where('plan_import.id', '=', id)
  return toImport(found(await query.executeTakeFirst()))
}

/** The same, locked until the transaction ends. */
export async function lockImport(tx: Transaction, organizationId: string, id: string): Promise<PlanImport> {
  const query = selectImports(tx, organizationId).select(columns).where('plan_import.id', '=', id)
  return toImport(found(await query.forUpdate('plan_import').executeTakeFirst()))
}

type Row = Awaited<ReturnType<ReturnType<typeof rowQuery>['executeTakeFirstOrThrow']>>
const rowQuery = (tx: Transaction) => selectImports(tx, '').select(columns)

function toImport(row: Row): PlanImport {
  const { fileId, fileName, fileSha256, fileMediaType, fileSize, ...rest } = row
  return {
    ...rest,
    document: asDocument(row.document),
    notes: asNotes(row.notes),
    tables: asTables(row.tables),
    corrections: asCorrections(row.corrections),
    file: { id: fileId, name: fileName, sha256: fileSha256, mediaType: fileMediaType, size: fileSize },
  }
}

export type NewImport = ImportState & {
  id: string
  source: SourceDocument
  forOrganizationId: string | null
  forOrganizationDoubtful: boolean
}

/** All plans of one file, in the order in which they stand in it. */
export async function insertImports(
  tx: Transaction,
  from: { organizationId: string; fileId: string; readingId: string; createdBy: string },
  plans: readonly NewImport[],
): Promise<void> {
  const rows = plans.map((plan, position) => ({
    id: plan.id,
    organization_id: from.organizationId,
    stored_file_id: from.fileId,
    plan_reading_id: from.readingId,
    position,
    plans: plans.length,
    source: jsonText(plan.source),
    ...stateColumns(plan),
    created_by: from.createdBy,
    for_organization_id: plan.forOrganizationId,
    for_organization_doubtful: plan.forOrganizationDoubtful,
  }))
  await tx.insertInto('plan_import').values(rows).execute()
}

const stateColumns = ({ corrections, document, notes, tables }: ImportState) => ({
  corrections: jsonText(corrections.roles),
  document: jsonText(document),
  notes: jsonText(notes),
  tables: jsonText(tables),
})

export async function updateImport(
  tx: Transaction,
  id: string,
  at: { revision: number; step: number },
  state: ImportState,
): Promise<void> {
  await tx
    .updateTable('plan_import')
    .set({ ...at, ...stateColumns(state) })
    .where('id', '=', id)
    .execute()
}

export async function updateImportState(
  tx: Transaction,
  id: string,
  state: 'saved' | 'discarded',
  handedPlanId: string | null = null,
): Promise<void> {
  await tx
    .updateTable('plan_import')
    .set({ state, handed_plan_id: handedPlanId })
    .where('id', '=', id)
    .execute()
}

export async function updateImportBody(tx: Transaction, id: string, organizationId: string): Promise<void> {
  await tx
    .updateTable('plan_import')
    .set({ for_organization_id: organizationId, for_organization_doubtful: false })
    .where('id', '=', id)
    .execute()
}
