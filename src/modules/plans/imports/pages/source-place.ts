import type { View } from '../../pages/view.ts'
import type { SourceRow } from '../domain/beside.ts'

/** "1-р хүснэгт, 4, 5-р мөр"; '' where a person added it. */
export function placeText(rows: readonly SourceRow[], { t }: Pick<View, 't'>): string {
  const [first] = rows
  if (!first) return ''
  return t('sourcePlace', { table: first.table, rows: rows.map(({ row }) => row).join(', ') })
}
