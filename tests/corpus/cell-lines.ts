import type { MadeMeasure } from './content.ts'
import type { Habit, Role } from './habit.ts'
import type { Line } from './paper.ts'
import type { Random } from './random.ts'

/** What stands in a cell of a measure, as the habit writes it. */
export function linesOf(habit: Habit, role: Role, measure: MadeMeasure, random: Random): (string | Line)[] {
  switch (role) {
    case 'number':
      return [measure.shown]
    case 'measure':
      return [measureLine(habit, measure, random)]
    case 'criteria':
      return criteriaLines(habit, measure.criteria)
    case 'percent':
      return [measure.percent === null ? '' : `${measure.percent}${random.chance(0.2) ? '%' : ''}`]
    case 'result':
      return resultLines(habit, measure)
    case 'other':
      return [random.chance(0.2) ? 'Хавсралтаар' : '']
    case 'principle':
    case 'objective':
    case 'tick':
      return []
    default:
      return [measure[role] ?? (random.chance(0.5) ? '-' : '')]
  }
}

function measureLine(habit: Habit, measure: MadeMeasure, random: Random): string | Line {
  if (habit.numbers === 'counted')
    return { text: measure.text, counted: { level: 1, label: `${measure.shown}.` } }
  return habit.numbers === 'text'
    ? `${measure.shown}${random.pick(['.', '', '. '])} ${measure.text}`.replace(/ +/g, ' ')
    : measure.text
}

function resultLines(habit: Habit, measure: MadeMeasure): string[] {
  if (measure.result === null) return ['']
  const end = ` ${measure.percent}%`
  return habit.percentInResult ? [measure.result.slice(0, -end.length), end.trim()] : [measure.result]
}

function criteriaLines(habit: Habit, items: readonly string[]): (string | Line)[] {
  switch (habit.criteria) {
    case 'bullets':
      return items.map((text) => ({ text, bullet: true }))
    case 'dashes':
      return items.map((text) => `-${text};`)
    case 'lines':
      return [...items]
    case 'sentences':
      return [items.map((text) => `${text}.`).join(' ')]
    case 'semicolons':
      return [items.join('; ')]
    case 'counted':
      return items.map((text, at) => `${at + 1}. ${text}`)
  }
}
