import type { View } from '../../pages/view.ts'
import type { RowPlace } from '../domain/source-places.ts'

/** "3-р хуудас, 1-р хүснэгт, 4, 5-р мөр", of a sheet "«Төлөвлөгөө» хуудасны 14-р мөр"; '' where a person added it. */
export function placeText(places: readonly RowPlace[], { t }: Pick<View, 't'>): string {
  const [first] = places
  if (!first) return ''
  const list = (numbers: readonly number[]) => [...new Set(numbers)].join(', ')
  if (first.sheetRow !== null) {
    const rows = list(places.flatMap(({ sheetRow }) => sheetRow ?? []))
    return first.sheet === null ? t('sourceRow', { rows }) : t('sourceSheet', { sheet: first.sheet, rows })
  }
  const inTable = t('sourcePlace', { table: first.table, rows: list(places.map(({ row }) => row)) })
  const pages = list(places.flatMap(({ page }) => page ?? []))
  return pages === '' ? inTable : `${t('sourcePage', { pages })}, ${inTable}`
}
