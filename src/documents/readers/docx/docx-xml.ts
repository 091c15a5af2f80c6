import { SaxesParser } from 'saxes'
import { ReadingError } from '../../reading-error.ts'
import { scanDocxXml } from './docx-scan.ts'
import { DocxTree, TagMaker, type XmlElement } from './docx-tree.ts'

export type { XmlElement } from './docx-tree.ts'

/**
 * Reads XML into a tree of what readers of Word parts ask for, with limits on depth and size. A document type is
 * refused: its entities could grow without bound or name files of this machine, and no office program writes one.
 * @throws ReadingError 'entities-refused' | 'broken-file' | 'too-complex'
 */
export function parseXml(text: string): XmlElement {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  return scanDocxXml(plain) ?? parseAnyXml(plain)
}

/** As parseXml, by a parser of all XML. */
export function parseAnyXml(text: string): XmlElement {
  const tree = new DocxTree()
  const tags = new TagMaker()
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    throw new ReadingError('entities-refused')
  })
  parser.on('error', () => {
    throw new ReadingError('broken-file')
  })
  parser.on('attribute', ({ name, value }) => tags.attribute(name, value))
  parser.on('opentag', (tag) => tree.openTag(tags.finish(tag.name, tag.isSelfClosing)))
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) tree.closeTag()
  })
  parser.on('text', (piece) => tree.text(piece))
  parser.on('cdata', (piece) => tree.text(piece))
  parser.write(text).close()
  return tree.root
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
