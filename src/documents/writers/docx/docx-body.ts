import type { AnyPage, PageForm } from '../page.ts'
import type { PageLine } from '../page-line.ts'
import { type PaperSize, paperOf } from '../paper.ts'
import { xmlText } from '../printable.ts'
import { proofXml } from './docx-proof.ts'
import { scriptPlaceXml } from './docx-script-place.ts'
import { positionLines } from './docx-signature.ts'
import { tableXml } from './docx-table.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const lineStyles: Record<PageLine['kind'], string> = {
  annex: 'Annex',
  'approval-word': 'Approval',
  'approval-position': 'Approval',
  'approval-name': 'Approval',
  title: 'Title',
  year: 'Subtitle',
  window: 'Subtitle',
  issued: 'Issued',
  'signature-role': 'SignatureRole',
  signature: 'Signature',
  organization: 'Organization',
  letterhead: 'Letterhead',
  addressee: 'Addressee',
  subject: 'Subject',
  paragraph: 'LetterText',
  note: 'Note',
  free: 'FreeText',
}

/** The main part of a Word file: frame lines, the table, signatures, and the page with its header and footer. */
export function bodyXml(page: AnyPage, form: PageForm, draft: boolean): string {
  const paper = paperOf(form.orientation)
  const body = [
    ...page.before.map((line) => lineXml(line, form, false)),
    page.table ? tableXml(page.table, paper, form.fontSize) + afterTable : '',
    // The mark of proof may not stand on a page of its own.
    ...page.after.map((line, index) =>
      lineXml(line, form, index < page.after.length - 1 || page.proof !== undefined),
    ),
    page.proof ? proofXml(page.proof) : '',
    page.scriptPlace ? scriptPlaceXml(page.scriptPlace, paper) : '',
    sectionXml(paper, form, draft),
  ]
  return `<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`
}

const afterTable = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'

/** The spaces keep a line to sign on away from the words beside it. */
const between = '<w:t xml:space="preserve"> </w:t><w:tab/><w:t xml:space="preserve"> </w:t>'

function lineXml({ kind, parts }: PageLine, form: PageForm, keepNext: boolean): string {
  const [first = '', name = ''] = parts
  const broken = kind === 'signature' ? positionLines(first, name, form) : []
  const runs = parts
    .map((part, at) => (at === 0 && broken.length > 1 ? broken.map(textXml).join('<w:br/>') : textXml(part)))
    .join(between)
  const style = `<w:pStyle w:val="${lineStyles[kind]}"/>${keepNext ? '<w:keepNext/>' : ''}`
  return `<w:p><w:pPr>${style}</w:pPr><w:r>${runs}</w:r></w:p>`
}

const textXml = (text: string) => `<w:t xml:space="preserve">${xmlText(text)}</w:t>`

function sectionXml({ width, height, margin }: PaperSize, { orientation }: PageForm, draft: boolean): string {
  return [
    '<w:sectPr>',
    draft ? '<w:headerReference w:type="default" r:id="rHeader"/>' : '',
    '<w:footerReference w:type="default" r:id="rFooter"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"${orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" `,
    `w:left="${margin.left}" w:header="567" w:footer="425" w:gutter="0"/>`,
    '</w:sectPr>',
  ].join('')
}
