import type { Print } from '../habit.ts'
import type { Random } from '../random.ts'
import {
  bulleted,
  type Design,
  type DesignColumn,
  dashed,
  type Field,
  type Place,
  sentences,
} from './design.ts'
import { frames } from './frames.ts'
import labels from './labels.mn.json' with { type: 'json' }

const widths: Partial<Record<DesignColumn['role'], number>> = {
  number: 6,
  text: 28,
  criteria: 20,
  result: 28,
  percent: 7,
}
const romans = ['', 'I', 'II', 'III', 'IV', 'V']
const names = ['', 'Нэг', 'Хоёр', 'Гурав', 'Дөрөв', 'Тав']

/** Ways to write an objective that say its number. */
const headings: ((n: number, title: string) => string)[] = [
  (n, title) => `Зорилт ${n}. ${title}`,
  (n, title) => `ЗОРИЛТ ${n}: ${title}`,
  (n, title) => `Зорилт-${n}. ${title}`,
  (n, title) => `${n}. ${title}`,
  (n, title) => `${romans[n]}. ${title}`,
  (n, title) => `${names[n]}. ${title}`,
  (n, title) => `${n}-р зорилт. ${title}`,
  (n, title) => `Зорилт ${romans[n]}. ${title.toUpperCase()}`,
  (n, title) => `ЗОРИЛТ ${names[n]?.toUpperCase()}. ${title}`,
]

const numbers: ((place: Place) => string)[] = [
  ({ objective, measure }) => `${objective}.${measure}`,
  ({ objective, measure }) => `${objective}.${measure}.`,
  ({ measure }) => String(measure),
  ({ running }) => `${running}.`,
  ({ measure }) => `${measure})`,
]

/** A layout put together by chance of what offices do; `seed` tells which. */
export function randomDesign(name: string, random: Random, lines = true): Design {
  const report = random.chance(0.5)
  const place = random.pick<Design['objectives']['place']>([
    'row',
    'row',
    'row',
    'number-and-row',
    'column',
    'column-first',
    'paragraph',
    'among',
    'none',
  ])
  const inColumn = place === 'column' || place === 'column-first'
  // A number beside the objective, or in its column, is the only one.
  const apart = place === 'number-and-row' || place === 'among'
  const numbered = apart || random.chance(0.85)
  const ownColumn = apart || (numbered && random.chance(0.75))
  const label = (role: keyof typeof labels): string => {
    const said = random.pick(labels[role])
    return role === 'number' || !random.chance(0.15) ? said : said.toUpperCase()
  }
  const column = (role: keyof typeof labels & DesignColumn['role']): DesignColumn => ({
    role,
    head: label(role),
    width: widths[role] ?? 12,
  })
  const columns: DesignColumn[] = []
  const principleColumn = inColumn && random.chance(0.2)
  if (principleColumn) columns.push(column('principle'))
  if (inColumn && random.chance(0.6)) columns.push(column('objective'))
  if (ownColumn) columns.push(column('number'))
  if (inColumn && !columns.some((one) => one.role === 'objective')) columns.push(column('objective'))
  columns.push(column('text'))
  const others: (Field & keyof typeof labels)[] = random
    .shuffle<Field & keyof typeof labels>([
      'criteria',
      'period',
      'responsible',
      'target',
      'outcome',
      'budget',
      'baseline',
    ])
    .slice(0, random.from(report ? 0 : 2, 5))
  const order = ['criteria', 'baseline', 'target', 'outcome', 'period', 'budget', 'responsible']
  if (random.chance(0.7)) others.sort((one, other) => order.indexOf(one) - order.indexOf(other))
  columns.push(...others.map(column))
  if (report) {
    columns.push(column('result'))
    if (random.chance(0.7))
      columns.splice(columns.length - (random.chance(0.15) ? 1 : 0), 0, column('percent'))
  }
  if (random.chance(0.3))
    columns.push({ ...column('aside'), write: (item) => [random.chance(0.3) ? item.proof : ''] })
  groupSome(columns, random)
  const style = random.pick([dashed, sentences, bulleted, null, null])
  for (const one of columns) {
    if (one.role === 'criteria' && style) one.write = (item) => style(item.criteria)
    if (one.role === 'percent' && random.chance(0.4)) one.write = (item) => [`${item.percent}%`]
    if ((one.role === 'period' || one.role === 'responsible') && random.chance(0.2)) one.merged = true
  }
  const titled = apart ? (_: number, title: string) => title : random.pick(headings)
  const rows = place === 'row' || place === 'number-and-row'
  const numberOf = apart ? (numbers[0] ?? String) : random.pick(numbers)
  const dotted = numberOf({ objective: 1, measure: 1, running: 1, objectiveNumber: '1' }).endsWith('.')
  return {
    name,
    kind: report ? 'report' : 'plan',
    frame: random.pick(Object.keys(frames)),
    columns,
    objectives: { place, write: place === 'none' ? () => '' : titled },
    ...(principleColumn ? { principles: 'column' } : rows && random.chance(0.2) ? { principles: 'row' } : {}),
    ...(numbered ? { number: numberOf } : {}),
    ...(numbered && !ownColumn
      ? { numberInText: random.chance(0.5) || dotted || numberOf === numbers[4] ? ' ' : '. ' }
      : {}),
    ...(random.chance(0.2) ? { numbersRow: String } : {}),
    ...(!principleColumn && random.chance(0.15) ? { headerAgain: true } : {}),
    ...(place === 'paragraph' && random.chance(0.4) ? { headerOnce: true } : {}),
    ...(random.chance(0.5) ? { otherWords: true } : {}),
    ...(random.chance(0.3) ? { repeats: true } : {}),
    ...(random.chance(0.2) && columns.length < 7 ? { portrait: true } : {}),
    ...(lines ? {} : { print: printOf(random) }),
  }
}

/** With few lines or none: a question of PDF. */
function printOf(random: Random): Print {
  return {
    lines: random.pick(['none', 'none', 'across', 'filled-header', 'ruled-header']),
    padding: random.pick([60, 80, 108]),
    ...(random.chance(0.3) ? { align: random.pick(['justified', 'centred']) } : {}),
    ...(random.chance(0.3) ? { vertical: 'center' } : {}),
    ...(random.chance(0.3) ? { paddingAbove: 60 } : {}),
  }
}

const groups: { label: string; of: DesignColumn['role'][] }[] = [
  { label: 'Түвшин', of: ['baseline', 'target'] },
  { label: 'Хэрэгжилт', of: ['result', 'percent'] },
  { label: 'Төлөвлөгөө', of: ['criteria', 'period', 'responsible', 'target'] },
  { label: 'Хугацаа, хариуцах эзэн', of: ['period', 'responsible'] },
]

/** Some neighbours under a heading of their own. */
function groupSome(columns: DesignColumn[], random: Random): void {
  if (!random.chance(0.35)) return
  const { label, of } = random.pick(groups)
  const from = columns.findIndex(
    (one, at) => of.includes(one.role) && of.includes(columns[at + 1]?.role ?? 'aside'),
  )
  if (from < 0) return
  for (let at = from; of.includes(columns[at]?.role ?? 'aside'); at++) {
    const one = columns[at]
    if (one) one.group = label
  }
}
