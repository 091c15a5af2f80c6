/**
 * Two spellings of one word must meet when searched for or compared, and only then: a document keeps what was
 * written, so nothing that `fold` returns may be stored as text or shown.
 */

/** Invisible characters that Word and web editors leave inside words; joined in traditional script they matter. */
const invisible = /[\u00ad\u200b\u2060\ufeff]|(?<![\u1800-\u18af])[\u200c\u200d](?![\u1800-\u18af])/gu

/** U+202F is kept before a suffix in traditional script, where it belongs to the spelling. */
const whiteSpace = /(?:(?!(?<=[\u1800-\u18af])\u202f[\u1800-\u18af])\s)+/gu

/** What most cells have nowhere: a text without it is collapsed already. */
const untidy = /[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff]|^ | {2}| $/

/**
 * Any white space (NBSP and line ends included) to one space, soft hyphens and zero-width characters out, trimmed.
 * Safe for text that is stored.
 */
export function collapse(text: string): string {
  if (!untidy.test(text)) return text
  return text.replace(invisible, '').replace(whiteSpace, ' ').trim()
}

/** Letters of other alphabets that old fonts and keyboards give for Өө and Үү, wherever they stand. */
const alwaysMeant: Record<string, string> = { є: 'ө', ѳ: 'ө', ɵ: 'ө', θ: 'ө', ї: 'ү', ұ: 'ү', γ: 'ү', һ: 'н' }

/** Latin letters (lower case) whose upper or lower form looks like a Cyrillic one. */
const lookAlikes: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

/** Typed for ү by hand; no look-alike, so it counts only beside a Cyrillic letter. */
const insideCyrillic: Record<string, string> = { ...lookAlikes, v: 'ү', ë: 'ё', ö: 'ө', ü: 'ү' }

const cyrillic = /\p{Script=Cyrillic}/u
const onlyLookAlikes = /^[abcehkmoptxy]{2,}$/u

function foldWord(word: string): string {
  if (cyrillic.test(word)) return word.replace(/[a-zëöü]/gu, (letter) => insideCyrillic[letter] ?? letter)
  // "HXX" typed with the Latin keyboard: an abbreviation in a Mongolian text is Cyrillic.
  if (onlyLookAlikes.test(word)) return word.replace(/[a-z]/gu, (letter) => lookAlikes[letter] ?? letter)
  return word
}

/** Columns are judged by a dozen questions, each of which folds the same cells: the last texts are remembered. */
const remembered = new Map<string, string>()
const mostLetters = 200_000
let letters = 0

/**
 * The form in which words are compared and searched: lower case, look-alike letters, quotes, dashes and the two
 * common misspellings (авилга, шудрага) made one. Idempotent; indifferent to the case of the input.
 */
export function fold(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const folded = foldAnew(text)
  letters += text.length
  if (letters > mostLetters) {
    remembered.clear()
    letters = text.length
  }
  if (text.length < mostLetters) remembered.set(text, folded)
  return folded
}

/**
 * What folding has to look for in a text, by the characters that it has: nothing in most cells. `marks` is indexed by
 * code; what lies beyond it is looked for by all patterns.
 */
const latin = 1
const sign = 2
const other = 4
const mostCode = 0x500
const marks = new Uint8Array(mostCode).fill(other)
marks.fill(0, 0x20, 0x41)
marks.fill(latin, 0x41, 0x5b)
marks.fill(0, 0x5b, 0x61)
marks.fill(latin, 0x61, 0x7b)
marks.fill(0, 0x7b, 0x7f)
marks.fill(0, 0x410, 0x450)
for (const letter of 'ЁёӨөҮү') marks[letter.charCodeAt(0)] = 0
for (const letter of '«»`´') marks[letter.charCodeAt(0)] = sign

function marksOf(text: string): number {
  let found = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < mostCode) found |= marks[code] ?? other
    else if (code >= 0x2010 && code <= 0x2026) found |= sign
    else if (code !== 0x2116) return latin | sign | other
  }
  return found
}

function foldAnew(text: string): string {
  const tidy = collapse(text)
  const found = marksOf(tidy)
  const plain = found < other ? tidy.toLowerCase() : tidy.normalize('NFC').toLowerCase().normalize('NFC')
  const words =
    (found & (latin | other)) === 0
      ? plain
      : plain
          .replace(/[єѳɵθїұγһ]/gu, (letter) => alwaysMeant[letter] ?? letter)
          .replace(/[\p{L}\p{M}]+/gu, foldWord)
  const spelt = words.replaceAll('авилг', 'авлиг').replaceAll('шудраг', 'шударг')
  if ((found & (sign | other)) === 0) return spelt
  return collapse(
    spelt
      .replace(/[“”„‟«»″〝〞]/gu, '"')
      .replace(/[‘’‚‛‹›′`´]/gu, "'")
      .replace(/[‐‑‒–—―−]/gu, '-')
      .replaceAll('…', '...'),
  )
}
