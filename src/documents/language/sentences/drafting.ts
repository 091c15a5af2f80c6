import { fill } from '../fill.ts'
import phrases from '../phrases.mn.json' with { type: 'json' }
import { formatNumber } from '../values/numbers.ts'
import type { ActivityQuantity } from '../values/quantities.ts'
import type { Target } from '../values/targets.ts'
import type { Quantity } from '../values/units.ts'
import { notYetSaid, quantityClauses, quantityNote, type Totals, totalsOf } from './draft-quantities.ts'
import {
  type ActivityKind,
  isEmpty,
  isInfinitive,
  isSentence,
  kindPhrases,
  objectOf,
  occasionOf,
  quoted,
  tellSentence,
} from './draft-sentence.ts'

export type DraftActivity = {
  /** In the person's words: a noun phrase ("Ёс зүйн дүрэм") or a full sentence ("… зохион байгуулсан."). */
  what: string
  /** ISO. */
  date: string
  endedOn: string | null
  place: string | null
  kind: ActivityKind
  quantities: { kind: ActivityQuantity; value: number }[]
  /** In төгрөг. */
  spent: number | null
}

export type Draft = {
  text: string
  /** Nothing was recorded: the person must confirm that nothing happened before this is reported. */
  nil: boolean
}

/** More than this many in one list and nobody reads it: the rest is counted. */
const longestList = 10

/**
 * The result of a measure for a report, in the past tense of official Mongolian, every recorded figure in it. One
 * activity gives a sentence; several of one kind are counted and summed, then listed. Sentence patterns are in
 * phrases.mn.json. Throws RangeError on a date that is no ISO date.
 */
export function draftResult(activities: readonly DraftActivity[], targets: readonly Target[]): Draft {
  if (activities.length === 0) {
    const eachTime = targets.some(({ comparison }) => comparison === 'each-time')
    return { text: phrases.result[eachTime ? 'nilEachTime' : 'nil'], nil: true }
  }
  const asked = targets.map(({ quantity }) => quantity).filter((quantity) => quantity !== null)
  const inOrder = activities.toSorted((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  )
  const year = new YearOnce()
  const told: string[] = []
  let counted = 0
  for (const [kind, group] of Map.groupBy(inOrder, (activity) => activity.kind)) {
    const [only, ...more] = group
    if (only !== undefined && more.length === 0) {
      told.push(tellOne(only, asked, year))
      continue
    }
    const opening = counted === 0 ? phrases.result.inPeriod : phrases.result.also
    told.push(`${opening} ${tellSum(kind, group, asked)}`, tellList(group, year))
    counted += 1
  }
  return { text: told.join(' '), nil: false }
}

/** The year is said with the first date and again only when it changes. */
class YearOnce {
  private last = ''

  isNew(date: string): boolean {
    const year = date.slice(0, 4)
    if (year === this.last) return false
    this.last = year
    return true
  }
}

function ownValue(kind: ActivityKind, totals: Totals): { quantity: ActivityQuantity; value: number } | null {
  const wanted = kindPhrases[kind].own?.quantity
  for (const [quantity, value] of totals) {
    if (quantity !== 'spent' && quantity === wanted && value > 0) return { quantity, value }
  }
  return null
}

function without(totals: Totals, quantity: ActivityQuantity | undefined): Totals {
  return new Map([...totals].filter(([kind]) => kind !== quantity))
}

/** Work told in a sentence of its own has taken place once; the count is said only where it was several times. */
function ofOne(activity: DraftActivity): Totals {
  const totals = totalsOf([activity])
  return totals.get('events') === 1 ? without(totals, 'events') : totals
}

function tellOne(activity: DraftActivity, asked: readonly Quantity[], year: YearOnce): string {
  const totals = ofOne(activity)
  const withYear = year.isNew(activity.date)
  if (isSentence(activity.what)) {
    const clauses = quantityClauses(notYetSaid(totals, activity.what), asked, false)
    const sentence = `${tellSentence(activity, withYear)}.`
    return clauses === null ? sentence : `${sentence} ${fill(phrases.result.total, { clauses })}`
  }
  const { infinitiveNoun } = kindPhrases[activity.kind]
  const kind = isInfinitive(activity.what) && infinitiveNoun === undefined ? 'other' : activity.kind
  const unsaid = notYetSaid(totals, activity.what)
  const own = isEmpty(activity.what) ? null : ownValue(kind, unsaid)
  const clauses = quantityClauses(without(unsaid, own?.quantity), asked, false)
  const object = objectOf(activity.what, kind, own?.value ?? null)
  const verbs = kindPhrases[kind]
  const ending = clauses === null ? verbs.past : `${verbs.converb}, ${clauses}`
  return `${[occasionOf(activity, withYear), object, ending].filter((part) => part !== '').join(' ')}.`
}

/** "3 удаа сургалт зохион байгуулж, давхардсан тоогоор 126 хүнийг хамруулсан." */
function tellSum(kind: ActivityKind, group: readonly DraftActivity[], asked: readonly Quantity[]): string {
  const totals = totalsOf(group)
  const verbs = kindPhrases[kind]
  const wanted = verbs.own?.quantity
  const isOwn = wanted !== undefined && wanted !== 'copies'
  const own = group.map((activity) => ownValue(kind, totalsOf([activity])))
  const n = isOwn ? own.reduce((sum, one) => sum + (one?.value ?? 1), 0) : group.length
  const rest = without(totals, isOwn ? own.find((one) => one !== null)?.quantity : undefined)
  // "2 удаа сургалт зохион байгуулж" has said already that there were two
  const saidByTimes = !isOwn && rest.get('events') === n
  const clauses = quantityClauses(saidByTimes ? without(rest, 'events') : rest, asked, true)
  const many = fill(verbs.many, { n: formatNumber(n) })
  return clauses === null ? `${many} ${verbs.past}.` : `${many} ${verbs.converb}, ${clauses}.`
}

function tellList(group: readonly DraftActivity[], year: YearOnce): string {
  const items = group.slice(0, longestList).map((activity) => {
    const withYear = year.isNew(activity.date)
    const note = quantityNote(notYetSaid(ofOne(activity), activity.what))
    if (isSentence(activity.what)) return tellSentence(activity, withYear) + note
    const named = isEmpty(activity.what) ? [] : [quoted(activity.what)]
    return [occasionOf(activity, withYear), ...named].join(' ').trim() + note
  })
  const left = group.length - items.length
  if (left > 0) items.push(fill(phrases.result.otherDetails, { count: String(left) }))
  return fill(phrases.result.details, { items: items.join('; ') })
}
