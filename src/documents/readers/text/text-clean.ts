const lineEndingTags = /<\/(?:p|div|li|h[1-6]|tr)\s*>|<br\s*\/?>/gi
const otherTags =
  /<\/?(?:p|div|li|ul|ol|span|b|strong|i|em|u|sup|sub|font|a|h[1-6]|tr|td|th|table|tbody|thead)(?:\s[^<>]{0,500})?>/gi
const namedEntities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The lines of a cell or paragraph of a text file, without what conversions leave behind: tags of HTML, entities,
 * bookmarks of Word's text export, emphasis marks of Markdown. Trimmed; empty lines dropped.
 */
export function cleanLines(raw: string): string[] {
  return raw
    .replace(lineEndingTags, '\n')
    .replace(otherTags, '')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,5}));/gi, decodeEntity)
    .replace(/\[bookmark: [^\]\n]{0,100}\]/g, '')
    .replace(/\*\*|__(?=\S)|(?<=\S)__/g, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return namedEntities[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ''
}
