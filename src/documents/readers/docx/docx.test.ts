import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { readDocx } from './docx.ts'

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:wps="s"'

function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
  }
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml)
  return zipSync(files)
}

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

const texts = (source: SourceDocument) =>
  source.blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.grid.cells.map((cell) => cell.lines.join(' / ')),
  )
const cellsOf = (source: SourceDocument) => {
  const [table] = source.blocks
  return table?.kind === 'table'
    ? table.grid.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        cell.lines.join(' / '),
      ])
    : []
}

function codeOf(bytes: Uint8Array): string {
  try {
    readDocx(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
}

describe('tables', () => {
  it('places spans across and down', () => {
    const body = tbl(
      tc(p('А'), '<w:vMerge w:val="restart"/>') + tc(p('Б'), '<w:gridSpan w:val="2"/>'),
      tc(p(''), '<w:vMerge/>') + tc(p('В')) + tc(p('Г') + p('Д')),
    )
    expect(cellsOf(readDocx(docx(body)))).toEqual([
      [0, 0, 2, 1, 'А'],
      [0, 1, 1, 2, 'Б'],
      [1, 1, 1, 1, 'В'],
      [1, 2, 1, 1, 'Г / Д'],
    ])
  })

  it('keeps rows that begin late, drops deleted rows, reads tables in cells as lines', () => {
    const inner = tbl(tc(p('1')) + tc(p('2')))
    const body = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p('А'))}</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>${tc(p('хасав'))}</w:tr>
      <w:tr>${tc(p('Б') + inner)}${tc(p('В'))}</w:tr></w:tbl>`
    expect(cellsOf(readDocx(docx(body)))).toEqual([
      [0, 1, 1, 1, 'А'],
      [1, 0, 1, 1, 'Б / 1 2'],
      [1, 1, 1, 1, 'В'],
    ])
  })

  it('takes a frame of one cell away', () => {
    const body = tbl(tc(p('Гарчиг') + tbl(tc(p('1')) + tc(p('2')))))
    expect(texts(readDocx(docx(body)))).toEqual(['Гарчиг', ['1', '2']])
  })

  it('does not believe absurd spans', () => {
    const body = tbl(tc(p('А'), '<w:gridSpan w:val="2000000000"/>') + tc(p('Б')), tc(p('В')))
    const [table] = readDocx(docx(body)).blocks
    expect(table?.kind === 'table' && table.grid.columns).toBeLessThanOrEqual(256)
  })
})

describe('text', () => {
  it('reads the outcome of revisions, breaks and tabs, and hidden text not at all', () => {
    const body = `<w:p><w:r><w:t>Нэг</w:t><w:tab/><w:t>хоёр</w:t></w:r>
      <w:del><w:r><w:delText>хасав</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> гурав</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>далд</w:t></w:r><w:r><w:br/><w:t>мөр</w:t></w:r></w:p>`
    expect(texts(readDocx(docx(body)))).toEqual(['Нэг\tхоёр гурав', 'мөр'])
  })

  it('reads a text box once, and content controls', () => {
    const box = (inner: string) => `<wps:txbx><w:txbxContent>${p(inner)}</w:txbxContent></wps:txbx>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('БАТЛАВ')}</mc:Choice><mc:Fallback>${box('БАТЛАВ')}</mc:Fallback></mc:AlternateContent></w:r></w:p>
      <w:sdt><w:sdtPr/><w:sdtContent>${p('Удирдлага')}</w:sdtContent></w:sdt>`
    expect(texts(readDocx(docx(body)))).toEqual(['БАТЛАВ', 'Удирдлага'])
  })

  it('knows alignment and weight, also from a style', () => {
    const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="T"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="U"><w:basedOn w:val="T"/></w:style></w:styles>`
    const [block] = readDocx(docx(p('Гарчиг', '<w:pStyle w:val="U"/>'), { 'word/styles.xml': styles })).blocks
    expect(block).toEqual({ kind: 'paragraph', text: 'Гарчиг', align: 'center', bold: true })
  })
})

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Зорилт %1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'upperRoman', '%2)')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
  const item = (text: string, list: number, at: number) =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

  it('are read as Word shows them', () => {
    const body =
      item('Сургах', 1, 0) +
      item('Ном', 1, 1) +
      item('Аян', 1, 1) +
      item('Хянах', 1, 0) +
      item('Тоо', 1, 1) +
      item('Хувь', 2, 0) +
      item('Дүн', 2, 1) +
      item('Он', 2, 1)
    expect(texts(readDocx(docx(body, { 'word/numbering.xml': numbering })))).toEqual([
      'Зорилт 1. Сургах',
      '1.1. Ном',
      '1.2. Аян',
      'Зорилт 2. Хянах',
      '2.1. Тоо',
      '• Хувь',
      'I) Дүн',
      'II) Он',
    ])
  })
})

describe('hostile files', () => {
  it.each([
    [
      'entities-refused',
      zipSync({
        'word/document.xml': strToU8(
          `<!DOCTYPE d [<!ENTITY a "аа">]><w:document ${word}><w:body>${p('&a;')}</w:body></w:document>`,
        ),
      }),
    ],
    ['broken-file', docx('<w:p><w:r>')],
    ['broken-file', docx(p('&unknown;'))],
    ['broken-file', zipSync({ 'word/document.xml': strToU8('<other/>') })],
    ['no-text', docx('<w:p/>')],
    ['too-complex', docx('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))],
    ['archive-bomb', docx(p(' '.repeat(90_000_000)))],
  ])('are refused: %s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
  })
})

describe('edges that do not quite meet', () => {
  it('make no columns of their own', () => {
    const grid = (...widths: number[]) =>
      `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`
    const span = (n: number) => `<w:gridSpan w:val="${n}"/>`
    const body = `<w:tbl>${grid(700, 3000, 90, 2000)}
      <w:tr>${tc(p('№'))}${tc(p('Ажил'))}${tc(p('Хугацаа'), span(2))}</w:tr>
      <w:tr>${tc(p('1'))}${tc(p('Сургах'), span(2))}${tc(p('Жилдээ'))}</w:tr></w:tbl>`
    expect(cellsOf(readDocx(docx(body)))).toEqual([
      [0, 0, 1, 1, '№'],
      [0, 1, 1, 1, 'Ажил'],
      [0, 2, 1, 1, 'Хугацаа'],
      [1, 0, 1, 1, '1'],
      [1, 1, 1, 1, 'Сургах'],
      [1, 2, 1, 1, 'Жилдээ'],
    ])
  })
})
