import { fold } from '../../language/words/fold.ts'
import type { ColumnRole } from '../types.ts'
import data from './headers.json' with { type: 'json' }

/** All roles, in about the order in which their columns stand. */
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

/** A heading of `headers.json` as it is compared. */
export type Known = { role: ColumnRole; label: string; size: number }

const known: Known[] = roleOrder.flatMap((role) =>
  role in data.labels ? labelsOf(role).map((label) => knownLabel(role, label)) : [],
)

function labelsOf(role: ColumnRole): readonly string[] {
  return data.labels[role]
}

function knownLabel(role: ColumnRole, label: string): Known {
  const plain = plainLabel(label)
  return { role, label: plain, size: plain.length }
}

/** A heading without what offices add to it: units in brackets, stops, hyphens that break words, an English twin. */
export function plainLabel(label: string): string {
  const folded = withoutTwin(fold(label)).replace(/(?<=\p{L})-\s+(?=\p{L})/gu, '')
  const bare = folded
    .replace(/\([^)]*\)|\/[^/]*\/$/gu, ' ')
    .replace(/[\s.,:;?"*]+/gu, ' ')
    .trim()
  return bare === '' ? folded.replace(/[\s.,:;?"*]+/gu, ' ').trim() : bare
}

/** «арга хэмжээ / measure», «№ / no.»: the English beside the Mongolian says nothing more. */
function withoutTwin(folded: string): string {
  if (!/[a-z]/u.test(folded) || !/[\p{Script=Cyrillic}№#]/u.test(folded)) return folded
  // The numerals of quarters are no English.
  const mongolian = folded.replace(/[a-z]+[\s.,&'-]*/gu, (word) =>
    /^[ivx]{1,4}(?![a-z])/u.test(word) ? word : ' ',
  )
  return mongolian.replace(/[\s/(]+$|\(\s*\)|^[\s/]+/gu, '')
}

/** The groups of three letters of a text, its edges included; a text of n letters has n of them. */
function gramsOf(text: string): string[] {
  const padded = ` ${text} `
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
}

/** The roles of each known label. */
export const rolesOfKnown = new Map<string, ColumnRole[]>()
for (const { label, role } of known) rolesOfKnown.set(label, [...(rolesOfKnown.get(label) ?? []), role])

/** Labels of some length by their text, for headings that end with one. */
export const wholeLabels = new Map(
  known
    .filter(({ size }) => size > 5)
    .reverse()
    .map(({ label, role }) => [label, role]),
)

/** For each group of three letters the known labels that have it, so that only those are compared. */
const labelsWith = new Map<string, Set<number>>()
for (const [index, { label }] of known.entries()) {
  for (const gram of gramsOf(label)) {
    const labels = labelsWith.get(gram)
    if (labels) labels.add(index)
    else labelsWith.set(gram, new Set([index]))
  }
}

const common = new Int16Array(known.length)

/** The known labels that a text has something in common with, and Dice's likeness to each, 0..1. */
export function likenesses(text: string): { entry: Known; like: number }[] {
  const grams = gramsOf(text)
  common.fill(0)
  for (const gram of grams) {
    for (const index of labelsWith.get(gram) ?? []) common[index] = (common[index] ?? 0) + 1
  }
  const found: { entry: Known; like: number }[] = []
  for (let index = 0; index < common.length; index++) {
    const entry = known[index]
    const count = common[index] ?? 0
    // Less than a third is nothing, whatever else is asked of it.
    if (!entry || count * 3 < entry.size) continue
    found.push({ entry, like: Math.min(1, (2 * count) / (grams.length + entry.size)) })
  }
  return found
}
