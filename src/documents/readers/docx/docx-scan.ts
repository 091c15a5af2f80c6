import { DocxTree, type OpeningTag, TagMaker, type XmlElement } from './docx-tree.ts'
import { RememberedPieces } from './remembered-pieces.ts'

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
  const start = declaration.exec(text)?.[0].length ?? 0
  return new Scanner(text).scan(start, text.length)
}

/** A tag, the name to close it by, and its length with the ">". */
type ReadTag = { tag: OpeningTag; name: string; length: number }

/** Longer looks are rare. */
const longestSettings = 2000

/** A part says the same few tags and looks ten thousand times over: each is understood once. */
class Scanner {
  private readonly text: string
  private readonly maker = new TagMaker()
  private readonly tags: RememberedPieces<ReadTag>
  /** Whole elements of looks; null for those that hold anything unusual. */
  private readonly settings: RememberedPieces<XmlElement | null>
  /** Where the next closing tag of a name stands, so that it is looked for once. */
  private readonly closings = new Map<string, number>()

  constructor(text: string) {
    this.text = text
    this.tags = new RememberedPieces(text)
    this.settings = new RememberedPieces(text)
  }

  /** The tree of what stands from `from` to `to`; null for anything unusual. */
  scan(from: number, to: number): XmlElement | null {
    const { text } = this
    const tree = new DocxTree()
    const open: string[] = []
    let at = from
    let roots = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0 || tag >= to) break
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
        if (name === undefined || !isAt(text, tag + 2, name)) return null
        at = tag + 2 + name.length
        if (text.charCodeAt(at++) !== greater) return null
        tree.closeTag()
        continue
      }
      if (open.length === 0 && ++roots > 1) return null
      const read = this.readTag(tag + 1)
      if (read === null) return null
      at = tag + 1 + read.length
      const end = open.length > 0 && read.tag.settings ? this.endOfSettings(tag, at, read.name) : -1
      const settings = end < 0 ? null : this.readSettings(tag, end, read.name)
      if (settings) {
        tree.append(settings)
        at = end
      } else {
        tree.openTag(read.tag)
        if (!read.tag.selfClosing) open.push(read.name)
      }
    }
    return open.length === 0 && roots === 1 && text.slice(at, to).trim() === '' ? tree.root : null
  }

  /** Where the looks end that begin at `from`; -1 where they are long. */
  private endOfSettings(from: number, inside: number, name: string): number {
    let closing = this.closings.get(name) ?? 0
    if (closing < inside) {
      closing = this.text.indexOf(`</${name}>`, inside)
      if (closing < 0) closing = Number.POSITIVE_INFINITY
      this.closings.set(name, closing)
    }
    const end = closing + name.length + 3
    return end - from > longestSettings ? -1 : end
  }

  private readSettings(from: number, to: number, name: string): XmlElement | null {
    const known = this.settings.find(from, to)
    if (known !== undefined) return known
    // Looks may hold earlier looks: then the first closing tag is not theirs.
    const nested = this.text.slice(from + 1, to).includes(`<${name}`)
    const element = nested ? null : (this.scan(from, to)?.children[0] ?? null)
    const settings = typeof element === 'string' ? null : element
    this.settings.keep(from, to, settings)
    return settings
  }

  /** Reads an opening tag from its name on; null for anything but a plain one. */
  private readTag(from: number): ReadTag | null {
    const end = this.text.indexOf('>', from) + 1
    const known = end === 0 ? undefined : this.tags.find(from, end)
    if (known) return known
    const read = this.readAnew(from)
    // A ">" inside of a value: what stands before it is no whole tag.
    if (read && from + read.length === end) this.tags.keep(from, end, read)
    return read
  }

  private readAnew(from: number): ReadTag | null {
    const { text, maker } = this
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

/** As text.startsWith(word, at), which takes longer than the few letters. */
function isAt(text: string, at: number, word: string): boolean {
  for (let letter = 0; letter < word.length; letter++) {
    if (text.charCodeAt(at + letter) !== word.charCodeAt(letter)) return false
  }
  return true
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
