/**
 * Text as XML 1.0 can carry it: control characters, lone surrogates and U+FFFE/FFFF have no place in any part of an
 * Office file, and one of them makes Word call the whole file damaged. Emoji and direction marks stay.
 */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Printable text, escaped for an element or a double-quoted attribute. */
export function xmlText(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
