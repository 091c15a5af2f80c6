import { SaxesParser } from 'saxes'
import { ReadingError } from '../reading-error.ts'

/** An element of a Word part: names and attributes without their prefixes, which tools choose freely. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const deepest = 250
const mostNodes = 3_000_000

/**
 * Reads XML into a tree, with limits on depth and size. A document type is refused: its entities could grow without
 * bound or name files of this machine, and no office program writes one.
 * @throws ReadingError 'entities-refused' | 'broken-file' | 'too-complex'
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let nodes = 0
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new ReadingError('entities-refused')
  })
  parser.on('error', () => {
    throw new ReadingError('broken-file')
  })
  parser.on('opentag', (tag) => {
    if (++nodes > mostNodes || open.length > deepest) throw new ReadingError('too-complex')
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value
    const element: XmlElement = { name: localName(tag.name), attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (!tag.isSelfClosing) open.push(element)
  })
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) open.pop()
  })
  parser.on('text', (piece) => {
    open.at(-1)?.children.push(piece)
  })
  parser.on('cdata', (piece) => {
    open.at(-1)?.children.push(piece)
  })
  parser.write(text.replace(/^\ufeff/, '')).close()
  return root
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) return child
  }
  return undefined
}

/** All child elements, of one name when it is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  }
  return found
}

/** `w:val` of a child, as Word keeps most settings: valueOfChild(pPr, 'jc') → "center". */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val
}

/** A switch such as <w:b/>, <w:b w:val="0"/>; undefined when it is not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  if (!found) return undefined
  return !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '')
}

/** A whole number not below zero and not above `most`; `otherwise` for anything else. */
export function numberOf(text: string | undefined, most: number, otherwise: number): number {
  const value = text === undefined ? Number.NaN : Number.parseInt(text, 10)
  return value >= 0 ? Math.min(value, most) : otherwise
}
