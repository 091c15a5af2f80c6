import { fold } from '../language/fold.ts'
import { isOneSlipApart } from '../language/near-words.ts'
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

type Known = { role: ColumnRole; label: string; size: number }

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
  return { role, label: plain, size: plain.length }
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

/** The groups of three letters of a text, its edges included; a text of n letters has n of them. */
function gramsOf(text: string): string[] {
  const padded = ` ${text} `
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
}

/** For each group of three letters the known labels that have it, so that only those are compared. */
const labelsWith = new Map<string, Set<number>>()
for (const [index, { label }] of known.entries()) {
  for (const gram of gramsOf(label)) {
    const labels = labelsWith.get(gram)
    if (labels) labels.add(index)
    else labelsWith.set(gram, new Set([index]))
  }
}

/** Dice's likeness of a text to each known label, 0..1. */
function likenesses(text: string): Float64Array {
  const grams = gramsOf(text)
  const common = new Float64Array(known.length)
  for (const gram of grams) {
    for (const index of labelsWith.get(gram) ?? []) common[index] = (common[index] ?? 0) + 1
  }
  return common.map((count, index) => Math.min(1, (2 * count) / (grams.length + (known[index]?.size ?? 0))))
}

const longestLabel = 120
/** «Хэрэгжилтийн түвшин (хувиар)», «Биелэлт /%/»: the unit of the column. */
const inPercent = /(?:\(|\/)\s*(?:хув(?:ь|иар)|%)\s*(?:\)|\/)\s*$/u

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
  const folded = fold(label)
  const likes = plain.length > 3 ? likenesses(plain) : null
  for (const [index, entry] of known.entries()) {
    const like = likes?.[index] ?? 0
    if (entry.label === plain || folded === entry.label) raise(entry.role, 1)
    else if (like > 0.72) raise(entry.role, like * 0.9)
    else if (entry.size > 6 && isOneSlipApart(plain, entry.label)) raise(entry.role, 0.85)
  }
  if (inPercent.test(folded)) raise('percent', 0.88)
  let strength = 0.62
  for (const { word, role } of words) {
    if (!plain.includes(word)) continue
    raise(role, strength)
    strength -= 0.06
    if (strength < 0.4) break
  }
  return scores
}

type Best = { role: ColumnRole; score: number } | null

/** Cells of every row are asked whether they are headings, and say the same things again and again. */
const remembered = new Map<string, Best>()
const mostRemembered = 500

/** The best role of a heading and how sure it is; null when it is none. */
export function bestRole(label: string): Best {
  const known = remembered.get(label)
  if (known !== undefined) return known
  let best: Best = null
  for (const [role, score] of rolesOfLabel(label)) if (!best || score > best.score) best = { role, score }
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(label, best)
  return best
}
