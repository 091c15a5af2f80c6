import { fold } from '../language/fold.ts'
import data from './headers.json' with { type: 'json' }
import type { ColumnRole } from './types.ts'

/** The roles in the order in which their columns usually stand; `usualPlace` is made from it. */
export const roleOrder: readonly ColumnRole[] = [
  'number',
  'principle',
  'objective',
  'measure',
  'criteria',
  'baseline',
  'target',
  'budget',
  'period',
  'outcome',
  'responsible',
  'result',
  'percent',
  'ignore',
]

type Known = { role: ColumnRole; label: string; grams: Map<string, number> }

const known: Known[] = roleOrder.flatMap((role) =>
  role in data.labels ? labelsOf(role).map((label) => knownLabel(role, label)) : [],
)

const words: { word: string; role: ColumnRole }[] = data.words.flatMap(({ word, role }) => {
  const found = roleOrder.find((name) => name === role)
  return found ? [{ word: fold(word), role: found }] : []
})

function labelsOf(role: ColumnRole): readonly string[] {
  return data.labels[role]
}

function knownLabel(role: ColumnRole, label: string): Known {
  const plain = plainLabel(label)
  return { role, label: plain, grams: gramsOf(plain) }
}

/** A heading without what offices add to it: units in brackets, stops, hyphens that break words. */
function plainLabel(label: string): string {
  const folded = fold(label).replace(/(?<=\p{L})-\s+(?=\p{L})/gu, '')
  const bare = folded
    .replace(/\([^)]*\)|\/[^/]*\/$/gu, ' ')
    .replace(/[\s.,:;"*]+/gu, ' ')
    .trim()
  return bare === '' ? folded.replace(/[\s.,:;"*]+/gu, ' ').trim() : bare
}

function gramsOf(text: string): Map<string, number> {
  const grams = new Map<string, number>()
  const padded = ` ${text} `
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = padded.slice(at, at + 3)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

/** Dice's likeness of two texts by their groups of three letters, 0..1. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0
  let all = 0
  for (const [gram, count] of one) {
    common += Math.min(count, other.get(gram) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all === 0 ? 0 : (2 * common) / all
}

const longestLabel = 120

/**
 * How well a printed heading names each role, 0..1: 1 for a known label, less for one that is like it (spelling
 * slips) or that holds a telling word. Roles that it does not name are missing.
 */
export function rolesOfLabel(label: string): Map<ColumnRole, number> {
  const scores = new Map<ColumnRole, number>()
  const raise = (role: ColumnRole, score: number): void => {
    if (score > (scores.get(role) ?? 0)) scores.set(role, score)
  }
  if (label.length > longestLabel) return scores
  const plain = plainLabel(label)
  if (plain === '') return scores
  const grams = gramsOf(plain)
  for (const entry of known) {
    if (entry.label === plain || fold(label) === entry.label) raise(entry.role, 1)
    else if (plain.length > 3) {
      const like = likeness(grams, entry.grams)
      if (like > 0.72) raise(entry.role, like * 0.9)
    }
  }
  let strength = 0.62
  for (const { word, role } of words) {
    if (!plain.includes(word)) continue
    raise(role, strength)
    strength -= 0.06
    if (strength < 0.4) break
  }
  return scores
}

/** The best role of a heading and how sure it is; null when it is none. */
export function bestRole(label: string): { role: ColumnRole; score: number } | null {
  let best: { role: ColumnRole; score: number } | null = null
  for (const [role, score] of rolesOfLabel(label)) if (!best || score > best.score) best = { role, score }
  return best
}
