import type { Random } from '../corpus/random.ts'

/** What texts, pages and XML parts of plans are made of, and what nobody expects in them. */
const pieces = [
  '\t',
  '\n',
  '\r\n',
  '\n\n\n',
  '|',
  '|---|---|',
  ';',
  '"',
  '\u00a0',
  '\u0000',
  '\u0007',
  '\ufeff',
  '\ud800',
  '\u202e',
  '\u200d',
  '\u0306',
  'Зорилт 1.',
  'ЗОРИЛТ',
  '1.1',
  '1.1.1.1.1.',
  '99999999999.',
  'Арга хэмжээ',
  'Шалгуур үзүүлэлт',
  'Хугацаа',
  'БАТЛАВ',
  'ХЯНАСАН:',
  'Б.БОЛД',
  '2026 оны 13 дугаар сарын 45',
  '1e309',
  '-1',
  '100%',
  '999999999999999999999',
  '384.0 сая төгрөг',
  '…',
  '•',
  '- ',
  '_____',
  '=SUM(A1:A9)',
  '=cmd|calc!A0',
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan="1000000000" rowspan="1000000000">',
  '<td colspan="-5">',
  '<ol start="-9999999999">',
  '<li>',
  '</div>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&lt;',
  '&#0;',
  '&#x10ffff;',
  '&#xd800;',
  '&undefined;',
  '&amp',
  '<script>while(true){}</script>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
  '&c;',
  '<!ENTITY % x SYSTEM "file:///etc/passwd">',
  '<w:gridSpan w:val="1000000000"/>',
  '<w:gridSpan w:val="-1"/>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '<w:p>',
  '</w:p>',
  '<w:gridBefore w:val="999999"/>',
  '<w:ilvl w:val="99"/>',
  '<w:numId w:val="1"/>',
  '<w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/>',
  '<w:start w:val="4294967295"/>',
  '<w:basedOn w:val="Normal"/>',
  '<w:txbxContent>',
  '<mc:AlternateContent>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c r="XFD1048576" t="s"><v>99999999</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<row r="1048577">',
  '<f>WEBSERVICE("http://example.invalid")</f>',
  '<v>1e999</v>',
  '<col min="1" max="99999999" hidden="1"/>',
  'table:number-columns-repeated="1000000000"',
  'table:number-rows-repeated="1000000000"',
  'table:number-rows-spanned="99999999"',
  '<text:s text:c="1000000000"/>',
  'text:level="99"',
  'text:display-levels="1000000"',
]

/** Beyond it nothing is added: files are to be wrong, not large. */
const mostLetters = 600_000

type Change = (text: string, random: Random) => string

const place = (text: string, random: Random): number => random.from(0, text.length)

const changes: Change[] = [
  function insert(text, random) {
    const at = place(text, random)
    return text.slice(0, at) + random.pick(pieces) + text.slice(at)
  },
  function replaceNumber(text, random) {
    const from = place(text, random)
    const found = /\d+/.exec(text.slice(from, from + 2000))
    if (!found) return text
    const at = from + found.index
    const number = random.pick([
      '0',
      '-1',
      '65535',
      '999999999',
      '1e9',
      '4294967296',
      '9'.repeat(400),
      '1.5',
      '',
    ])
    return text.slice(0, at) + number + text.slice(at + found[0].length)
  },
  function remove(text, random) {
    const at = place(text, random)
    return text.slice(0, at) + text.slice(at + random.from(1, 300))
  },
  function removeTag(text, random) {
    const at = text.indexOf('<', place(text, random))
    const end = text.indexOf('>', at)
    return at < 0 || end < 0 ? text : text.slice(0, at) + text.slice(end + 1)
  },
  function swapTags(text, random) {
    const tags = [0, 1].map(() => text.indexOf('<', place(text, random))).sort((one, other) => one - other)
    const [first = -1, second = -1] = tags
    const [firstEnd, secondEnd] = [text.indexOf('>', first) + 1, text.indexOf('>', second) + 1]
    if (first < 0 || firstEnd > second || secondEnd <= second) return text
    return (
      text.slice(0, first) +
      text.slice(second, secondEnd) +
      text.slice(firstEnd, second) +
      text.slice(first, firstEnd) +
      text.slice(secondEnd)
    )
  },
  function repeat(text, random) {
    const at = place(text, random)
    const piece = text.slice(at, at + random.from(1, 600))
    return (
      text.slice(0, at) +
      piece.repeat(random.from(1, Math.min(60, Math.ceil(30_000 / piece.length)))) +
      text.slice(at)
    )
  },
  function nest(text, random) {
    const at = place(text, random)
    const [open, close] = random.pick([
      ['<w:p>', '</w:p>'],
      ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
      ['<div>', '</div>'],
      ['<table><tr><td>', ''],
      ['<b>', ''],
      ['<w:sdt>', '</w:sdt>'],
      ['<text:list><text:list-item>', '</text:list-item></text:list>'],
      ['(', ''],
      ['"', ''],
      ['> ', ''],
    ] as const)
    const depth = random.pick([3, 30, 245, 600])
    return text.slice(0, at) + open.repeat(depth) + close.repeat(depth) + text.slice(at)
  },
  function longWord(text, random) {
    const at = place(text, random)
    const unit = random.pick([
      'а',
      ' ',
      '1',
      '.',
      '1.',
      '\u00a0',
      '-',
      '_',
      'ө ',
      '\t',
      '|',
      '"',
      '(',
      '1,',
      'аб-',
      '\n',
    ])
    return text.slice(0, at) + unit.repeat(random.pick([50, 2000, 20_000])) + text.slice(at)
  },
]

/** The text with one to five faults. */
export function mutateText(text: string, random: Random): string {
  let changed = text
  for (let count = random.from(1, 5); count > 0 && changed.length < mostLetters; count--) {
    changed = random.pick(changes)(changed, random)
  }
  return changed
}

/** The text in bytes as any program may write it, also wrongly. */
export function encodeText(text: string, random: Random): Uint8Array {
  const kind = random.from(0, 9)
  if (kind < 5) return new TextEncoder().encode(text)
  if (kind === 5) return Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])
  if (kind === 6) return cyrillicBytes(text)
  const units = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(units.buffer)
  const little = kind !== 8
  view.setUint16(0, 0xfeff, little)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), little)
  return kind === 9 ? units.subarray(2) : units
}

/** windows-1251, in which Ө and Ү are written with the letters of old fonts. */
export function cyrillicBytes(text: string): Uint8Array {
  const special: Record<string, number> = {
    Ө: 0xaa,
    ө: 0xba,
    Ү: 0xaf,
    ү: 0xbf,
    Ё: 0xa8,
    ё: 0xb8,
    '№': 0xb9,
    '«': 0xab,
    '»': 0xbb,
    '–': 0x96,
  }
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    if (code < 128) return code
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
    return special[letter] ?? 63
  })
}
