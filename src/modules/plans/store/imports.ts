import { sql } from 'kysely'
import type { ReadingNote, SourceDocument } from '../../../documents/grid.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import type { Corrections, TableReading } from '../../../documents/understand/types.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { found } from '../../../platform/errors.ts'
import { asCorrections, asDocument, asNotes, asSource, asTables, jsonText } from './import-json.ts'

export type StoredFile = { id: string; name: string; sha256: string; mediaType: string; size: number }

/** A file as it was read, while a person checks it. */
export type PlanImport = {
  id: string
  state: 'checking' | 'saved' | 'discarded'
  document: PlanDocument
  notes: ReadingNote[]
  tables: TableReading[]
  corrections: Corrections
  /** Rises with each change; a form brings back the one that it was made from. */
  revision: number
  createdAt: Date
  file: StoredFile
}

function selectImports(tx: Transaction, organizationId: string) {
  return tx
    .selectFrom('plan_import')
    .innerJoin('stored_file', 'stored_file.id', 'plan_import.stored_file_id')
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

/** The blocks of the file, which are large: fetched only to understand them again. */
export async function getImportSource(tx: Transaction, id: string): Promise<SourceDocument> {
  const row = await tx.selectFrom('plan_import').select('source').where('id', '=', id).executeTakeFirst()
  return asSource(found(row).source)
}

export type ImportSummary = { id: string; title: string; fileName: string; createdAt: Date }

/** Files that wait to be checked, the newest first. */
export async function listOpenImports(tx: Transaction, organizationId: string): Promise<ImportSummary[]> {
  return selectImports(tx, organizationId)
    .select([
      'plan_import.id',
      'stored_file.name as fileName',
      'plan_import.created_at as createdAt',
      sql<string>`plan_import.document ->> 'title'`.as('title'),
    ])
    .where('plan_import.state', '=', 'checking')
    .orderBy('plan_import.created_at', 'desc')
    .execute()
}

export async function insertStoredFile(
  tx: Transaction,
  file: StoredFile & { organizationId: string; storedBy: string },
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      id: file.id,
      organization_id: file.organizationId,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      stored_by: file.storedBy,
    })
    .execute()
}

type Understood = { document: PlanDocument; notes: ReadingNote[]; tables: TableReading[] }

export async function insertImport(
  tx: Transaction,
  fresh: Understood & {
    id: string
    organizationId: string
    fileId: string
    source: SourceDocument
    createdBy: string
  },
): Promise<void> {
  await tx
    .insertInto('plan_import')
    .values({
      id: fresh.id,
      organization_id: fresh.organizationId,
      stored_file_id: fresh.fileId,
      source: jsonText(fresh.source),
      corrections: '[]',
      document: jsonText(fresh.document),
      notes: jsonText(fresh.notes),
      tables: jsonText(fresh.tables),
      created_by: fresh.createdBy,
    })
    .execute()
}

export async function updateImport(
  tx: Transaction,
  id: string,
  revision: number,
  changed: Pick<PlanImport, 'document' | 'notes'> & Partial<Pick<PlanImport, 'tables' | 'corrections'>>,
): Promise<void> {
  await tx
    .updateTable('plan_import')
    .set({
      revision,
      document: jsonText(changed.document),
      notes: jsonText(changed.notes),
      ...(changed.tables && { tables: jsonText(changed.tables) }),
      ...(changed.corrections && { corrections: jsonText(changed.corrections.roles) }),
    })
    .where('id', '=', id)
    .execute()
}

export async function updateImportState(
  tx: Transaction,
  id: string,
  state: 'saved' | 'discarded',
): Promise<void> {
  await tx.updateTable('plan_import').set({ state }).where('id', '=', id).execute()
}
