import { layoutFromReading } from '../../../../documents/layouts/from-reading.ts'
import type { Layout } from '../../../../documents/layouts/layout.ts'
import type { TableReading } from '../../../../documents/understand/types.ts'

/** The columns of the file's main table (the one with most rows), or null where it had no table. */
export function layoutOfTables(tables: readonly TableReading[]): Layout | null {
  const [main] = tables.toSorted((one, other) => other.rows.length - one.rows.length)
  return main ? layoutFromReading(main.columns) : null
}
