import { fold } from '../words/fold.ts'
import { nounForms } from '../words/noun-forms.ts'
import type { ActivityQuantity } from './quantities.ts'
import units from './units.mn.json' with { type: 'json' }

/** What a number counts: what an activity records, and what only texts speak of. */
export type Quantity = ActivityQuantity | 'times' | 'money' | 'percent'

type Unit = { noun: string; length: number; quantity: Quantity; matches: (foldedWords: string) => boolean }

const lists: [Quantity, string[]][] = [
  ['people', units.people],
  ['times', units.times],
  ['events', units.events],
  ['copies', units.copies],
  ['reach', units.reach],
  ['items', units.items],
  ['organizations', units.organizations],
  // a household is neither a person nor a body
  ['households', units.households],
  ['contracts', units.contracts],
  ['complaints', units.complaints],
  ['responses', units.responses],
  ['money', units.money],
  ['percent', units.percent],
]

/** Longest first: "төрийн албан хаагч" before "хаагч". */
const known: Unit[] = lists
  .flatMap(([quantity, nouns]) =>
    nouns.map((noun) => ({ noun, length: noun.split(' ').length, quantity, matches: nounForms(noun) })),
  )
  .sort((one, other) => other.length - one.length)

const byInitial = Map.groupBy(known, ({ noun }) => fold(noun).slice(0, 1))

export type FoundUnit = { noun: string; quantity: Quantity; start: number; end: number }

/** How many words may stand between a number and what it counts: "40 доошгүй удирдах албан тушаалтан". */
const reachOfNumber = 6
const finiteVerb = /^(?:.{3,}(?:сан|сэн|сон|сөн)|байна|болно|байв)$/u

type Word = { folded: string; start: number; end: number }

function wordsIn(text: string, offset: number): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}]+|₮/gu)) {
    const folded = match[0] === '₮' ? 'төгрөг' : fold(match[0])
    words.push({ folded, start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return words
}

function unitAt(words: Word[], index: number): FoundUnit | null {
  const first = words[index]
  if (first === undefined) return null
  let best: FoundUnit | null = null
  let length = 0
  for (const unit of byInitial.get(first.folded.slice(0, 1)) ?? []) {
    if (unit.length < length) break
    const taken = words.slice(index, index + unit.length)
    const last = taken.at(-1)
    if (taken.length < unit.length || last === undefined) continue
    const written = taken.map((word) => word.folded).join(' ')
    const exact = written === fold(unit.noun)
    if (!exact && (best !== null || !unit.matches(written))) continue
    best = { noun: unit.noun, quantity: unit.quantity, start: first.start, end: last.end }
    length = unit.length
    if (exact) break
  }
  return best
}

/** "34 төрлийн гарын авлага" are 34 different ones, not 34 copies. */
function kindsOf(kinds: FoundUnit, things: FoundUnit | null): FoundUnit {
  return things === null ? kinds : { ...things, start: kinds.start, quantity: 'items' }
}

/** The first counted noun after a number that ends at `end`, in the same clause; offsets in `text`. */
export function unitAfter(text: string, end: number): FoundUnit | null {
  const window = text.slice(end, end + 240)
  // A sum is often repeated in words, in brackets, before its unit.
  const bracket = /^\s?\([^()\d]{0,200}\)/u.exec(window)?.[0].length ?? 0
  const clause = /^[^,.;:!?()\n\d"“”«»]*/u.exec(window.slice(bracket))?.[0] ?? ''
  const words = wordsIn(clause, end + bracket)
  for (let index = 0; index < Math.min(words.length, reachOfNumber); index += 1) {
    const unit = unitAt(words, index)
    if (unit !== null) return unit.noun === 'төрөл' ? kindsOf(unit, unitAt(words, index + 1)) : unit
    if (finiteVerb.test(words[index]?.folded ?? '')) return null
  }
  return null
}

/** "Хамрагдсан иргэдийн тоо 500", "Сургалт: 2": the counted noun right before a number that starts at `start`. */
export function unitBefore(text: string, start: number): FoundUnit | null {
  const from = Math.max(0, start - 80)
  const clause = /[^,.;!?()\n\d]*$/u.exec(text.slice(Math.max(from, start - 300), start))?.[0] ?? ''
  const words = wordsIn(clause, start - clause.length)
  if (words.at(-1)?.folded === 'тоо') words.pop()
  for (const length of [3, 2, 1]) {
    const index = words.length - length
    const unit = index < 0 ? null : unitAt(words, index)
    if (unit !== null && unit.end === words.at(-1)?.end) return unit
  }
  return null
}
