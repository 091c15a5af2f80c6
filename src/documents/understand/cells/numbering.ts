/** A text and the number it began with. */
export type Numbered = { number: string | null; text: string }

const levels = /^\(?((?:[IVX]{1,4}|\d{1,2})(?:\.\d{1,2}){1,4})(?!\d)[.)]?\s*(?=\S)/u
const single = /^\(?(\d{1,3})(?:\s?[.)](?!\d)|\/(?=\s*\p{L}))\s*(?=\S)/u
const aloneLevels =
  /^(?:арга хэмжээ\s*)?\(?(\d{1,3}(?:\.\d{1,3}){0,4}|\d{1,2}-\d{1,2}|[IVX]{1,4}(?:\.\d{1,3}){1,4})[.)]*$/iu
/** «а.», «б)»: the stop tells a letter that counts from one that says something. */
const aloneLetter = /^\(?([а-яөү])\s?[.)]$/iu
const quantity = /^(?:сая|тэрбум|мянга|мян|хувь|%|төгрөг|удаа|дахин)(?!\p{L})/iu

/**
 * Parts "1.1. …", "2.1.1 …", "1.…", "3) …" into number and text. A bare whole number ("30 хоног") and a quantity
 * ("2.5 тэрбум") are no numbers of items.
 */
export function splitNumber(text: string): Numbered {
  const found = levels.exec(text) ?? single.exec(text)
  const number = found?.[1]
  if (!found || number === undefined) return { number: null, text }
  const rest = text.slice(found[0].length)
  return quantity.test(rest) ? { number: null, text } : { number, text: rest }
}

/** The number in a number column: "1.1", "1.1.", "3", "I.2", "1-2", «а» of «а)»; null for anything else. */
export function numberAlone(text: string): string | null {
  const trimmed = text.trim()
  return (aloneLevels.exec(trimmed) ?? aloneLetter.exec(trimmed))?.[1] ?? null
}

/** How many levels a number has: 1 for "3", 3 for "2.1.1". */
export function depthOf(number: string): number {
  return number.split('.').length
}

/** The first part of a number: "3" of "3.2". */
export function headOf(number: string): string {
  return number.split('.')[0] ?? number
}
