import { sql } from 'kysely'
import type { SourceDocument } from '../../../../documents/grid.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import { found } from '../../../../platform/errors.ts'
import type { GridPlaces } from '../domain/source-places.ts'
import { asNumbers, asSource, jsonText } from './import-json.ts'

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

export async function updateImportSource(tx: Transaction, id: string, source: SourceDocument): Promise<void> {
  await tx
    .updateTable('plan_import')
    .set({ source: jsonText(source) })
    .where('id', '=', id)
    .execute()
}
