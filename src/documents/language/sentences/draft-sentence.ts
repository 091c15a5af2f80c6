import { fill } from '../fill.ts'
import phrases from '../phrases.mn.json' with { type: 'json' }
import { findDates } from '../values/dates.ts'
import { formatNumber } from '../values/numbers.ts'
import { collapse, fold } from '../words/fold.ts'
import { nounForms } from '../words/noun-forms.ts'
import { dative } from '../words/stems.ts'
import { withoutEnd } from '../words/without-end.ts'
import { writeDate, writeDateRange } from './write-dates.ts'

export type ActivityKind =
  | 'training'
  | 'meeting'
  | 'open-day'
  | 'campaign'
  | 'content'
  | 'publication'
  | 'board'
  | 'website'
  | 'survey'
  | 'inspection'
  | 'consultation'
  | 'decision'
  | 'contract'
  | 'other'

export type KindPhrases = {
  noun: string
  alsoNouns: string[]
  converb: string
  past: string
  many: string
  /** After "… батлах": a kind that has it takes words of a plan as its object, others "ажлыг хийж гүйцэтгэсэн". */
  infinitiveNoun?: string
  /** A quantity that belongs into the main clause: "4 гэрээ байгуулсан". */
  own?: { quantity: string; object: string; objectBare?: string }
}

export const kindPhrases: Record<ActivityKind, KindPhrases> = phrases.result.kinds

const finalMarks = ' .!;,'

/** The word that the text ends in; a note in brackets after it is passed over. */
function lastWordOf(what: string): string {
  const words = fold(what).slice(-300)
  const open = words.endsWith(')') || words.endsWith(').') ? words.lastIndexOf('(') : -1
  return (open > 0 ? words.slice(0, open) : words).match(/\p{L}+/gu)?.at(-1) ?? ''
}

/** Whether the words are a sentence already: they end in a finite verb. "номын сан" and "төв" end like verbs. */
export function isSentence(what: string): boolean {
  const last = lastWordOf(what)
  if (phrases.result.verbs.includes(last)) return true
  if (phrases.result.notVerbs.includes(last)) return false
  return /^.{2,}(?:сан|сэн|сон|сөн|лаа|лээ|лоо|лөө|жээ|чээ|[аэоө]{2}гүй)$|^.{2,}(?:[аоэө]|й)в$/u.test(last)
}

/** "… зохион байгуулах": words of a plan, which want "ажлыг хийж гүйцэтгэсэн" whatever the kind. */
export function isInfinitive(what: string): boolean {
  return /^.{3,}[аоэө]х$/u.test(lastWordOf(what))
}

/** After a date the first word loses its capital, unless it may be a name. */
function lowerFirst(text: string): string {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? ''
  if (!phrases.result.commonFirstWords.includes(first.toLowerCase()) || first === first.toUpperCase())
    return text
  return first.slice(0, 1).toLowerCase() + text.slice(1)
}

export type Occasion = { what: string; date: string; endedOn: string | null; place: string | null }

/** "2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд", without what the person's own words already say. */
export function occasionOf({ what, date, endedOn, place }: Occasion, withYear: boolean): string {
  const parts: string[] = []
  if (!findDates(what).some(({ parts: { month } }) => month !== null)) {
    const end = endedOn === null || endedOn < date ? date : endedOn
    parts.push(
      end === date
        ? writeDate(date, withYear ? 'on' : 'dayOn')
        : writeDateRange(date, end, { year: withYear }),
    )
  }
  const where = collapse(place ?? '')
  if (where !== '' && !fold(what).includes(fold(where))) parts.push(dative(where))
  return parts.join(' ')
}

/** A full sentence of the person's with date and place put before it, without its final mark. */
export function tellSentence(occasion: Occasion, withYear: boolean): string {
  const what = withoutEnd(collapse(occasion.what), finalMarks)
  const before = occasionOf(occasion, withYear)
  return before === '' ? what : `${before} ${lowerFirst(what)}`
}

/** Nothing that could stand between quotation marks. */
export const isEmpty = (what: string): boolean => !/[\p{L}\p{N}]/u.test(what)

/** A noun phrase between quotation marks, unless it brings its own. */
export function quoted(what: string): string {
  const plain = withoutEnd(collapse(what), finalMarks)
  return /["“”«»]/u.test(plain) ? plain : `“${plain}”`
}

function namesKind(what: string, { noun, alsoNouns }: KindPhrases): boolean {
  const words = fold(what).match(/\p{L}+/gu) ?? []
  return [noun, ...alsoNouns].some((name) => {
    const tail = words.slice(-name.split(' ').length).join(' ')
    return nounForms(name)(tail)
  })
}

/** The object of the main clause: “Ёс зүй” сургалт; the noun is left out where `what` ends in it. */
export function objectOf(what: string, kind: ActivityKind, own: number | null): string {
  const words = kindPhrases[kind]
  if (isEmpty(what)) return words.noun.replace(/^сэдэвт /u, '')
  const quotedWhat = quoted(what)
  const named = namesKind(what, words)
  if (own !== null && words.own !== undefined) {
    const pattern = named && words.own.objectBare !== undefined ? words.own.objectBare : words.own.object
    return fill(pattern.replace('“{what}”', '{what}'), { what: quotedWhat, n: formatNumber(own) })
  }
  if (named) return quotedWhat
  const noun = isInfinitive(what) ? (words.infinitiveNoun ?? words.noun) : words.noun
  return `${quotedWhat} ${noun}`
}
