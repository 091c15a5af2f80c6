import type { PageTable } from './page-table.ts'
import { WriteError } from './write-error.ts'

/** Word opens no table with more ("Operating parameter limitations and specifications in Word"). */
const mostColumns = 63

/**
 * Refuses a table that no paper holds.
 * @throws WriteError 'too-many-columns'
 */
export function refuseWideTable(table: PageTable | null): void {
  const columns = table?.columns ?? []
  if (columns.length <= mostColumns) return
  const values = { count: String(columns.length), limit: String(mostColumns) }
  throw new WriteError('too-many-columns', values)
}
