import type { PageForm } from '../page.ts'
import { qrSide } from '../page-proof.ts'
import { paperOf } from '../paper.ts'
import { xmlText } from '../printable.ts'

type ParagraphStyle = {
  name: string
  align?: 'center' | 'right' | 'both'
  bold?: boolean
  /** In points. */
  size?: number
  before?: number
  after?: number
  /** In twentieths of a point. */
  indent?: { left: number; hanging?: number; firstLine?: number }
  /** Stays on the page of the next paragraph, so that no heading stands alone at the end of a page. */
  keepNext?: boolean
  /** A stop at the right end, with a line to sign on where asked. */
  rightTab?: { at: number; leader?: 'underscore' }
  outline?: boolean
  /** Exactly, in twentieths of a point. */
  lineHeight?: number
  /** An item of the one list in numbering.xml. */
  listItem?: boolean
}

/** Named styles instead of settings in each paragraph: an office can change the look of the whole paper at once. */
export function stylesXml(form: PageForm): string {
  const { textWidth } = paperOf(form.orientation)
  const size = form.fontSize
  const heading = Math.max(12, size)
  const approval = { left: Math.round(textWidth * 0.62) }
  const signatureIndent = { left: Math.round(textWidth * 0.1) }
  const styles: Record<string, ParagraphStyle> = {
    Annex: { name: 'Annex', align: 'right', after: 6, indent: approval, size: Math.min(size, 11) },
    Approval: { name: 'Approval', align: 'center', bold: true, after: 2, indent: approval, keepNext: true },
    Title: {
      name: 'Title',
      align: 'center',
      bold: true,
      size: heading + 1,
      before: 12,
      after: 6,
      keepNext: true,
      outline: true,
    },
    Subtitle: { name: 'Subtitle', align: 'center', size: heading, after: 6, keepNext: true },
    Issued: {
      name: 'Issued',
      size: heading,
      before: 6,
      after: 6,
      rightTab: { at: textWidth },
      keepNext: true,
    },
    TableHeading: { name: 'Table Heading', align: 'center', bold: true, before: 2, after: 2 },
    TableColumnNumber: { name: 'Table Column Number', align: 'center', size: Math.max(8, size - 2) },
    TablePrinciple: {
      name: 'Table Principle',
      align: 'center',
      bold: true,
      before: 3,
      after: 3,
      keepNext: true,
    },
    TableObjective: { name: 'Table Objective', bold: true, before: 3, after: 3, keepNext: true },
    TableNumber: { name: 'Table Number', align: 'center' },
    TableText: { name: 'Table Text', after: 2 },
    TableCentred: { name: 'Table Centred', align: 'center' },
    TableBullet: { name: 'Table Bullet', after: 2, indent: { left: 142, hanging: 142 }, listItem: true },
    AfterTable: { name: 'After Table', size: 6, keepNext: true },
    SignatureRole: {
      name: 'Signature Role',
      size: heading,
      bold: true,
      before: 12,
      indent: signatureIndent,
      keepNext: true,
    },
    Signature: {
      name: 'Signature',
      size: heading,
      before: 6,
      indent: signatureIndent,
      rightTab: { at: Math.round(textWidth * 0.9), leader: 'underscore' },
    },
    Organization: { name: 'Organization', align: 'center', bold: true, size: heading, before: 18 },
    Letterhead: { name: 'Letterhead', align: 'center', bold: true, size: heading + 1, after: 12 },
    Addressee: {
      name: 'Addressee',
      bold: true,
      size: heading,
      before: 18,
      after: 6,
      indent: { left: Math.round(textWidth * 0.5) },
    },
    Subject: { name: 'Subject', size: heading, before: 6, after: 12 },
    LetterText: {
      name: 'Letter Text',
      align: 'both',
      size: heading,
      after: 6,
      indent: { left: 0, firstLine: 709 },
    },
    FreeText: { name: 'Free Text', align: 'both', size: heading, before: 3, after: 3 },
    Note: { name: 'Note', size: Math.max(9, size - 1), before: 3, after: 3 },
    Proof: { name: 'Proof', size: 9, indent: { left: qrSide + 113 }, lineHeight: qrSide / 3 },
    DraftMark: { name: 'Draft Mark', align: 'right', bold: true, size: heading },
    PageNumber: { name: 'Page Number', align: 'center', size: 10 },
  }
  const font = xmlText(form.font)
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="mn-MN" w:eastAsia="mn-MN" w:bidi="mn-MN"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  const listed = Object.entries(styles).map(([id, style]) => paragraphStyleXml(id, style))
  return (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${defaults}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
    `${tableStyle}${listed.join('')}</w:styles>`
  )
}

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

const tableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
  '<w:style w:type="table" w:styleId="PlanTable"><w:name w:val="Plan Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
  edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('') +
  '</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'

function spacingXml({ before = 0, after = 0, lineHeight }: ParagraphStyle): string {
  if (before === 0 && after === 0 && lineHeight === undefined) return ''
  const line = lineHeight === undefined ? '' : ` w:line="${lineHeight}" w:lineRule="exact"`
  return `<w:spacing w:before="${before * 20}" w:after="${after * 20}"${line}/>`
}

function indentXml({ left, hanging, firstLine }: NonNullable<ParagraphStyle['indent']>): string {
  const first = hanging ? ` w:hanging="${hanging}"` : firstLine ? ` w:firstLine="${firstLine}"` : ''
  return `<w:ind w:left="${left}"${first}/>`
}

/** The order of the elements is the schema's: Word refuses another. */
function paragraphStyleXml(id: string, style: ParagraphStyle): string {
  const { indent, rightTab } = style
  const leader = rightTab?.leader ? ` w:leader="${rightTab.leader}"` : ''
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.listItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    rightTab ? `<w:tabs><w:tab w:val="right"${leader} w:pos="${rightTab.at}"/></w:tabs>` : '',
    spacingXml(style),
    indent ? indentXml(indent) : '',
    style.align ? `<w:jc w:val="${style.align}"/>` : '',
    style.outline ? '<w:outlineLvl w:val="0"/>' : '',
  ].join('')
  const run = [
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.size ? `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>` : '',
  ].join('')
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`
  )
}
