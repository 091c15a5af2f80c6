import type { Rule } from './pdf-marks.ts'

/** How far ends and crossings of lines may miss each other, in points. */
export const tolerance = 2.5
const mostRules = 3000

/**
 * Lines drawn in pieces (a border per cell, double borders) as whole lines. A page with absurdly many is a drawing,
 * not a table: no lines.
 */
export function wholeRules(rules: readonly Rule[]): Rule[] {
  const whole = [...merge(rules, 'across'), ...merge(rules, 'down')]
  return whole.length > mostRules ? [] : whole
}

function merge(rules: readonly Rule[], direction: Rule['direction']): Rule[] {
  const sorted = rules.filter((rule) => rule.direction === direction).sort((one, other) => one.at - other.at)
  const merged: Rule[] = []
  let group: Rule[] = []
  const flush = (): void => {
    let open: Rule | null = null
    for (const rule of group.sort((one, other) => one.from - other.from)) {
      if (open && rule.from <= open.to + tolerance) open.to = Math.max(open.to, rule.to)
      else {
        open = { ...rule }
        merged.push(open)
      }
    }
    group = []
  }
  for (const rule of sorted) {
    const first = group[0]
    if (first && rule.at - first.at > 1.2) flush()
    group.push(rule)
  }
  flush()
  return merged.filter((rule) => rule.to - rule.from > tolerance)
}

/** Lines that touch each other: each group may be a table. Underlines and separators remain alone and are dropped. */
export function touchingRules(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter((rule) => rule.direction === 'across')
  const down = rules.filter((rule) => rule.direction === 'down')
  const parent = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]))
  const rootOf = (rule: Rule): Rule => {
    let root = rule
    for (let up = parent.get(root); up && up !== root; up = parent.get(root)) root = up
    parent.set(rule, root)
    return root
  }
  for (const line of across) {
    for (const upright of down) {
      if (touch(line, upright)) parent.set(rootOf(line), rootOf(upright))
    }
  }
  const groups = Map.groupBy(rules, rootOf)
  return [...groups.values()].filter((group) => group.length >= 3)
}

function touch(line: Rule, upright: Rule): boolean {
  return (
    upright.at >= line.from - tolerance &&
    upright.at <= line.to + tolerance &&
    line.at >= upright.from - tolerance &&
    line.at <= upright.to + tolerance
  )
}

/** Sorted positions, those within `apart` of each other taken as one. */
export function positions(values: readonly number[], apart: number): number[] {
  const found: number[] = []
  let sum = 0
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const value of values.toSorted((one, other) => one - other)) {
    if (value - last > apart) {
      if (count > 0) found.push(sum / count)
      sum = 0
      count = 0
    }
    sum += value
    count++
    last = value
  }
  if (count > 0) found.push(sum / count)
  return found
}

/** The index of the interval between two positions in which the value lies, or null. */
export function intervalOf(found: readonly number[], value: number): number | null {
  let low = 0
  let high = found.length - 1
  if (high < 1 || value < (found[low] ?? 0) || value > (found[high] ?? 0)) return null
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((found[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}
