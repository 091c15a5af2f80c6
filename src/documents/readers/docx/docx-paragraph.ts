import type { Paragraph } from '../../grid.ts'
import type { Numbering } from './docx-numbering.ts'
import { numberingOf, type Styles } from './docx-styles.ts'
import { childOf, childrenOf, settingOf, switchOf, type XmlElement } from './docx-xml.ts'

export type DocxContext = { styles: Styles; numbering: Numbering }

/** A paragraph's text with "\n" for line breaks and "\t" for tabs, and the text boxes anchored in it. */
export type DocxParagraph = { text: string; align: Paragraph['align']; bold: boolean; boxes: XmlElement[] }

/** Deleted revisions, moved-away text, field codes and settings: no text of the document. */
const silent = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'pPr',
  'rPr',
  'tblPr',
  'sdtPr',
  'sdtEndPr',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'annotationRef',
  'fldData',
  'Fallback',
  'bookmarkStart',
  'bookmarkEnd',
  'proofErr',
  'ruby',
  'object',
])

type Gathered = { text: string; bold: boolean; plain: boolean; boxes: XmlElement[] }

/** Reads a <w:p>: its runs, breaks and automatic number; inserted revisions count as text, deleted ones do not. */
export function readParagraph(element: XmlElement, context: DocxContext): DocxParagraph {
  const properties = childOf(element, 'pPr')
  const style = context.styles.of(settingOf(properties, 'pStyle'))
  const gathered: Gathered = { text: '', bold: false, plain: false, boxes: [] }
  gather(element, style.bold ?? false, gathered)
  const number = numberText(properties, style.numbering, context.numbering, gathered.text)
  return {
    text: number === '' ? gathered.text : `${number} ${gathered.text.trimStart()}`,
    align: alignOf(settingOf(properties, 'jc') ?? style.align),
    bold: gathered.bold && !gathered.plain,
    boxes: gathered.boxes,
  }
}

function gather(element: XmlElement, bold: boolean, into: Gathered): void {
  for (const child of element.children) {
    if (typeof child === 'string' || silent.has(child.name)) continue
    switch (child.name) {
      case 'r':
        gatherRun(child, bold, into)
        break
      case 'txbxContent':
        into.boxes.push(child)
        break
      case 'AlternateContent':
        // The same picture or box twice, for newer and older programs: once is enough.
        gather(childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child, bold, into)
        break
      default:
        gather(child, bold, into)
    }
  }
}

function gatherRun(run: XmlElement, bold: boolean, into: Gathered): void {
  const properties = childOf(run, 'rPr')
  if (switchOf(properties, 'vanish') || childOf(properties, 'del')) return
  const heavy = switchOf(properties, 'b') ?? bold
  const before = into.text.length
  for (const child of childrenOf(run)) {
    switch (child.name) {
      case 't':
        into.text += textOf(child)
        break
      case 'tab':
      case 'ptab':
        into.text += '\t'
        break
      case 'br':
      case 'cr':
        into.text += '\n'
        break
      case 'noBreakHyphen':
        into.text += '-'
        break
      case 'sym':
        into.text += '•'
        break
      default:
        if (!silent.has(child.name)) gather({ name: '', attributes: {}, children: [child] }, bold, into)
    }
  }
  if (into.text.slice(before).trim() === '') return
  if (heavy) into.bold = true
  else into.plain = true
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** An empty paragraph of a list shows its number but says nothing; it still counts. */
function numberText(
  properties: XmlElement | undefined,
  fromStyle: { list: string; level: number } | undefined,
  numbering: Numbering,
  text: string,
): string {
  const own = numberingOf(properties)
  const used = own ?? fromStyle
  if (!used || used.list === '0') return ''
  const shown = numbering.next(used.list, used.level)
  return text.trim() === '' && shown === '•' ? '' : shown
}

function alignOf(said: string | undefined): Paragraph['align'] {
  if (said === 'center') return 'center'
  if (said === 'right' || said === 'end') return 'right'
  return said === undefined ? null : 'left'
}
