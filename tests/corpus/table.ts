import { linesOf } from './cell-lines.ts'
import { labelOf, type MadeMeasure, type MadeObjective } from './content.ts'
import type { Habit, HabitColumn } from './habit.ts'
import { cell, type Line, type PaperCell, type PaperParagraph, type PaperTable, paragraph } from './paper.ts'
import type { Random } from './random.ts'
import words from './words.mn.json' with { type: 'json' }

/** The tables of a plan, with the paragraphs that name objectives where the habit has them there. */
export function drawTables(
  habit: Habit,
  objectives: readonly MadeObjective[],
  random: Random,
): (PaperTable | PaperParagraph)[] {
  const header = headerRows(habit, random)
  if (habit.objectives !== 'paragraphs') return [tableOf(habit, header, objectives, random)]
  return objectives.flatMap((objective) => [
    paragraph(headingText(habit, objective), random.chance(0.5) ? 'center' : 'left', true),
    tableOf(habit, header, [objective], random),
    paragraph(''),
  ])
}

function tableOf(
  habit: Habit,
  header: PaperCell[][],
  objectives: readonly MadeObjective[],
  random: Random,
): PaperTable {
  const body = objectives.flatMap((_, at) => [
    ...principleRows(habit, objectives, at),
    ...objectiveRows(habit, objectives, at, random),
  ])
  if (habit.header === 'repeated') {
    // At a border between rows over which no cell reaches.
    const borders = body.flatMap((_, row) => (row > 2 && !reachedOver(body, row) ? [row] : []))
    if (borders.length > 0) body.splice(random.pick(borders), 0, ...header)
  }
  return {
    kind: 'table',
    widths: habit.columns.map((column) => column.width),
    bordered: true,
    ...(habit.print ? { print: habit.print } : {}),
    rows: [...header, ...body],
    headerRows: habit.header === 'none' ? 0 : header.length,
    repeatHeader: random.chance(0.4),
  }
}

function reachedOver(rows: readonly PaperCell[][], row: number): boolean {
  return rows.some((cells, at) => at < row && cells.some((one) => at + one.rowSpan > row))
}

function headerRows(habit: Habit, random: Random): PaperCell[][] {
  if (habit.header === 'none') return []
  const bold = (text: string, columns = 1, rows = 1): PaperCell => ({
    ...cell([text], columns, rows),
    bold: true,
    align: 'center',
  })
  const labels = habit.columns.map((column) => labelOf(column, habit.slips ?? false, random))
  const grouped = habit.columns.some((column) => column.group)
  const upper: PaperCell[] = []
  const lower: PaperCell[] = []
  for (const [at, column] of habit.columns.entries()) {
    const label = labels[at] ?? ''
    if (!column.group) upper.push(bold(label, 1, grouped ? 2 : 1))
    else {
      lower.push(bold(label))
      if (column.group !== habit.columns[at - 1]?.group) upper.push(bold(column.group, groupSize(habit, at)))
    }
  }
  const rows = grouped ? [upper, lower] : [upper]
  if (habit.numbersRow === 'digits') rows.push(habit.columns.map((_, at) => bold(String(at + 1))))
  if (habit.numbersRow === 'letters')
    rows.push(habit.columns.map((_, at) => bold(['А', 'Б', 'В', 'Г', 'Д'][at] ?? String(at - 4))))
  return rows
}

function groupSize(habit: Habit, from: number): number {
  const group = habit.columns[from]?.group
  const end = habit.columns.findIndex((column, at) => at > from && column.group !== group)
  return (end < 0 ? habit.columns.length : end) - from
}

function principleRows(habit: Habit, objectives: readonly MadeObjective[], at: number): PaperCell[][] {
  const principle = objectives[at]?.principle ?? null
  const again = objectives[at - 1]?.principle === principle
  if (habit.principles !== 'rows' || principle === null || again) return []
  return [[{ ...cell([principle], habit.columns.length), bold: true, align: 'center' }]]
}

