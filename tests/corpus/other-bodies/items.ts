import type { Random } from '../random.ts'
import type { Item } from './design.ts'
import words from './words.mn.json' with { type: 'json' }

export type Section = { title: string; principle: string; items: Item[] }

type Words = Pick<
  typeof words,
  'measures' | 'criteria' | 'baselines' | 'targets' | 'periods' | 'outcomes' | 'responsibles' | 'results'
>

const two = (n: number): string => String(n).padStart(2, '0')

/** Objectives with measures of which everything is known that any design could show. */
export function makeSections(random: Random, year: number, many: number, other = false): Section[] {
  const said: Words = other ? { ...words, ...words.second } : words
  const titles = random.shuffle(words.objectives)
  const measures = random.shuffle(said.measures)
  const perPrinciple = Math.ceil(many / 2)
  let next = 0
  return Array.from({ length: many }, (_, at) => {
    const size = random.from(2, Math.floor(measures.length / many))
    const texts = measures.slice(next, next + size)
    next += size
    return {
      title: titles[at] ?? '',
      principle: words.principles[Math.floor(at / perPrinciple)] ?? '',
      items: texts.map((text) => makeItem(text, random, year, said)),
    }
  })
}

function makeItem(text: string, random: Random, year: number, said: Words): Item {
  const some = (values: readonly string[], empty = 0): string | null => {
    if (random.chance(empty)) return null
    const value = random.pick(values)
    return value === '-' || value === '' ? null : value
  }
  const begin = random.from(1, 8)
  const end = random.from(begin, 12)
  const quarters = [0, 1, 2, 3].map((): string | null =>
    random.chance(0.5) ? random.pick(['1 удаа', '2 удаа', '25%']) : null,
  )
  if (!quarters.some((one) => one !== null)) quarters[1] = '1 удаа'
  return {
    number: null,
    text,
    criteria: random.shuffle(said.criteria).slice(0, random.from(1, 3)),
    baseline: some(said.baselines, 0.1),
    target: some(said.targets, 0.05),
    period: some(said.periods, 0.03),
    budget: some(words.budgets),
    outcome: some(said.outcomes),
    responsible: some(said.responsibles),
    result: resultText(random, said),
    percent: random.pick([100, 100, 100, 95, 90, 75, 70, 50, 30, 0]),
    source: random.pick(words.sources),
    partner: random.pick(words.partners),
    proof: random.pick(words.proofs),
    begins: `${year}-${two(begin)}-${two(random.from(1, 14))}`,
    ends: `${year}-${two(end)}-${two(random.from(15, 28))}`,
    quarters,
    unit: random.pick(['тоо', 'хувь', 'удаа']),
  }
}

function resultText(random: Random, said: Words): string {
  return random
    .shuffle(said.results)
    .slice(0, random.chance(0.15) ? 4 : random.from(1, 2))
    .map((one) => one.replace('{n}', String(random.from(3, 180))).replace('{m}', String(random.from(60, 99))))
    .join(' ')
}
