import defaults from './default-columns.json' with { type: 'json' }
import { type Layout, type LayoutColumn, type LayoutRole, layoutSchema } from './layout.ts'

/** A column as the understanding of a table names it. */
export type ReadColumn = { label: string | null; role: LayoutRole | 'ignore'; group?: string | undefined }

export type ReadingHints = {
  name?: string
  /** Where the measures' numbers stood; guessed from the columns when not given. */
  numberIn?: Layout['numberIn']
  columnNumbersRow?: boolean
  criteriaAs?: Layout['criteriaAs']
}

/**
 * The layout of a document that was read, so that a body's report leaves in the form in which its plan came.
 * Columns that were not understood are left out: what they held was not kept. Of two columns with one role the
 * first gives the heading. A missing heading or measure column is filled with the usual words.
 */
export function layoutFromReading(columns: readonly ReadColumn[], hints: ReadingHints = {}): Layout {
  const kept: LayoutColumn[] = []
  for (const { role, label, group } of columns.map(withGroup)) {
    if (role === 'ignore' || kept.some((column) => column.role === role)) continue
    const heading = label?.trim() || defaults[role].label
    kept.push({ role, label: heading, widthPercent: 1, ...(group ? { group } : {}) })
  }
  if (!kept.some((column) => column.role === 'measure')) kept.push(usualColumn('measure'))
  const has = (role: LayoutRole) => kept.some((column) => column.role === role)
  const numberIn = has('number') ? (hints.numberIn ?? (has('objective') ? 'text' : 'column')) : 'text'
  const used = kept.filter(({ role }) => role !== 'number' || numberIn === 'column' || has('objective'))
  return layoutSchema.parse({
    name: hints.name ?? 'as-read',
    columns: shareWidth(used.map((column) => ({ ...column, widthPercent: defaults[column.role].weight }))),
    objectiveAs: has('objective') ? 'column' : 'row',
    principleAs: has('principle') ? 'column' : 'row',
    columnNumbersRow: hints.columnNumbersRow ?? false,
    numberIn,
    criteriaAs: hints.criteriaAs ?? 'bullets',
    orientation: 'landscape',
    font: 'Times New Roman',
    fontSize: fontSizeFor(used.length),
  })
}

/** The same layout with the columns a report needs, result and percent, at the right end where they are missing. */
export function withReportColumns(layout: Layout): Layout {
  const needed: LayoutRole[] = ['result', 'percent']
  const missing = needed.filter((role) => !layout.columns.some((column) => column.role === role))
  if (missing.length === 0) return layout
  const columns = [...layout.columns, ...missing.map(usualColumn)]
  return {
    ...layout,
    columns: shareWidth(columns),
    fontSize: Math.min(layout.fontSize, fontSizeFor(columns.length)),
  }
}

/**
 * The understanding names a column "group / heading". A slash may as well belong to a heading («Хувь / % /»), so a
 * group is what two neighbours begin with.
 */
function withGroup(column: ReadColumn, index: number, all: readonly ReadColumn[]): ReadColumn {
  const [group, heading] = headOf(column.label)
  const shared = [all[index - 1], all[index + 1]].some((next) => {
    const [head, rest] = headOf(next?.label ?? null)
    return rest !== '' && head === group
  })
  return column.group === undefined && heading !== '' && shared
    ? { ...column, label: heading, group }
    : column
}

function headOf(label: string | null): [head: string, rest: string] {
  const at = label?.indexOf(' / ') ?? -1
  return label === null || at < 0 ? ['', ''] : [label.slice(0, at), label.slice(at + 3)]
}

function usualColumn(role: LayoutRole): LayoutColumn {
  return { role, label: defaults[role].label, widthPercent: defaults[role].weight }
}

/** Scales widths to 100 in tenths; what rounding leaves goes to the measure, the widest column as a rule. */
function shareWidth(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const sum = columns.reduce((total, column) => total + column.widthPercent, 0)
  const shared = columns.map((column) => ({
    ...column,
    widthPercent: Math.round((column.widthPercent * 1000) / sum) / 10,
  }))
  const rest = 100 - shared.reduce((total, column) => total + column.widthPercent, 0)
  return shared.map((column) =>
    column.role === 'measure'
      ? { ...column, widthPercent: Math.round((column.widthPercent + rest) * 10) / 10 }
      : column,
  )
}

/** More than seven columns at 11 points leave less than a word a line on A4. */
function fontSizeFor(columns: number): number {
  if (columns <= 7) return 11
  return columns <= 9 ? 10 : 9
}
