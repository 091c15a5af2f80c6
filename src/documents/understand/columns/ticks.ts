import { fold } from '../../language/words/fold.ts'
import { withoutEnd } from '../../language/words/without-end.ts'
import type { TableView } from '../cells/table-view.ts'
import { bestRole } from './header-words.ts'

/** Neighbouring columns of one calendar, in which a sign or a bar says when: by column the label of its time. */
export type TickColumns = { unit: 'улирал' | 'сар'; labels: ReadonlyMap<number, string> }

const time = /^(?:([ivxхі]{1,4}|\d{1,2})(?:\s?-?\s?р)?)\.?(?:\s?(?:дугаар|дүгээр)?\s?(улирал|сар))?$/u
const fewest = 3

/** «I», «3-р улирал», «12 сар»: the heading of a time. */
export function isTime(label: string): boolean {
  return time.test(fold(label))
}

/**
 * Finds quarters or months that stand in columns of their own under one heading of time («I | II | III | IV» under
 * «Хугацаа», or «1-р улирал | 2-р улирал …»).
 */
export function tickColumns(labels: readonly (readonly string[])[]): TickColumns | null {
  const found = new Map<number, string>()
  const units = new Set<string>()
  let group: string | null = null
  for (const [column, own] of labels.entries()) {
    const leaf = own.at(-1)
    const match = leaf === undefined ? null : time.exec(fold(leaf))
    const above = own.slice(0, -1).join(' ')
    // Levels of each quarter under «Зорилтот түвшин» are levels.
    if (!match?.[1] || (bestRole(above)?.role ?? 'period') !== 'period') continue
    if (!match[2] && !/улир|сар|хугацаа/u.test(fold(above))) continue
    if (group !== null && group !== above) continue
    group = above
    found.set(column, withoutEnd(withoutEnd(leaf ?? '', ' .').replace(/(?:улирал|сар)$/iu, ''), ' .').trim())
    const unit = match[2] ?? /улир|сар/u.exec(fold(above))?.[0]
    if (unit) units.add(unit)
  }
  if (found.size < fewest) return null
  const months = units.has('сар') || (units.size === 0 && found.size > 4)
  return { unit: months ? 'сар' : 'улирал', labels: found }
}

/** The time that the signs of a row tell, as an office would write it: «I, III улирал», «2-5 сар». */
export function tickedTime(ticks: TickColumns, view: TableView, row: number): string {
  const columns = [...ticks.labels.keys()]
  const on = columns.map((column) => {
    const raw = (view.places[row]?.[column]?.cell.lines ?? []).join('').trim()
    return raw !== '' && !/^[-–—]+$/u.test(raw)
  })
  const parts: string[] = []
  for (let at = 0; at < columns.length; at++) {
    if (!on[at]) continue
    let end = at
    while (on[end + 1]) end++
    const [first = '', last = ''] = [columns[at], columns[end]].map((column) =>
      ticks.labels.get(column ?? -1),
    )
    // «1-р … 4-р» is «1-4-р».
    const [open, until] = end === at ? [first, last] : [first.replace(/-(?:р|дугаар|дүгээр)$/u, ''), last]
    parts.push(end === at ? first : end === at + 1 ? `${open}, ${until}` : `${open}-${until}`)
    at = end
  }
  return parts.length === 0 ? '' : `${parts.join(', ')} ${ticks.unit}`
}
