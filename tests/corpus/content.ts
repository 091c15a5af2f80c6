import type { DocumentMeasure, DocumentObjective } from '../../src/documents/plan-document.ts'
import type { Habit, HabitColumn, Role } from './habit.ts'
import type { Random } from './random.ts'
import words from './words.mn.json' with { type: 'json' }

/** A measure with the number of its value's owner: cells with the same owner are one merged cell. */
export type MadeMeasure = DocumentMeasure & { shown: string; mergedWith: Partial<Record<Role, number>> }
export type MadeObjective = Omit<DocumentObjective, 'measures'> & { measures: MadeMeasure[] }

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The objectives and measures of one plan or report: whatever the habit has no column for is null. */
export function makeContent(habit: Habit, random: Random): MadeObjective[] {
  const roles = new Set(habit.columns.map((column) => column.role))
  if (habit.percentInResult) roles.add('percent')
  const used = new Set<string>()
  const titles = random.shuffle(words.objectives)
  const principles = random.shuffle(words.principles)
  const objectives: MadeObjective[] = []
  const many = habit.objectives === 'none' ? 1 : random.from(2, 5)
  const perPrinciple = Math.ceil(many / 2)
  let counted = 0
  for (let at = 0; at < many; at++) {
    const section = Math.floor(at / perPrinciple)
    const within = (at % perPrinciple) + 1
    const n = habit.objectiveNumber === 'in-section' ? `${section + 1}.${within}` : String(at + 1)
    const measures: MadeMeasure[] = []
    const size = random.from(2, habit.objectives === 'none' ? 14 : 7)
    for (let m = 1; m <= size; m++) {
      counted++
      const shown = habit.numberForm
        .replace('{n}', n)
        .replace('{m}', String(m))
        .replace('{k}', String(counted))
      measures.push(makeMeasure(habit, roles, shown, used, random))
    }
    mergeValues(measures, habit.merged ?? [], random)
    objectives.push({
      number: habit.objectives === 'none' ? null : n,
      title: habit.objectives === 'none' ? '' : (titles[at] ?? ''),
      principle: habit.principles ? (principles[section] ?? '') : null,
      measures,
    })
  }
  return objectives
}

function makeMeasure(
  habit: Habit,
  roles: ReadonlySet<Role>,
  shown: string,
  used: Set<string>,
  random: Random,
): MadeMeasure {
  const some = (role: Role, values: readonly string[], empty = 0): string | null => {
    if (!roles.has(role) || random.chance(empty)) return null
    const value = random.pick(values)
    return value === '-' ? null : value
  }
  const report = habit.kind === 'report'
  const percent = report && roles.has('percent') ? random.pick([100, 100, 100, 90, 80, 70, 50, 30, 0]) : null
  const told = report && roles.has('result') && !random.chance(0.03) ? resultText(random) : null
  const joined = habit.percentInResult && told !== null ? `${told} ${percent}%` : told
  return {
    number: habit.numbers === 'none' ? null : shown.replace(/\.$/, ''),
    shown,
    text: unused(used, random),
    criteria: roles.has('criteria') && !random.chance(0.03) ? criteriaOf(habit, random) : [],
    baseline: some('baseline', words.baselines, 0.1),
    target: some('target', words.targets, 0.05),
    period: roles.has('tick') ? random.pick(words.quarters) : some('period', words.periods, 0.03),
    budget: some('budget', words.budgets, 0.1),
    outcome: some('outcome', words.outcomes, 0.03),
    responsible: some('responsible', words.responsibles, 0.03),
    result: joined,
    percent: habit.percentInResult && told === null ? null : percent,
    mergedWith: {},
  }
}

/** Two measures with one text could not be told apart by who compares. */
function unused(used: Set<string>, random: Random): string {
  for (;;) {
    const work = random.chance(0.6)
      ? random.pick(words.works)
      : `${random.pick(words.audiences)} ${random.pick(words.lessons)}`
    const text = capital(`${random.pick(words.reasons)}${work}`)
    if (used.has(text)) continue
    used.add(text)
    return random.chance(0.1) ? `${text}.` : text
  }
}

function criteriaOf(habit: Habit, random: Random): string[] {
  const states = habit.criteria === 'sentences'
  const from = random.shuffle(states || random.chance(0.3) ? words.states : words.counts)
  return from.slice(0, random.from(1, 3))
}

function resultText(random: Random): string {
  const many = random.chance(0.15) ? random.from(4, 9) : random.from(1, 2)
  return Array.from({ length: many }, () =>
    random
      .pick(words.results)
      .replaceAll('{n}', String(random.from(2, 450)))
      .replaceAll('{m}', String(random.from(2, 3000))),
  ).join(' ')
}

/** Gives neighbours one value of a role, as offices merge «Жилдээ» over half a page. */
function mergeValues(measures: MadeMeasure[], roles: readonly Role[], random: Random): void {
  for (const role of roles) {
    if (role !== 'period' && role !== 'budget' && role !== 'responsible' && role !== 'outcome') continue
    for (let at = 0; at < measures.length; ) {
      const owner = measures[at]
      const end = Math.min(measures.length, at + random.from(1, 4))
      for (const measure of measures.slice(at, end)) {
        if (owner) measure[role] = owner[role]
        measure.mergedWith[role] = at
      }
      at = end
    }
  }
}

/** What the document says, without what only its drawing needs. */
export function objectivesOf(made: readonly MadeObjective[]): DocumentObjective[] {
  return made.map((objective) => ({
    ...objective,
    measures: objective.measures.map(({ shown: _, mergedWith: __, ...measure }) => measure),
  }))
}

/** Heading of a column as one office prints it. */
export function labelOf(column: HabitColumn, slips: boolean, random: Random): string {
  const label = random.pick(column.labels)
  return slips && random.chance(0.5) ? slipped(label, random) : label
}

const alike: Record<string, string> = {
  а: 'a',
  о: 'o',
  р: 'p',
  с: 'c',
  е: 'e',
  х: 'x',
  у: 'y',
  ү: 'v',
  ө: 'є',
}

/** A slip of the pen: a letter of the other alphabet, one lost, one twice, two changed about. */
function slipped(label: string, random: Random): string {
  if (label.length < 6) return label
  const letters = [...label]
  const at = random.from(1, letters.length - 3)
  const [one = '', two = ''] = letters.slice(at, at + 2)
  const kind = random.from(0, 3)
  if (kind === 0)
    return letters.map((letter) => (random.chance(0.5) ? (alike[letter] ?? letter) : letter)).join('')
  if (kind === 1) letters.splice(at, 1)
  else if (kind === 2) letters.splice(at, 0, one)
  else letters.splice(at, 2, two, one)
  return letters.join('')
}
