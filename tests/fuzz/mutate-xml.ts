import type { Random } from '../corpus/random.ts'

/** A tag or the text between two; `partner` is the index of the tag that closes this one, -1 for all others. */
type Piece = { text: string; partner: number }

const values = [
  '0',
  '-1',
  '1',
  '2',
  '7',
  '63',
  '255',
  '65535',
  '1000000000',
  '1e9',
  '4294967296',
  'restart',
  'continue',
  'true',
  '',
  'NaN',
  'ЗОРИЛТ',
  'A1:XFD1048576',
  'XFD1048576',
  's',
  'inlineStr',
  'e',
  'd',
]
const texts = [
  '',
  ' ',
  '1.1',
  '1.',
  'Зорилт 1. Сургалт',
  'ЗОРИЛТ',
  'Арга хэмжээ',
  'Хугацаа',
  'БАТЛАВ',
  '100%',
  '-',
  '•',
  '&#160;',
  '&#x1F600;',
  '&amp;lt;',
  '99999999999',
  '2026 оны 13 дугаар сарын 45',
  '384.0 сая төгрөг',
  '1, 2, 3',
  '№',
]
const mostLetters = 600_000
const cache = new Map<string, Piece[]>()

/** XML with one to six faults in what it says, but none in its form: so that readers come to the end of it. */
export function mutateXml(xml: string, random: Random): string {
  let pieces = cache.get(xml) ?? piecesOf(xml)
  cache.set(xml, pieces)
  let text = ''
  for (let count = random.from(1, 6); count > 0; count--) {
    text = changed(pieces, random)
    // What is repeated may be repeated again: files are to be wrong, not large.
    if (text.length > mostLetters) break
    if (count > 1) pieces = piecesOf(text)
  }
  return text
}

function piecesOf(xml: string): Piece[] {
  const pieces = (xml.match(/<[^>]*>|[^<]+/g) ?? []).map((text) => ({ text, partner: -1 }))
  const open: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    if (/^<[^/?!].*[^/]>$|^<[^/?!]>$/s.test(piece.text)) open.push(piece)
    else if (piece.text.startsWith('</')) {
      const opening = open.pop()
      if (opening) opening.partner = index
    }
  }
  return pieces
}

function changed(pieces: readonly Piece[], random: Random): string {
  const all = pieces.map((piece) => piece.text)
  const at = chosen(pieces, random)
  const piece = pieces[at]
  if (!piece) return all.join('')
  const end = piece.partner < 0 ? at : piece.partner
  // The outermost elements hold everything: what is done to them takes all the rest away.
  const outermost = piece.partner > pieces.length * 0.8
  const element = all.slice(at, end + 1)
  switch (random.from(0, outermost ? 2 : 8)) {
    case 0:
    case 1:
      all[at] = piece.text.startsWith('<') ? withOtherValue(piece.text, random) : random.pick(texts)
      break
    case 2:
      all[at] = piece.text.startsWith('<')
        ? withoutValue(piece.text, random)
        : piece.text.repeat(Math.min(random.pick([2, 50]), Math.ceil(20_000 / piece.text.length)))
      break
    case 3:
      all.splice(at, element.length)
      break
    case 4:
    case 5: {
      const times = Math.min(random.pick([1, 2, 20, 300]), Math.ceil(2000 / element.length))
      all.splice(at, 0, ...Array.from({ length: times }, () => element).flat())
      break
    }
    case 6: {
      const to = chosen(pieces, random)
      if (to < at || to > end) all.splice(to, 0, ...element)
      break
    }
    case 7: {
      const depth = random.pick([1, 5, 120, 260])
      const tag = element.length > 1 && element[0] ? element[0] : '<a>'
      const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'a'
      if (piece.text.startsWith('<') && !piece.text.startsWith('</')) {
        all.splice(
          at,
          element.length,
          ...Array.from({ length: depth }, () => tag),
          ...element,
          ...Array.from({ length: depth }, () => `</${name}>`),
        )
      }
      break
    }
    default:
      all.splice(at, element.length, ...element.filter((inner) => inner.startsWith('<')))
  }
  return all.join('')
}

/** Any piece but a closing tag or what stands before the root. */
function chosen(pieces: readonly Piece[], random: Random): number {
  let at = random.from(0, pieces.length - 1)
  while (at > 0 && /^<[/?!]/.test(pieces[at]?.text ?? '')) at--
  return at
}

function withOtherValue(tag: string, random: Random): string {
  const found = [...tag.matchAll(/="[^"]*"/g)]
  if (found.length === 0) return tag
  const one = random.pick(found)
  return `${tag.slice(0, one.index)}="${random.pick(values)}"${tag.slice(one.index + one[0].length)}`
}

function withoutValue(tag: string, random: Random): string {
  const found = [...tag.matchAll(/\s[^\s=]+="[^"]*"/g)]
  if (found.length === 0) return tag
  const one = random.pick(found)
  return tag.slice(0, one.index) + tag.slice(one.index + one[0].length)
}
