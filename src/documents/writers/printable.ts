/**
 * Text as XML 1.0 can carry it: control characters, lone surrogates and U+FFFE/FFFF have no place in any part of an
 * Office file, and one of them makes Word call the whole file damaged. Emoji and direction marks stay.
 */
export function printable(text: string): string {
  // Hardly any text has such a letter, and looking for one is quicker than looking at each.
  if (!suspect.test(text)) return text
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

/** Control characters, halves of pairs (emoji have them too) and the last two places. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const suspect = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Printable text, escaped for an element or a double-quoted attribute. */
export function xmlText(text: string): string {
  const shown = printable(text)
  if (!/[&<>"]/.test(shown)) return shown
  return shown.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}

/** As xmlText, for an element alone: there quotes may stay, of which JSON has many. */
export function elementText(text: string): string {
  return printable(text).replace(/[&<>]/g, (character) => entities[character] ?? '')
}