export function headingText(habit: Habit, objective: MadeObjective): string {
  const at = Number(objective.number?.split('.').at(-1) ?? 0) - 1
  const named = habit.objectiveForm
    .replace('{n}', objective.number ?? '')
    .replace('{word}', words.ordinals[at] ?? '')
    .replace('{WORD}', (words.ordinals[at] ?? '').toUpperCase())
    .replace('{ordinal}', words.ordinalNames[at] ?? '')
    .replace('{roman}', words.romans[at] ?? '')
  return named + objective.title
}

function objectiveRows(
  habit: Habit,
  all: readonly MadeObjective[],
  at: number,
  random: Random,
): PaperCell[][] {
  const objective = all[at]
  if (!objective) return []
  const width = habit.columns.length
  const rows = objective.measures.map((measure, index) =>
    habit.columns.flatMap((column): PaperCell[] => {
      if (column.role === 'principle') {
        const begins = index === 0 && all[at - 1]?.principle !== objective.principle
        return begins ? [cell([objective.principle ?? ''], 1, rowsOfPrinciple(all, at))] : []
      }
      if (column.role === 'objective') {
        return index === 0 ? [cell([headingText(habit, objective)], 1, objective.measures.length)] : []
      }
      if (column.role === 'number' && habit.numbers === 'text') {
        return index === 0 ? [cell([objective.number ?? ''], 1, objective.measures.length)] : []
      }
      if (column.role === 'tick') return [cell([isTicked(column, measure) ? '+' : ''])]
      return cellOf(habit, column, objective.measures, measure, index, random)
    }),
  )
  const bold = (one: PaperCell): PaperCell => ({ ...one, bold: true })
  if (habit.objectives === 'rows') return [[bold(cell([headingLine(habit, objective)], width))], ...rows]
  if (habit.objectives === 'number-and-row') {
    return [
      [bold(cell([objective.number ?? ''])), bold(cell([headingText(habit, objective)], width - 1))],
      ...rows,
    ]
  }
  if (habit.objectives === 'two-rows') {
    const name = headingText(habit, { ...objective, title: '' })
    return [[bold(cell([name], width))], [bold(cell([objective.title], width))], ...rows]
  }
  if (habit.objectives === 'among') {
    const rest = habit.columns.slice(2).map(() => cell(['']))
    return [[bold(cell([objective.number ?? ''])), bold(cell([objective.title])), ...rest], ...rows]
  }
  return rows
}

/** The period in words says which quarters have a sign. */
function isTicked(column: HabitColumn, measure: MadeMeasure): boolean {
  const quarters = ['I', 'II', 'III', 'IV']
  const [from = '', to = from] = (measure.period ?? '').replace(/ улирал$/, '').split('-')
  const at = quarters.indexOf(column.labels[0] ?? '')
  const named = from.split(', ')
  return (
    named.includes(quarters[at] ?? '') ||
    (from !== to && quarters.indexOf(from) <= at && at <= quarters.indexOf(to))
  )
}

function headingLine(habit: Habit, objective: MadeObjective): string | Line {
  if (habit.numbers !== 'counted') return headingText(habit, objective)
  return { text: objective.title, counted: { level: 0, label: `Зорилт ${objective.number}.` } }
}

function rowsOfPrinciple(all: readonly MadeObjective[], at: number): number {
  return all
    .slice(at)
    .filter((other) => other.principle === all[at]?.principle)
    .reduce((sum, other) => sum + other.measures.length, 0)
}

function cellOf(
  habit: Habit,
  column: HabitColumn,
  measures: readonly MadeMeasure[],
  measure: MadeMeasure,
  index: number,
  random: Random,
): PaperCell[] {
  const owner = measure.mergedWith[column.role]
  if (owner !== undefined && owner !== index) return []
  const rows =
    owner === undefined ? 1 : measures.filter((one) => one.mergedWith[column.role] === owner).length
  return [cell(linesOf(habit, column.role, measure, random), 1, rows)]
}
