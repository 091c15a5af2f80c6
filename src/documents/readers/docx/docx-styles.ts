import { childOf, childrenOf, numberOf, parseXml, settingOf, switchOf, type XmlElement } from './docx-xml.ts'

/** What a paragraph style says, with what it inherits. Undefined: nothing said. */
export type ParagraphStyle = {
  align?: string | undefined
  bold?: boolean | undefined
  numbering?: { list: string; level: number } | undefined
}

export type Styles = { of(id: string | undefined): ParagraphStyle }

const deepest = 20

/** Reads styles.xml; a missing or circular base is as none. */
export function readStyles(xml: string | null): Styles {
  const elements = new Map<string, XmlElement>()
  let standard: string | undefined
  if (xml !== null) {
    for (const style of childrenOf(childOf(parseXml(xml), 'styles'), 'style')) {
      const { styleId, type } = style.attributes
      if (styleId === undefined || (type !== undefined && type !== 'paragraph')) continue
      elements.set(styleId, style)
      if (['1', 'true', 'on'].includes(style.attributes.default ?? '')) standard = styleId
    }
  }
  const known = new Map<string, ParagraphStyle>()
  const of = (id: string | undefined, depth: number): ParagraphStyle => {
    const name = id ?? standard
    const element = name === undefined ? undefined : elements.get(name)
    if (name === undefined || !element || depth > deepest) return {}
    const read = known.get(name)
    if (read) return read
    const base = settingOf(element, 'basedOn')
    const inherited = base === undefined || base === name ? {} : of(base, depth + 1)
    const own = ownStyle(element)
    const style = { ...inherited, ...definedOf(own) }
    known.set(name, style)
    return style
  }
  return { of: (id) => of(id, 0) }
}

function ownStyle(element: XmlElement): ParagraphStyle {
  const paragraph = childOf(element, 'pPr')
  return {
    align: settingOf(paragraph, 'jc'),
    bold: switchOf(childOf(element, 'rPr'), 'b'),
    numbering: numberingOf(paragraph),
  }
}

/** The list and level that a paragraph or style names; list "0" takes numbering away. */
export function numberingOf(properties: XmlElement | undefined): { list: string; level: number } | undefined {
  const numbering = childOf(properties, 'numPr')
  const list = settingOf(numbering, 'numId')
  if (list === undefined) return undefined
  return { list, level: numberOf(settingOf(numbering, 'ilvl'), 8, 0) }
}

function definedOf(style: ParagraphStyle): ParagraphStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined))
}
