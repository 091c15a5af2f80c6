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

/** The attributes that readers of Word parts ask for; the rest (revision marks, measures) is half of a file. */
const wanted = new Set(['val', 'w', 'abstractNumId', 'numId', 'ilvl', 'styleId', 'type', 'default'])

/** Looks, languages, proofing and earlier looks: most elements of a file, with nothing of its text in them. */
const decoration = new Set(
  (
    'proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak latentStyles rsids sectPr tabs ' +
    'rFonts sz szCs bCs i iCs u color lang noProof kern shd highlight spacing ind snapToGrid widowControl ' +
    'keepNext keepLines contextualSpacing tcW tcBorders tcMar vAlign noWrap hideMark trHeight cantSplit tblHeader ' +
    'tblW tblBorders tblCellMar tblLayout tblLook tblInd cnfStyle rPrChange pPrChange tblPrChange tcPrChange'
  ).split(' '),
)

const none: Record<string, string> = Object.freeze({})

/**
 * Reads XML into a tree of what readers of Word parts ask for, with limits on depth and size. A document type is
 * refused: its entities could grow without bound or name files of this machine, and no office program writes one.
 * @throws ReadingError 'entities-refused' | 'broken-file' | 'too-complex'
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: none, children: [] }
  const open: XmlElement[] = [root]
  let inner = root
  let nodes = 0
  let depth = 1
  /** The depth of the decoration that is being passed over, 0 outside of any. */
  let passedOver = 0
  /** Those of the tag that is being read. */
  let attributes = none
  const localName = localNames()
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    throw new ReadingError('entities-refused')
  })
  parser.on('error', () => {
    throw new ReadingError('broken-file')
  })
  // Asking for single attributes is cheaper than walking through those of each tag once more.
  parser.on('attribute', ({ name, value }) => {
    const local = localName(name)
    if (passedOver > 0 || !wanted.has(local)) return
    if (attributes === none) attributes = { [local]: value }
    else attributes[local] = value
  })
  parser.on('opentag', (tag) => {
    if (++nodes > mostNodes || depth > deepest) throw new ReadingError('too-complex')
    if (!tag.isSelfClosing) depth++
    if (passedOver > 0) return
    const name = localName(tag.name)
    if (decoration.has(name)) {
      attributes = none
      if (!tag.isSelfClosing) passedOver = depth
      return
    }
    const element: XmlElement = { name, attributes, children: [] }
    attributes = none
    inner.children.push(element)
    if (tag.isSelfClosing) return
    open.push(element)
    inner = element
  })
  parser.on('closetag', (tag) => {
    if (tag.isSelfClosing) return
    if (passedOver === 0) {
      open.pop()
      inner = open.at(-1) ?? root
    } else if (passedOver === depth) passedOver = 0
    depth--
  })
  const addText = (piece: string): void => {
    if (passedOver === 0) inner.children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text.startsWith('\ufeff') ? text.slice(1) : text).close()
  return root
}

/** A file has few names and says them a hundred thousand times. */
function localNames(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const local = name.slice(name.indexOf(':') + 1)
    if (known.size < 1000) known.set(name, local)
    return local
  }
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
