import { createHash } from 'node:crypto'
import { fold } from '../../../../documents/language/words/fold.ts'
import type { ColumnRole, Corrections, TableReading } from '../../../../documents/understand/types.ts'

/** What a person of the body once said that the columns of a table with such headings hold. */
export type ColumnMemory = {
  shape: string
  labels: (string | null)[]
  roles: { column: number; role: ColumnRole }[]
  fileName: string
  learnedAt: Date
}

/** The same for tables with the same headings, whatever their spaces, capitals and look-alike letters. */
export function shapeOf({ columns }: Pick<TableReading, 'columns'>): string {
  const labels = columns.map(({ label }) =>
    fold(label ?? '')
      .replace(/[^\p{L}\p{N}%]+/gu, ' ')
      .trim(),
  )
  return createHash('sha256').update(JSON.stringify(labels)).digest('base64url').slice(0, 32)
}

/** What the body's memory says of these tables, as if the person had said it again. */
export function recall(
  tables: readonly TableReading[],
  memories: readonly Pick<ColumnMemory, 'shape' | 'roles'>[],
): Corrections {
  const roles = tables.flatMap((table) => {
    const shape = shapeOf(table)
    const known = memories.find((memory) => memory.shape === shape)
    return (known?.roles ?? []).map((each) => ({ block: table.block, ...each }))
  })
  return { roles }
}

export type Learnt = Pick<ColumnMemory, 'shape' | 'labels' | 'roles'>

/**
 * What the body should remember of a file that a person has checked, and what no longer: compares the columns as the
 * person left them with what the program makes of the file by itself. Of two tables with one shape the longer counts.
 */
export function lesson(
  checked: readonly TableReading[],
  alone: readonly TableReading[],
): { learn: Learnt[]; forget: string[] } {
  const learn = new Map<string, Learnt>()
  const forget = new Set<string>()
  for (const table of checked.toSorted((one, other) => other.rows.length - one.rows.length)) {
    const shape = shapeOf(table)
    if (learn.has(shape) || forget.has(shape)) continue
    const roles = table.columns.map(({ column, role }) => ({ column, role }))
    const own = alone.find(({ block }) => block === table.block)
    const differs = roles.some(({ column, role }) => roleOf(own, column) !== role)
    if (differs) learn.set(shape, { shape, labels: table.columns.map(({ label }) => label), roles })
    else forget.add(shape)
  }
  return { learn: [...learn.values()], forget: [...forget] }
}

const roleOf = (table: TableReading | undefined, column: number) =>
  table?.columns.find((each) => each.column === column)?.role

/** The memories by which these tables stand as they do now. */
export function memoriesInUse<T extends Pick<ColumnMemory, 'shape' | 'roles'>>(
  tables: readonly TableReading[],
  memories: readonly T[],
): T[] {
  return memories.filter(({ shape, roles }) =>
    tables.some(
      (table) =>
        shapeOf(table) === shape &&
        roles.every(({ column, role }) => roleOf(table, column) === role) &&
        table.columns.some(({ reason }) => reason === 'corrected'),
    ),
  )
}
