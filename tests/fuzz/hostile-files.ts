import { strToU8, zipSync } from 'fflate'

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file with that body; `head` stands before the root, `parts` beside the main part. */
export function docxOf(body: string, head = '', parts: Record<string, string> = {}): Uint8Array {
  const main = `${head}<w:document ${wordNames}><w:body>${body}</w:body></w:document>`
  const others = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync({ 'word/document.xml': strToU8(main), ...Object.fromEntries(others) })
}

export function wordCell(text: string, settings = ''): string {
  return `<w:tc><w:tcPr>${settings}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
}

export function wordTable(rows: readonly string[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
}

/** A plan of two rows as Word has it, with a text of one's own in each of its last cells. */
export function wordPlan(text = 'Захирал', settings = ''): string {
  const rows = [
    ['№', 'Арга хэмжээ', 'Хугацаа', 'Хариуцах эзэн'],
    ['1.1', 'Сургалт зохион байгуулах', 'Жилдээ', text],
    ['1.2', 'Сурталчилгаа хийх', '2 улирал', text],
  ]
  return wordTable(rows.map((row) => row.map((one) => wordCell(one, settings)).join('')))
}

/** A workbook of one sheet. */
export function xlsxOf(sheet: string, head = ''): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${head}<worksheet>${sheet}</worksheet>`),
  })
}

export function sheetCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** "A", "Z", "AA", "XFD" for 0, 25, 26, 16383. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export function odtOf(text: string, head = ''): Uint8Array {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `${head}<office:document-content ${names}><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  })
}
