import { zipStably } from './stable-zip.ts'

/**
 * WordprocessingML as an office's Word leaves it, written by hand: the reader must be tried on files that the
 * project's own writer has never touched. Widths are in twentieths of a point.
 */
export type TextStyle = {
  align?: 'left' | 'center' | 'right'
  bold?: boolean
  size?: number
  bullet?: boolean
}
export type CellStyle = TextStyle & {
  span?: number
  /** 'top' begins a cell merged downwards, 'below' continues it. */
  merge?: 'top' | 'below'
  shade?: string
  /** Cut the text into runs with revision marks, as Word does after spelling and later edits. */
  torn?: boolean
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function run(text: string, style: TextStyle): string {
  const properties = `${style.bold ? '<w:b/>' : ''}<w:sz w:val="${(style.size ?? 9) * 2}"/>`
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${escape(piece)}</w:t>`)
  return `<w:r><w:rPr>${properties}</w:rPr>${pieces.join('<w:tab/>')}</w:r>`
}

/** Word cuts a sentence anywhere, also inside a word: the reader must not put a space there. */
function tornRuns(text: string, style: TextStyle): string {
  const first = Math.floor(text.length / 3)
  const second = Math.floor((text.length * 2) / 3)
  return [
    run(text.slice(0, first), style),
    '<w:proofErr w:type="spellStart"/>',
    run(text.slice(first, second), style),
    '<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>',
    run(text.slice(second), style),
  ].join('')
}

export function paragraph(text: string, style: TextStyle & { torn?: boolean; tabs?: number[] } = {}): string {
  const list = style.bullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''
  const stops = (style.tabs ?? []).map((at) => `<w:tab w:val="left" w:pos="${at}"/>`).join('')
  const tabs = stops === '' ? '' : `<w:tabs>${stops}</w:tabs>`
  const align = style.align ? `<w:jc w:val="${style.align}"/>` : ''
  const body = style.torn ? tornRuns(text, style) : run(text, style)
  return `<w:p><w:pPr>${list}${tabs}${align}</w:pPr>${text === '' ? '' : body}</w:p>`
}

/** What was struck out and what was written instead, with the changes still tracked. */
export function trackedParagraph(before: string, struck: string, inserted: string, after: string): string {
  const mark = 'w:author="Мэргэжилтэн" w:date="2026-02-10T03:00:00Z"'
  const deleted = `<w:del w:id="101" ${mark}><w:r><w:delText xml:space="preserve">${escape(struck)}</w:delText></w:r></w:del>`
  const added = `<w:ins w:id="102" ${mark}>${run(inserted, {})}</w:ins>`
  return `<w:p>${run(before, {})}${deleted}${added}${run(after, {})}</w:p>`
}

/** A cell of `content`: lines of text, or ready paragraphs (they begin with `<w:p>`). */
export function cell(content: string | string[], width: number, style: CellStyle = {}): string {
  const lines = typeof content === 'string' ? [content] : content
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    style.span === undefined ? '' : `<w:gridSpan w:val="${style.span}"/>`,
    style.merge === undefined ? '' : style.merge === 'top' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    style.shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${style.shade}"/>`,
  ]
  const paragraphs = lines.map((line) => (line.startsWith('<w:p>') ? line : paragraph(line, style)))
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphs.join('')}</w:tc>`
}

export function row(cells: string[], header = false): string {
  return `<w:tr><w:trPr>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
}

export function table(widths: number[], rows: string[], borders = true): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const value = borders ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"'
  const lines = sides.map((side) => `<w:${side} ${value}/>`).join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  const properties = `<w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const numbering = `${HEAD}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:pPr><w:ind w:left="200" w:hanging="200"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const styles = `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:lang w:val="mn-MN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

const override = (part: string, kind: string) =>
  `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
const relations = (all: string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`

/** The bytes of a DOCX of `body` (paragraphs and tables) on A4. */
export function wordFile(body: string[], orientation: 'landscape' | 'portrait' = 'landscape'): Uint8Array {
  const wide = orientation === 'landscape'
  const size = wide
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>'
  const margins =
    '<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="1134" w:header="400" w:footer="400" w:gutter="0"/>'
  const content = `${body.join('')}<w:sectPr>${size}${margins}</w:sectPr>`
  return zipStably({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('numbering', 'numbering')}</Types>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${content}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      relation('rId1', 'styles', 'styles.xml'),
      relation('rId2', 'numbering', 'numbering.xml'),
    ]),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
  })
}
