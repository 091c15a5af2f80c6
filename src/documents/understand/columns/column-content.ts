import {
  isAction,
  isCount,
  isState,
  levelLikeness,
  moneyLikeness,
  officeLikeness,
  percentOf,
  periodLikeness,
  startsWithBullet,
} from '../cells/cell-shapes.ts'
import { numberAlone, splitNumber } from '../cells/numbering.ts'
import type { ColumnRole } from '../types.ts'

/** Where a heading speaks, cells only have to agree with it: a few tell as much as all. */
const samples = { alone: 150, underHeading: 12 }

/**
 * How well the cells of a column (or one cell) fit each role by what they look like, 0..1. Dashes and empty cells
 * are not to be given.
 */
export function rolesOfContent(
  texts: readonly string[],
  asked: keyof typeof samples = 'alone',
): Map<ColumnRole, number> {
  const scores = new Map<ColumnRole, number>()
  const sample = spread(texts, samples[asked])
  if (sample.length === 0) return scores
  const { length, actions, states, counts, bullets, levels, told, manyLevels, oneLevel, ...rest } =
    meansOf(sample)
  const long = Math.min(1, length / 300)

  scores.set('number', rest.numbersAlone * (sample.length < 2 ? 0.7 : rises(sample) ? 1 : 0.5))
  scores.set('percent', percentScore(sample))
  scores.set('period', rest.periods)
  scores.set('budget', rest.sums)
  scores.set('target', levels * 0.95)
  scores.set('baseline', levels * 0.85 + (length < 40 ? 0.05 : 0))
  scores.set('responsible', rest.offices)
  scores.set(
    'measure',
    Math.min(1, manyLevels * 0.55 + actions * 0.45) * (length > 20 ? 1 : 0.4) * (1 - bullets * 0.8),
  )
  scores.set('objective', (oneLevel * 0.45 * (actions + 0.4) + actions * 0.22) * (1 - manyLevels))
  scores.set('criteria', Math.min(1, bullets * 0.75 + counts * 0.75 + states * 0.35 + actions * 0.25))
  scores.set('outcome', Math.max(states * (length < 150 ? 0.8 : length < 300 ? 0.6 : 0.3), levels * 0.75))
  scores.set('result', (long * 0.6 + told * 0.4) * (1 - bullets * 0.7) * (1 - manyLevels))
  return scores
}

/** What the texts look like, on the mean: 0..1, the length in letters. Text by text, since each is folded once. */
function meansOf(texts: readonly string[]) {
  const means = {
    length: 0,
    actions: 0,
    states: 0,
    counts: 0,
    bullets: 0,
    levels: 0,
    told: 0,
    manyLevels: 0,
    oneLevel: 0,
    numbersAlone: 0,
    periods: 0,
    sums: 0,
    offices: 0,
  }
  const one = 1 / texts.length
  for (const text of texts) {
    const number = splitNumber(text).number ?? ''
    means.length += text.length * one
    if (isAction(text)) means.actions += one
    if (isState(text)) means.states += one
    if (isCount(text)) means.counts += one
    if (startsWithBullet(text)) means.bullets += one
    if (/(?:сан|сэн|сон|сөн|байна|лаа|лээ)[."»”]/iu.test(text)) means.told += one
    if (/^\d{1,2}\.\d/u.test(number)) means.manyLevels += one
    if (/^\d{1,2}$/u.test(number)) means.oneLevel += one
    if (numberAlone(text) !== null) means.numbersAlone += one
    means.levels += levelLikeness(text) * one
    means.periods += periodLikeness(text) * one
    means.sums += moneyLikeness(text) * one
    means.offices += officeLikeness(text) * one
  }
  return means
}

/** At most so many of them, from all over the column and in their order. */
function spread(texts: readonly string[], most: number): readonly string[] {
  if (texts.length <= most) return texts
  const step = texts.length / most
  return Array.from({ length: most }, (_, index) => texts[Math.floor(index * step)] ?? '')
}

/** 1, 2, 3 … or 1.1, 1.2 …: numbers of rows rise, percents do not. */
function rises(texts: readonly string[]): boolean {
  if (texts.length < 2) return true
  const values = texts.map((text) => numberAlone(text)?.split('.').map(Number) ?? [])
  let steps = 0
  for (const [index, value] of values.entries()) {
    const before = values[index - 1]
    if (before && compare(before, value) < 0) steps++
  }
  return steps >= (texts.length - 1) * 0.6
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let level = 0; level < Math.max(one.length, other.length); level++) {
    const difference = (one[level] ?? 0) - (other[level] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function percentScore(texts: readonly string[]): number {
  const percents = texts.filter((text) => percentOf(text) !== null)
  if (percents.length === 0) return 0
  const marked = percents.some((text) => /%|хувь/iu.test(text))
  const round = percents.filter((text) => (percentOf(text) ?? 1) % 5 === 0).length / percents.length
  const share = percents.length / texts.length
  if (marked) return share
  return share * (texts.length > 1 && rises(texts) ? 0.3 : 0.4 + 0.5 * round)
}
