import { DocxTree, type OpeningTag, TagMaker, type XmlElement } from './docx-tree.ts'

const quote = 34
const apostrophe = 39
const ampersand = 38
const slash = 47
const less = 60
const equals = 61
const greater = 62

/** What no program writes in the texts of a Word part, or what XML forbids: characters, and the end of a CDATA section. */
const unusual = /[^\t\n\r -~\u00a0-\ufffd]|\]\]>/

const declaration =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z\d._-]*")?(?: standalone="(?:yes|no)")?\s*\?>/

/** A reference to a character; others need declarations. */
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the XML that office programs write, many times as fast as a parser of all XML can: plain tags, attributes
 * and texts. Whatever is not surely that is left to the parser, which also says what is wrong with it.
 * @returns null for XML that holds anything unusual
 * @throws ReadingError 'too-complex'
 */
export function scanDocxXml(text: string): XmlElement | null {
  return scan(text, { tags: new TagReader(), settings: [] })
}

/** What a part of a document has said before: it says the same few things ten thousand times over. */
type Memory = { tags: TagReader; settings: Settings[] }

/** A whole element of looks and its source; null when it holds anything unusual. */
type Settings = { source: string; element: XmlElement | null }

function scan(text: string, memory: Memory): XmlElement | null {
  const tree = new DocxTree()
  const open: string[] = []
  let at = declaration.exec(text)?.[0].length ?? 0
  let roots = 0
  for (;;) {
    const tag = text.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) {
      if (open.length === 0) {
        if (text.slice(at, tag).trim() !== '') return null
      } else {
        const piece = plainText(text.slice(at, tag))
        if (piece === null) return null
        tree.text(piece)
      }
    }
    if (text.charCodeAt(tag + 1) === slash) {
      const name = open.pop()
      if (name === undefined || !text.startsWith(name, tag + 2)) return null
      at = tag + 2 + name.length
      if (text.charCodeAt(at++) !== greater) return null
      tree.closeTag()
      continue
    }
    if (open.length === 0 && ++roots > 1) return null
    const read = memory.tags.read(text, tag + 1)
    if (read === null) return null
    at = tag + 1 + read.length
    const settings = open.length > 0 && read.tag.settings ? settingsAt(text, tag, read, memory) : null
    if (settings?.element) {
      tree.append(settings.element)
      at = tag + settings.source.length
    } else {
      tree.openTag(read.tag)
      if (!read.tag.selfClosing) open.push(read.name)
    }
  }
  return open.length === 0 && roots === 1 && text.slice(at).trim() === '' ? tree.root : null
}

/** Runs and cells of one look follow each other, so the last few are compared rather than all looked up. */
const mostSettings = 8

/** The whole element of looks that begins with a tag; null where it is long or holds another of its name. */
function settingsAt(text: string, from: number, tag: ReadTag, memory: Memory): Settings | null {
  const { settings } = memory
  for (const [index, known] of settings.entries()) {
    if (!text.startsWith(known.source, from)) continue
    if (index > 0) settings.unshift(...settings.splice(index, 1))
    return known
  }
  const source = sourceOfSettings(text, from, tag)
  if (source === '') return null
  const [element] = scan(source, memory)?.children ?? []
  const found = { source, element: typeof element === 'object' ? element : null }
  settings.unshift(found)
  if (settings.length > mostSettings) settings.pop()
  return found
}

/** Longer ones are rare; the bound keeps a file that is all settings and no end of them from costing its square. */
const longestSettings = 2000

function sourceOfSettings(text: string, from: number, { name, length }: ReadTag): string {
  const ahead = text.slice(from, from + longestSettings)
  const end = ahead.indexOf(`</${name}>`)
  const inside = ahead.indexOf(`<${name}`, length)
  return end < 0 || (inside >= 0 && inside < end) ? '' : ahead.slice(0, end + name.length + 3)
}

/** A tag, the name to close it by, and its length with the ">". */
type ReadTag = { tag: OpeningTag; name: string; length: number }

/** A power of two, some times the different tags of a part. */
const places = 1024

/** Reads opening tags from their names on. Those read before are found by a sum over their letters. */
class TagReader {
  private readonly maker = new TagMaker()
  private readonly remembered: ({ source: string; read: ReadTag } | undefined)[] = Array.from({
    length: places,
  })

  /** Null for anything but a plain tag. */
  read(text: string, from: number): ReadTag | null {
    let sum = 0
    let at = from
    for (let code = text.charCodeAt(at); code !== greater; code = text.charCodeAt(++at)) {
      if (Number.isNaN(code)) return null
      sum = (Math.imul(sum, 31) + code) | 0
    }
    const place = (sum ^ (sum >>> 10)) & (places - 1)
    const known = this.remembered[place]
    const length = at + 1 - from
    if (known?.read.length === length && text.startsWith(known.source, from)) return known.read
    const read = this.readAnew(text, from)
    // A ">" inside of a value: what stands before it is no whole tag.
    if (read?.length === length) this.remembered[place] = { source: text.slice(from, at + 1), read }
    return read
  }

  private readAnew(text: string, from: number): ReadTag | null {
    const { maker } = this
    let at = endOfName(text, from)
    const name = text.slice(from, at)
    if (at === from) return null
    const told: string[] = []
    for (;;) {
      const spaced = isSpace(text.charCodeAt(at))
      while (isSpace(text.charCodeAt(at))) at++
      const code = text.charCodeAt(at)
      if (code === greater) return { tag: maker.finish(name, false), name, length: at + 1 - from }
      if (code === slash) {
        if (text.charCodeAt(at + 1) !== greater) return null
        return { tag: maker.finish(name, true), name, length: at + 2 - from }
      }
      const end = endOfName(text, at)
      const mark = text.charCodeAt(end + 1)
      if (!spaced || end === at || text.charCodeAt(end) !== equals) return null
      if (mark !== quote && mark !== apostrophe) return null
      const close = endOfValue(text, end + 2, mark)
      if (close < 0) return null
      const attribute = text.slice(at, end)
      if (told.includes(attribute)) return null
      told.push(attribute)
      maker.attribute(attribute, text.slice(end + 2, close))
      at = close + 1
    }
  }
}

/** -1 for a value with references, line ends or anything unusual: they are rare, and the parser knows them all. */
function endOfValue(text: string, from: number, mark: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === mark) return at
    if (code === less || code === ampersand || code < 32 || code > 0xfffd) return -1
  }
  return -1
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

/** Names of letters, digits, ":", "_", "-" and "." in ASCII; others are left to the parser. */
function endOfName(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58
    const later = (code >= 48 && code <= 57) || code === 45 || code === 46
    if (!letter && (!later || at === from)) return at
    at++
  }
}

/** Null for text with anything unusual, or with a reference that is not one of a character. */
function plainText(raw: string): string | null {
  if (unusual.test(raw)) return null
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  if (text.replace(reference, '').includes('&')) return null
  let wrong = false
  const plain = text.replace(reference, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) {
      const letter = named[name]
      wrong ||= letter === undefined
      return letter ?? ''
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const allowed =
      code === 9 || code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)
    wrong ||= !allowed
    return allowed ? String.fromCharCode(code) : ''
  })
  return wrong ? null : plain
}
