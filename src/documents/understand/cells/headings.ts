import { fold } from '../../language/words/fold.ts'
import { withoutEnd } from '../../language/words/without-end.ts'
import ordinals from './ordinals.json' with { type: 'json' }

/** `explicit`: it says "Зорилт"; `numbered`: it only begins with a number; `plain`: neither. */
export type Heading = { form: 'explicit' | 'numbered' | 'plain'; number: string | null; title: string }

const words = ordinals.words.map((entry) => entry.stem).join('|')
const ordinalEnd = '(?:дугаар|дүгээр|дахь|дэх)'
const numberForm = `(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVXІХ]{1,5}|(?:${words})${ordinalEnd}?)(?!\\p{L}|\\d)`
const named = '(?:(?:стратегийн|бодлогын|үндсэн|үйл ажиллагааны)\\s+)?зорилт'
const separators = '[\\s.:)\\-–—]*'

const nameFirst = new RegExp(`^${named}(?!\\p{L})[\\s\\-–—№:.]*(${numberForm})?(${separators})(.*)$`, 'isu')
const numberFirst = new RegExp(
  `^(${numberForm})[\\s.)\\-–]*(?:${ordinalEnd}|р)?\\s*${named}(?!\\p{L})${separators}(.*)$`,
  'isu',
)
const onlyNumber = new RegExp(
  `^(\\d{1,2}(?:\\.\\d{1,2})*|[IVXІХ]{1,5}|(?:${words})${ordinalEnd}?)\\s?[.):/](?!\\d)\\s*(\\S.*)$`,
  'isu',
)

/**
 * Reads a heading: «Зорилт Нэг. …», «ЗОРИЛТ 1. …», «Зорилт-1: …», «Нэгдүгээр зорилт: …», «1-р зорилт …», «1. …».
 * Number words and Roman numerals become digits.
 */
export function readHeading(written: string): Heading {
  const text = ofOneAlphabet(written)
  const first = nameFirst.exec(text)
  if (first) {
    const [, number, separator, title] = first
    // "Зорилт хэрэгжүүлэх …" and "Зорилт нэг бүрийг …" are sentences, "Зорилт: …" and "Зорилт Нэг. …" headings.
    const before = text.slice(0, text.length - (title?.length ?? 0))
    const stop = /[:.\-–—)]\s*$/u.test(before)
    const marked = number !== undefined && /^\d/u.test(number) ? separator !== '' : stop
    if (marked || (number !== undefined && title === '')) {
      return { form: 'explicit', number: number ? digitsOf(number) : null, title: title?.trim() ?? '' }
    }
  }
  const second = numberFirst.exec(text)
  if (second?.[1]) return { form: 'explicit', number: digitsOf(second[1]), title: second[2]?.trim() ?? '' }
  const third = onlyNumber.exec(text)
  if (third?.[1] && third[2]) return { form: 'numbered', number: digitsOf(third[1]), title: third[2].trim() }
  return { form: 'plain', number: null, title: text }
}

/** «Зopилт 1»: letters of the Latin keyboard in its first word, letter for letter. */
function ofOneAlphabet(text: string): string {
  if (!/^\p{L}*[a-z]/iu.test(text)) return text
  return text.replace(/^\p{L}+/u, (word) => {
    const folded = fold(word)
    return folded.length === word.length && /^зорилт/u.test(folded) ? folded : word
  })
}

/** «I», «Нэг.», «Хоёрдугаар»: the number of an objective that stands alone, in digits; null for anything else. */
export function wordNumberAlone(text: string): string | null {
  const found = onlyNumber.exec(`${withoutEnd(text, ' .):')}. x`)?.[1]
  return found && !/^\d/u.test(found) ? digitsOf(found) : null
}

/** «А. Ил тод байдлыг хангах»: headings counted by letters; a name after the letter is shorter than that. */
export function splitLetter(text: string): { number: string | null; title: string } {
  const found = /^(\p{Lu})[.)]\s+(\S+\s.{4,})$/su.exec(text)
  return found?.[1] && found[2] ? { number: found[1], title: found[2] } : { number: null, title: text }
}

const roman: Record<string, number> = { i: 1, v: 5, x: 10, х: 10, і: 1 }

function digitsOf(written: string): string {
  if (/^\d/u.test(written)) return written
  const folded = fold(written)
  const word = ordinals.words.find(({ stem }) =>
    new RegExp(`^(?:${stem})(?:${ordinalEnd})?$`, 'u').test(folded),
  )
  if (word) return String(word.value)
  let value = 0
  let before = 0
  for (const letter of [...folded].reverse()) {
    const digit = roman[letter] ?? 0
    value += digit < before ? -digit : digit
    before = digit
  }
  return value > 0 ? String(value) : written
}

/** Most letters are capitals, as in a heading of a section. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return letters.length >= 4 && capitals.length >= letters.length * 0.8
}
