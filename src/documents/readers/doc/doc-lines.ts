/** Signs of MS-DOC 2.4.1 that are not letters: pictures, notes, fields, drawings. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const signs = /[\u0001-\u0006\u0008\u0013-\u0015]/g

/** A paragraph's text as its lines, as the page shows them; things set apart by tabs stay so. */
export function linesWithin(raw: string): string[] {
  return (
    raw
      .replace(signs, '')
      .replaceAll('\u001e', '-')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      .replace(/[\u001f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      .split(/[\u000b\u000e]/)
      .map((line) =>
        line
          .replace(/[^\S\n]{5,}/g, '\t')
          .replace(/[^\S\t]+/g, ' ')
          .replace(/ ?\t[\s]*/g, '\t')
          .trim(),
      )
      .filter((line) => line !== '')
  )
}

/** In a cell nothing is set apart. */
export function tidyLines(lines: readonly string[]): string[] {
  return lines.map((line) => line.replaceAll('\t', ' '))
}
