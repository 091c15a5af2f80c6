import { collapse } from '../../../../documents/language/words/fold.ts'
import { splitNumber } from '../../../../documents/understand/cells/numbering.ts'
import type { MeasureTexts } from '../../domain/plan.ts'

export const splitFields = [
  'text',
  'criteria',
  'target',
  'period',
  'responsible',
  'baseline',
  'budget',
  'outcome',
] as const
export type SplitField = (typeof splitFields)[number]

/** Where the lower of the two rows begins: with this piece, or the field is whole in one of them, or in both. */
export type Division = number | 'above' | 'below' | 'both'

/**
 * The pieces between which a field may be divided: criteria, the lines of its cells in the file, sentences, parts after
 * semicolons and before numbers of items. Joined by spaces they are the text again.
 */
export function piecesOf(texts: MeasureTexts, field: SplitField, lines: readonly string[] = []): string[] {
  if (field === 'criteria') return texts.criteria
  const text = texts[field] ?? ''
  const places = [...sentenceEnds(text), ...lineEnds(text, lines)]
  // one long sentence may still hold two measures: "… байгуулах, … түгээх"
  return cutAt(text, places.length > 0 ? places : endsOf(text, /(?<=,)\s+/gu))
}

const endsOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ index }) => index)

const sentenceEnds = (text: string) =>
  endsOf(text, /(?<=[.;!?])\s+(?=\S)|\s(?=(?:\d{1,2}\.){1,3}\d{0,2}\s*\p{Lu}|[-–•]\s)/gu)

/** Where lines of the cells begin in the text, in their order. */
function lineEnds(text: string, lines: readonly string[]): number[] {
  let from = 0
  return lines.map(collapse).flatMap((line) => {
    const at = line === '' ? -1 : text.indexOf(line, from)
    if (at < 0) return []
    from = at + line.length
    return at > 0 && text[at - 1] === ' ' ? [at - 1] : []
  })
}

function cutAt(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...[...new Set(cuts)].toSorted((one, other) => one - other), text.length]
  return places
    .slice(1)
    .map((end, index) => text.slice(places[index], end).trim())
    .filter((piece) => piece !== '')
}

/**
 * What is most often meant: the text is divided at the first place, criteria go with it where there are two; what a
 * merged cell says of both rows stays in both.
 */
export function proposedDivision(field: SplitField, pieces: readonly string[]): Division {
  if (field === 'text') return pieces.length > 1 ? 1 : 'above'
  if (field === 'criteria') return pieces.length > 1 ? Math.ceil(pieces.length / 2) : 'above'
  return 'both'
}

/**
 * The two measures; null where the text of one of them would be empty. A number at the beginning of the lower text is
 * its number.
 */
export function splitTexts(
  texts: MeasureTexts,
  piecesIn: (field: SplitField) => readonly string[],
  divisionOf: (field: SplitField) => Division,
): [MeasureTexts, MeasureTexts] | null {
  const part = (field: SplitField, side: 'upper' | 'lower'): string[] => {
    const pieces = piecesIn(field)
    const division = divisionOf(field)
    if (division === 'both') return [...pieces]
    const at = division === 'above' ? pieces.length : division === 'below' ? 0 : division
    return side === 'upper' ? pieces.slice(0, at) : pieces.slice(at)
  }
  const half = (side: 'upper' | 'lower'): MeasureTexts => {
    const whole = (field: SplitField) => part(field, side).join(' ') || null
    return {
      number: side === 'upper' ? texts.number : null,
      text: whole('text') ?? '',
      criteria: part('criteria', side),
      baseline: whole('baseline'),
      target: whole('target'),
      period: whole('period'),
      budget: whole('budget'),
      outcome: whole('outcome'),
      responsible: whole('responsible'),
    }
  }
  const upper = half('upper')
  const lower = half('lower')
  if (upper.text === '' || lower.text === '') return null
  return [upper, { ...lower, ...splitNumber(lower.text) }]
}

/** The text cut in two before the words that a person gave; null where it does not hold them. */
export function cutBefore(text: string, words: string): [string, string] | null {
  const at = text.toLowerCase().indexOf(collapse(words).toLowerCase())
  const parts: [string, string] = [text.slice(0, at).trim(), text.slice(at).trim()]
  return at > 0 && words.trim() !== '' && parts[0] !== '' ? parts : null
}

/** What the form says of a field; the proposal where it says nothing that is known. */
export function divisionFrom(said: string, proposed: Division): Division {
  if (said === 'above' || said === 'below' || said === 'both') return said
  return /^\d{1,4}$/.test(said) ? Number(said) : proposed
}
