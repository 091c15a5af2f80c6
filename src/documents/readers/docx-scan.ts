import { DocxTree, type XmlElement } from './docx-tree.ts'

const quote = 34
const apostrophe = 39
const ampersand = 38
const slash = 47
const less = 60
const equals = 61
const greater = 62

/** What no program writes in a Word part, or what XML forbids: characters, and the end of a CDATA section. */
const unusual = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\]\]>|<!/u

const declaration =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z\d._-]*")?(?: standalone="(?:yes|no)")?\s*\?>/

/** A reference to a character; others need declarations. */
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the XML that office programs write, three times as fast as a parser of all XML can: plain tags, attributes
 * and texts. Whatever is not surely that is left to the parser, which also says what is wrong with it.
 * @returns null for XML that holds anything unusual
 * @throws ReadingError 'too-complex'
 */
export function scanDocxXml(text: string): XmlElement | null {
  if (unusual.test(text)) return null
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
      } else if (tree.wantsText) {
        const piece = plainText(text.slice(at, tag))
        if (piece === null) return null
        tree.text(piece)
      } else if (plainText(text.slice(at, tag)) === null) return null
    }
    const first = text.charCodeAt(tag + 1)
    if (first === slash) {
      const end = text.indexOf('>', tag)
      if (end < 0 || open.pop() !== text.slice(tag + 2, end)) return null
      tree.closeTag()
      at = end + 1
    } else {
      if (open.length === 0 && ++roots > 1) return null
      at = scanTag(text, tag + 1, tree, open)
      if (at < 0) return null
    }
  }
  return open.length === 0 && roots === 1 && text.slice(at).trim() === '' ? tree.root : null
}

/** Reads a tag from its name on. @returns where it ends, or -1 for anything but a plain tag */
function scanTag(text: string, from: number, tree: DocxTree, open: string[]): number {
  let at = endOfName(text, from)
  const name = text.slice(from, at)
  if (at === from) return -1
  const told: string[] = []
  for (;;) {
    const spaced = isSpace(text.charCodeAt(at))
    while (isSpace(text.charCodeAt(at))) at++
    const code = text.charCodeAt(at)
    if (code === greater) {
      tree.openTag(name, false)
      open.push(name)
      return at + 1
    }
    if (code === slash) {
      if (text.charCodeAt(at + 1) !== greater) return -1
      tree.openTag(name, true)
      return at + 2
    }
    const end = endOfName(text, at)
    const mark = text.charCodeAt(end + 1)
    if (!spaced || end === at || text.charCodeAt(end) !== equals) return -1
    if (mark !== quote && mark !== apostrophe) return -1
    const close = endOfValue(text, end + 2, mark)
    if (close < 0) return -1
    const attribute = text.slice(at, end)
    if (told.includes(attribute)) return -1
    told.push(attribute)
    if (tree.asksFor(attribute)) tree.attribute(attribute, text.slice(end + 2, close))
    at = close + 1
  }
}

/** -1 for a value with references, line ends or what XML forbids: they are rare, and the parser knows them all. */
function endOfValue(text: string, from: number, mark: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === mark) return at
    if (code === less || code === ampersand || code < 32) return -1
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

/** Null where a reference is not one of a character. */
function plainText(raw: string): string | null {
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
