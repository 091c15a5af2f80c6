import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Cell } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { readHtml } from './html.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const blocksOf = (html: string): Block[] => readHtml(utf8(html)).blocks
const cellsOf = (html: string): Cell[] => {
  const table = blocksOf(html).find((block) => block.kind === 'table')
  return table?.grid.cells ?? []
}
const placed = (cells: Cell[]): string[] =>
  cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.lines.join('|')}`)

describe('readHtml', () => {
  it('gives paragraphs, headings and list items with alignment and weight', () => {
    const page = `<html><head><title>Сайт</title><script>var a = "<p>биш</p>"</script></head><body>
      <nav><a href="/">Нүүр</a></nav>
      <h2 style="text-align: center">АВЛИГЫН ЭСРЭГ&nbsp;&nbsp;ТӨЛӨВЛӨГӨӨ</h2>
      <p align="right"><b>БАТЛАВ</b></p><p>2025.02.21<br>Сэлэнгийн голын сум</p>
      <ol start="3"><li>гурав<li>дөрөв</ol><ul><li>цэг</ul><div hidden>нууц</div><p style="display:none">нууц</p>`
    expect(blocksOf(page)).toEqual([
      { kind: 'paragraph', text: 'АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ', align: 'center', bold: true },
      { kind: 'paragraph', text: 'БАТЛАВ', align: 'right', bold: true },
      { kind: 'paragraph', text: '2025.02.21', align: null, bold: false },
      { kind: 'paragraph', text: 'Сэлэнгийн голын сум', align: null, bold: false },
      { kind: 'paragraph', text: '3. гурав', align: null, bold: false },
      { kind: 'paragraph', text: '4. дөрөв', align: null, bold: false },
      { kind: 'paragraph', text: 'цэг', align: null, bold: false },
    ])
  })

  it('parts what no-break spaces set apart', () => {
    const gap = '&nbsp; '.repeat(6)
    expect(blocksOf(`<p>2025.02.21${gap}Баян\tсум</p>`)).toMatchObject([{ text: '2025.02.21\tБаян сум' }])
    expect(cellsOf(`<table><tr><td>а${gap}б<td>в</table>`)[0]?.lines).toEqual(['а б'])
  })

  it('places cells with spans, also where end tags are missing', () => {
    const cells = cellsOf(`<table><thead><tr><th rowspan=2>№<th colspan=2>Түвшин<tr><th>Суурь<th>Хүрэх</thead>
      <tr><td colspan=3>Зорилт 1. Соён гэгээрүүлэх<tr><td rowspan=2>1.1<td>2<td>5<tr><td>3<td></table>`)
    expect(placed(cells)).toEqual([
      '0,0 2x1 №',
      '0,1 1x2 Түвшин',
      '1,1 1x1 Суурь',
      '1,2 1x1 Хүрэх',
      '2,0 1x3 Зорилт 1. Соён гэгээрүүлэх',
      '3,0 2x1 1.1',
      '3,1 1x1 2',
      '3,2 1x1 5',
      '4,1 1x1 3',
      '4,2 1x1 ',
    ])
  })

  it('ends a span where a cell from above begins', () => {
    const cells = cellsOf('<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>')
    expect(placed(cells)).toEqual(['0,0 1x1 a', '0,1 2x1 b', '1,0 1x1 c', '1,2 1x1 d'])
  })

  it('gives the lines of a cell: paragraphs, breaks and list items', () => {
    const cells = cellsOf('<table><tr><td>нэг<br>хоёр<p>гурав</p><ul><li>дөрөв</li></ul><td>x</table>')
    expect(cells[0]?.lines).toEqual(['нэг', 'хоёр', 'гурав', 'дөрөв'])
  })

  it('takes the inner table of a layout table, but keeps a small table within a cell as lines', () => {
    const inner =
      '<table><tr><td>№</td><td>Арга хэмжээ, ажил</td></tr><tr><td>1</td><td>Сургалт</td></tr></table>'
    const layout = blocksOf(`<table><tr><td>Цэс</td><td><p>Гарчиг</p>${inner}</td></tr></table>`)
    expect(layout.map((block) => (block.kind === 'table' ? block.grid.columns : block.text))).toEqual([
      'Цэс',
      'Гарчиг',
      2,
    ])
    const long = 'Иргэдэд зориулсан сургалт, нөлөөллийн арга хэмжээг улирал бүр зохион байгуулна. '.repeat(2)
    const data = blocksOf(`<table><tr><td>1.1</td><td>${long}</td><td>${inner}</td></tr></table>`)
    expect(data).toHaveLength(1)
    expect(
      cellsOf(`<table><tr><td>1.1</td><td>${long}</td><td>${inner}</td></tr></table>`)[2]?.lines,
    ).toEqual(['№', 'Арга хэмжээ, ажил', '1', 'Сургалт'])
  })

  it('reads what Word saved as a web page', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>
      <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=MN>
      <p class=MsoNormal align=center style='text-align:center'><b><span lang=MN style='font-size:12.0pt'>ТАЙЛАН
      БИЧСЭН<o:p></o:p></span></b></p>
      <table class=MsoTableGrid><tr style='mso-yfti-irow:0'><td width=40><p class=MsoNormal>1.1<o:p></o:p></p></td>
      <td><p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
      style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Сургалтын
      тоо<o:p></o:p></p><p class=MsoListParagraph><span style='mso-list:Ignore'>2.</span>Хамрагдсан хүн</p></td></tr></table>`
    const [title, table] = blocksOf(word)
    expect(title).toEqual({ kind: 'paragraph', text: 'ТАЙЛАН БИЧСЭН', align: 'center', bold: true })
    expect(table?.kind === 'table' && placed(table.grid.cells)).toEqual([
      '0,0 1x1 1.1',
      '0,1 1x1 • Сургалтын тоо|2.Хамрагдсан хүн',
    ])
  })

  it('finds the encoding by mark, by declaration and by trial', () => {
    const text = 'Шударга байдал'
    const windows = Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 32
      return code < 128 ? code : code - 0x410 + 0xc0
    })
    const page = (bytes: Uint8Array, head: string): Uint8Array => Uint8Array.from([...utf8(head), ...bytes])
    const first = (bytes: Uint8Array): unknown => readHtml(bytes).blocks[0]
    const wanted = { kind: 'paragraph', text, align: null, bold: false }
    expect(first(page(windows, '<meta charset="windows-1251">'))).toEqual(wanted)
    expect(first(page(windows, ''))).toEqual(wanted)
    expect(first(page(windows, '<meta charset="no-such-thing">'))).toEqual(wanted)
    expect(first(page(utf8(text), '<meta charset="windows-1251">'))).toEqual(wanted)
    expect(first(Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(wanted)
  })

  it('restores Ө and Ү in pages made for the old fonts', () => {
    expect(readHtml(utf8('<p>Тєсєв, їр дїн</p>'))).toMatchObject({
      blocks: [{ text: 'Төсөв, үр дүн' }],
      notes: [{ code: 'old-letters-restored' }],
    })
    expect(readHtml(utf8('<p>Өөр Київ</p>'))).toMatchObject({ blocks: [{ text: 'Өөр Київ' }], notes: [] })
  })

  it('does not pay for absurd spans and refuses absurd depth', () => {
    const wide = readHtml(utf8(`<table>${'<tr><td rowspan=999999 colspan=999999>a<td>b'.repeat(50)}</table>`))
    const table = wide.blocks[0]
    expect(table?.kind === 'table' && table.grid.cells.length).toBeLessThan(100)
    for (const deep of ['<table><tr><td>'.repeat(500), '<b>'.repeat(100_000)]) {
      expect(() => readHtml(utf8(`${deep}x`))).toThrow(new ReadingError('too-complex'))
    }
    expect(() => readHtml(utf8('<script>x</script>'))).toThrow(new ReadingError('no-text'))
  })

  it('reads any mix of tags without failing and never covers a place twice', () => {
    const piece = fc.constantFrom(
      ...'<table>,</table>,<tr>,</tr>,<td>,<td rowspan=3>,<td colspan=2 rowspan=2>,</td>,<th rowspan=0>,<p>,</p>,<br>'.split(
        ',',
      ),
      ...'<li>,<ol>,</ol>,<div hidden>,</div>,<b>,</b>,&nbsp;,&#x4e8;,<!--,-->,<![if x]>,<script>,</script>,үг,1.1'.split(
        ',',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        let blocks: Block[] = []
        try {
          blocks = blocksOf(pieces.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(ReadingError)
        }
        for (const block of blocks) {
          if (block.kind !== 'table') continue
          const taken = new Set<string>()
          for (const cell of block.grid.cells) {
            expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(block.grid.rows)
            expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.grid.columns)
            for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
              for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
                expect(taken.has(`${row},${column}`)).toBe(false)
                taken.add(`${row},${column}`)
              }
            }
          }
        }
      }),
      { numRuns: 1500 },
    )
  })
})
