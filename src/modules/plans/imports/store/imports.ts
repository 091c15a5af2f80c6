import { sql } from 'kysely'
import type { SourceDocument } from '../../../../documents/grid.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import type { GridPlaces } from '../domain/source-places.ts'
import type { ImportState } from '../domain/steps.ts'
import { asCorrections, asDocument, asNotes, asNumbers, asSource, asTables, jsonText } from './import-json.ts'
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

/** The blocks of the file, which are large: fetched only to understand them again. */
export async function getImportSource(tx: Transaction, id: string): Promise<SourceDocument> {
  const row = await tx.selectFrom('plan_import').select('source').where('id', '=', id).executeTakeFirst()
  return asSource(found(row).source)
}

/** Where the rows of the file's tables stand in it, by block: little beside the blocks themselves. */
export async function getGridPlaces(tx: Transaction, id: string): Promise<Map<number, GridPlaces>> {
  const { rows } = await sql<{ block: number; pages: unknown; sheetRows: unknown; sheet: string | null }>`
    select (b.number - 1)::int as block, b.content -> 'grid' -> 'pages' as pages,
      b.content -> 'grid' -> 'sheetRows' as "sheetRows", b.content -> 'grid' ->> 'sheet' as sheet
    from plan_import i, jsonb_array_elements(i.source -> 'blocks') with ordinality b (content, number)
    where i.id = ${id} and b.content ->> 'kind' = 'table'`.execute(tx)
  return new Map(
    rows.map(({ block, pages, sheetRows, sheet }) => [
      block,
      {
        ...(pages !== null && { pages: asNumbers(pages) }),
        ...(sheetRows !== null && { sheetRows: asNumbers(sheetRows) }),
        ...(sheet !== null && { sheet }),
      },
    ]),
  )
}

export type ImportSummary = {
  id: string
  title: string
  fileName: string
  createdAt: Date
  forOrganizationName: string | null
  position: number
  plans: number
}

/** Files that wait to be checked, the newest first. */
export async function listOpenImports(tx: Transaction, organizationId: string): Promise<ImportSummary[]> {
  return selectImports(tx, organizationId)
    .select([
      'plan_import.id',
      'stored_file.name as fileName',
      'plan_import.created_at as createdAt',
      'organization.name as forOrganizationName',
      'position',
      'plans',
      sql<string>`plan_import.document ->> 'title'`.as('title'),
    ])
    .where('plan_import.state', '=', 'checking')
    .orderBy('plan_import.created_at', 'desc')
    .orderBy('position')
    .execute()
}

/** `all` that wait to be checked, whether one of them is the own body's plan, and the newest of them by name. */
export type OpenImports = { all: number; own: boolean; newest: { id: string; name: string }[] }

export async function findOpenImports(
  tx: Transaction,
  organizationId: string,
  shown: number,
): Promise<OpenImports> {
  const rows = await tx
    .with('newest', (query) =>
      query
        .selectFrom('plan_import')
        .select([
          'id',
          sql<number>`count(*) over ()::int`.as('all'),
          sql<boolean>`coalesce(bool_or(for_organization_id = organization_id) over (), false)`.as('own'),
        ])
        .where('organization_id', '=', organizationId)
        .where('state', '=', 'checking')
        .orderBy('created_at', 'desc')
        .orderBy('position')
        .limit(shown),
    )
    .selectFrom('newest')
    .innerJoin('plan_import', 'plan_import.id', 'newest.id')
    .innerJoin('stored_file', 'stored_file.id', 'plan_import.stored_file_id')
    .select([
      'newest.id',
      'newest.all',
      'newest.own',
      sql<string>`coalesce(nullif(plan_import.document ->> 'title', ''), stored_file.name)`.as('name'),
    ])
    .orderBy('plan_import.created_at', 'desc')
    .orderBy('plan_import.position')
    .execute()
  const [first] = rows
  return {
    all: first?.all ?? 0,
    own: first?.own ?? false,
    newest: rows.map(({ id, name }) => ({ id, name })),
  }
}

/** How many plans of a file are still to be checked. */
export async function countOpenPlans(tx: Transaction, readingId: string): Promise<number> {
  const { open } = await tx
    .selectFrom('plan_import')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('plan_reading_id', '=', readingId)
    .where('state', '=', 'checking')
    .executeTakeFirstOrThrow()
  return open
}

/** The nearest plan above this one in the file that is still to be checked. */
export async function findOpenPlanAbove(
  tx: Transaction,
  { readingId, position }: Pick<PlanImport, 'readingId' | 'position'>,
): Promise<string | null> {
  if (readingId === null) return null
  const row = await tx
    .selectFrom('plan_import')
    .select('id')
    .where('plan_reading_id', '=', readingId)
    .where('position', '<', position)
    .where('state', '=', 'checking')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
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

export async function updateImportSource(tx: Transaction, id: string, source: SourceDocument): Promise<void> {
  await tx
    .updateTable('plan_import')
    .set({ source: jsonText(source) })
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
