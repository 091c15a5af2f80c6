import bodies from './bodies.mn.json' with { type: 'json' }
import { type Harmony, harmonyOf } from './harmony.ts'

/** Case endings of nouns, enough for names of bodies and places and for recognising counted things. */

type Cases = { genitive: string; dative: string }

const known = new Map<string, Cases>()
const genitives = new Map<string, string>()
for (const [noun, [genitive, dative]] of Object.entries(bodies.nouns)) {
  if (genitive === undefined || dative === undefined) continue
  known.set(noun, { genitive, dative })
  genitives.set(genitive, noun)
}
const abbreviations = new Map<string, string>(Object.entries(bodies.abbreviations))

const isUpper = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word)

/** Splits off the last word; a closing quotation mark after it stays apart. */
function lastWord(name: string): { before: string; word: string; after: string } | null {
  const match = /^(?<before>.*?)(?<word>[\p{L}\p{M}]+)(?<after>[\s"”»)]*)$/su.exec(name.slice(-200))
  const { before, word, after } = match?.groups ?? {}
  if (before === undefined || word === undefined || after === undefined) return null
  return { before: name.slice(0, -200) + before, word, after }
}

/** Puts a known form in place of a word, in the word's own case: "Газар" → "Газрын", "ГАЗАР" → "ГАЗРЫН". */
function inCaseOf(word: string, form: string): string {
  if (isUpper(word)) return form.toUpperCase()
  const first = word.slice(0, 1)
  return first === first.toUpperCase() ? form.slice(0, 1).toUpperCase() + form.slice(1) : form
}

const byHarmony = (word: string, endings: Record<Harmony, string>): string => endings[harmonyOf(word)]

function genitiveByRule(word: string): string {
  const lower = word.toLowerCase()
  if (/й$/u.test(lower)) return `${word}н`
  if (/и$/u.test(lower)) return `${word}йн`
  if (/ь$/u.test(lower)) return `${word.slice(0, -1)}ийн`
  if (/(?:аа|оо|ээ|өө|уу|үү|яа|ёо|еэ|еө|юу|юү)$/u.test(lower)) return `${word}гийн`
  if (/[уүюеяё]$/u.test(lower)) return `${word}гийн`
  if (/[аоэөы]$/u.test(lower)) return genitiveByRule(word.slice(0, -1))
  if (/н$/u.test(lower)) return word + byHarmony(word, { a: 'ы', o: 'ы', e: 'ий', ö: 'ий' })
  if (/[гжчшщк]$/u.test(lower)) return `${word}ийн`
  return word + byHarmony(word, { a: 'ын', o: 'ын', e: 'ийн', ö: 'ийн' })
}

function dativeByRule(word: string): string {
  const lower = word.toLowerCase()
  if (/[аоуэөүиыйьяёеюлмнбв]$/u.test(lower)) return `${word}д`
  if (/[гр]$/u.test(lower) || /[аоуэөүи]с$/u.test(lower)) return `${word}т`
  if (/[жчш]$/u.test(lower)) return `${word}ид`
  return word + byHarmony(word, { a: 'ад', o: 'од', e: 'эд', ö: 'өд' })
}

function inflect(name: string, wanted: keyof Cases): string {
  const parts = lastWord(name)
  if (parts === null)
    return /[\p{L}\p{N}]/u.test(name) ? `${name}${wanted === 'genitive' ? '-ын' : '-д'}` : name
  const { before, word, after } = parts
  const cases = known.get(word.toLowerCase())
  if (cases !== undefined) return before + inCaseOf(word, cases[wanted]) + after
  if (!/\p{Script=Cyrillic}$/u.test(word)) return `${name}${wanted === 'genitive' ? '-ийн' : '-д'}`
  // A quotation mark between word and ending asks for a hyphen: “Наран”-гийн would be read, “Нараны” would not.
  if (after.trim() !== '')
    return `${name}-${wanted === 'genitive' ? genitiveEnding(word) : dativeEnding(word)}`
  if (isAbbreviation(word)) {
    const ending =
      abbreviations.get(word.toUpperCase()) ?? byHarmony(word, { a: 'ын', o: 'ын', e: 'ийн', ö: 'ийн' })
    return `${before}${word}-${wanted === 'genitive' ? ending : 'д'}`
  }
  const form = wanted === 'genitive' ? genitiveByRule(word) : dativeByRule(word)
  return before + (isUpper(word) ? form.toUpperCase() : form)
}

const genitiveEnding = (word: string): string => byHarmony(word, { a: 'ын', o: 'ын', e: 'ийн', ö: 'ийн' })
const dativeEnding = (word: string): string => dativeByRule(word.toLowerCase()).slice(word.length)

/** No vowel to speak of, or listed: "ХХК", "ЗДТГ". "СУМ" and "ГАЗАР" are words in capitals. */
function isAbbreviation(word: string): boolean {
  return isUpper(word) && (abbreviations.has(word) || !/[аоуэөүыияёею]/iu.test(word))
}

/** "Сайхан-Уул сум" → "Сайхан-Уул сумын", "ЗАСАГ ДАРГЫН ТАМГЫН ГАЗАР" → "… ГАЗРЫН"; only the last word changes. */
export function genitive(name: string): string {
  return inflect(name, 'genitive')
}

/** "at, in": "Соёлын төв" → "Соёлын төвд", "сумын хороо" → "сумын хороонд". A name that has it already stays. */
export function dative(name: string): string {
  return saysWhere(name) ? name : inflect(name, 'dative')
}

/** "сумын төвд", "цахимаар", "талбай дээр" say where already. */
function saysWhere(name: string): boolean {
  const word = lastWord(name)?.word.toLowerCase() ?? ''
  if (known.has(word) || word.length < 4) return false
  return (
    bodies.placesAsTheyAre.includes(word) ||
    /(?:[нвлмйьбаоуэөүи]д|[грс]т|[жчшхтдзц][аоэөи]д|аар|ээр|оор|өөр)$/u.test(word)
  )
}

/**
 * "СЭЛЭНГЭ СУМЫН" → "СЭЛЭНГЭ СУМ", "хэлтсийн" → "хэлтэс": only for the nouns of bodies that are known, for a rule
 * cannot tell which vowel had dropped out; any other name comes back as it was.
 */
export function nominative(name: string): string {
  const parts = lastWord(name)
  if (parts === null) return name
  const noun = genitives.get(parts.word.toLowerCase())
  return noun === undefined ? name : parts.before + inCaseOf(parts.word, noun) + parts.after
}
