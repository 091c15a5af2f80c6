import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { readXlsx } from './xlsx.ts'
import { displayNumber } from './xlsx-display.ts'

const shown = (blocks: Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`${block.align ?? 'none'}${block.bold ? ' bold' : ''}: ${block.text}`]
      : block.grid.cells.map(
          (cell) => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.lines.join(' ¦ ')}`,
        ),
  )

const placesOf = (blocks: Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return []
    const { sheetRows, sheet } = block.grid
    return [{ sheetRows, ...(sheet !== undefined && { sheet }) }]
  })

/** A small workbook from worksheet XML; `strings` are <si> contents, `styles` the inside of <styleSheet>. */
function book(
  sheetData: string,
  { strings = [], styles = '', rest = '', workbook = '' }: Partial<Parts> = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<x:workbook xmlns:x="${main}" xmlns:r="${office}">${workbook}<x:sheets><x:sheet name="А" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${main}">${styles}</styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${rest}</worksheet>`,
    ),
  })
}
type Parts = { strings: string[]; styles: string; rest: string; workbook: string }

const line = { style: 'thin' } as const
const drawn = { border: { left: line, right: line, top: line, bottom: line } }

async function officePlan(): Promise<Uint8Array> {
  const rows = [
    [null, null, null, null, 'БАТЛАВ: СУМЫН ЗАСАГ ДАРГА'],
    ['ХӨВЧ СУМЫН АВЛИГЫН ЭСРЭГ\n2025 ОНЫ ТӨЛӨВЛӨГӨӨ'],
    ['2025.02.21', null, null, null, 'Хөвч сум'],
    [],
    ['№', 'Арга хэмжээ', 'Шалгуур', 'Хугацаа', 'Хувь'],
    ['Зорилт 1. Соён гэгээрүүлэх'],
    ['1.1', 'Сургалт явуулах', 'Сургалтын тоо\nХүний тоо', new Date(Date.UTC(2025, 2, 5)), 1],
    ['1.2', 'Самбар ажиллуулах', 'Мэдээний тоо', 'Улирал бүр', 0.475],
    [null, null, 'Хандалт', null, 0.5],
    [],
    ['ТАЙЛАН БИЧСЭН:', 'АХЛАХ МЭРГЭЖИЛТЭН', 'Ц.СОЛОНГО'],
  ]
  const cells = new Map(
    [4, 5, 6, 7, 8].flatMap((row) =>
      [0, 1, 2, 3, 4].map((column) => [
        `${row},${column}`,
        {
          style: {
            ...drawn,
            ...(row > 5 && column === 4 ? { numFmt: '0%' } : {}),
            ...(row === 6 && column === 3 ? { numFmt: 'yyyy-mm-dd' } : {}),
          },
        },
      ]),
    ),
  )
  const merges = [
    { startRow: 1, startCol: 0, endRow: 1, endCol: 4 },
    { startRow: 5, startCol: 0, endRow: 5, endCol: 4 },
    { startRow: 7, startCol: 0, endRow: 8, endCol: 0 },
    { startRow: 7, startCol: 1, endRow: 8, endCol: 1 },
    { startRow: 7, startCol: 3, endRow: 8, endCol: 3 },
  ]
  return writeXlsx({
    sheets: [
      { name: 'Төлөвлөгөө', rows, cells, merges },
      { name: 'Хоосон', rows: [] },
      { name: 'Нууц', rows: [['нууц']], hidden: true },
    ],
  })
}

describe('readXlsx', () => {
  it('gives title, table and signatures of a plan as an office writes it', async () => {
    const { blocks, notes } = readXlsx(await officePlan())
    expect(shown(blocks)).toEqual([
      'right: БАТЛАВ: СУМЫН ЗАСАГ ДАРГА',
      'none: ХӨВЧ СУМЫН АВЛИГЫН ЭСРЭГ',
      'none: 2025 ОНЫ ТӨЛӨВЛӨГӨӨ',
      'none: 2025.02.21\tХөвч сум',
      '0,0 1x1 №',
      '0,1 1x1 Арга хэмжээ',
      '0,2 1x1 Шалгуур',
      '0,3 1x1 Хугацаа',
      '0,4 1x1 Хувь',
      '1,0 1x5 Зорилт 1. Соён гэгээрүүлэх',
      '2,0 1x1 1.1',
      '2,1 1x1 Сургалт явуулах',
      '2,2 1x1 Сургалтын тоо ¦ Хүний тоо',
      '2,3 1x1 2025.03.05',
      '2,4 1x1 100%',
      '3,0 2x1 1.2',
      '3,1 2x1 Самбар ажиллуулах',
      '3,2 1x1 Мэдээний тоо',
      '3,3 2x1 Улирал бүр',
      '3,4 1x1 48%',
      '4,2 1x1 Хандалт',
      '4,4 1x1 50%',
      'none: ТАЙЛАН БИЧСЭН:\tАХЛАХ МЭРГЭЖИЛТЭН\tЦ.СОЛОНГО',
    ])
    expect(notes).toEqual([{ code: 'hidden-sheets', severity: 'doubt', values: { count: 1 } }])
  })

  it('says which row of the sheet each row is, and which sheet where several are shown', async () => {
    const { blocks } = readXlsx(await officePlan())
    expect(placesOf(blocks)).toEqual([{ sheetRows: [5, 6, 7, 8, 9], sheet: 'Төлөвлөгөө' }])
    const cells = (number: number): string =>
      ['A', 'B', 'C'].map((at) => `<c r="${at}${number}" t="str"><v>${at}${number}</v></c>`).join('')
    const rows = [[3], [4, ' hidden="1"'], [7], [20]].map(
      ([number, more = '']) => `<row r="${number}"${more}>${cells(Number(number))}</row>`,
    )
    expect(placesOf(readXlsx(book(rows.join(''))).blocks)).toEqual([{ sheetRows: [3, 7, 20] }])
  })

  it('reads rich text, inline text and saved values, and computes nothing', () => {
    const { blocks, notes } = readXlsx(
      book(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>нэг </t></r><r><t>хоёр</t></r></is></c>
        <c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="str"><f>A1&amp;""</f><v>бичвэр</v></c><c r="E1"><f>NOW()</f></c><c t="e"><v>#REF!</v></c></row>`,
        {
          strings: [
            '<r><rPr><b/></rPr><t>Шудар</t></r><r><t xml:space="preserve">га_x000D_\nёс</t></r><rPh sb="0" eb="1"><t>дуудлага</t></rPh>',
          ],
        },
      ),
    )
    expect(shown(blocks)).toEqual(['0,0 1x1 Шударга ¦ ёс', '0,1 1x1 нэг хоёр', '0,2 1x1 2', '0,3 1x1 бичвэр'])
    expect(notes).toEqual([{ code: 'cells-without-value', severity: 'doubt', values: { count: 2 } }])
  })

  it('does not pay for absurd dimensions', () => {
    const cell = (reference: string): string =>
      `<row><c r="${reference}" t="inlineStr"><is><t>${reference}</t></is></c></row>`
    const { blocks } = readXlsx(
      book(cell('A1') + cell('XFD1048576'), {
        rest: '<mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>',
      }),
    )
    expect(shown(blocks)).toHaveLength(2)
  })

  it('leaves out hidden rows and columns and says so', () => {
    const row = (number: number, more = ''): string =>
      `<row r="${number}"${more}>${['A', 'B', 'C'].map((column) => `<c r="${column}${number}"><v>${number}</v></c>`).join('')}</row>`
    const hiddenColumn = book(
      `<cols><col min="2" max="2" hidden="1"/></cols>${row(1)}${row(2, ' hidden="1"')}${row(3)}`,
    )
    const { blocks, notes } = readXlsx(hiddenColumn)
    expect(shown(blocks)).toEqual(['0,0 1x1 1', '0,1 1x1 1', '1,0 1x1 3', '1,1 1x1 3'])
    expect(notes).toMatchObject([{ code: 'hidden-cells', values: { count: 3 } }])
  })

  it.each([
    [1, '0%', '100%'],
    [0.4756, '0.0%', '47.6%'],
    [500000, '#,##0', '500,000'],
    [500000, '#,##0"₮"', '500,000₮'],
    [384, '0.0" сая төгрөг"', '384.0 сая төгрөг'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"-"', '-'],
    [0, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', '-'],
    [7000, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', '7,000'],
    [1.1, '0.00', '1.10'],
    [2.5, '0.0##', '2.5'],
    [45709, 'yyyy\\-mm\\-dd', '2025.02.21'],
    [45709, '[$-450]yyyy" оны "mm" сарын "dd', '2025.02.21'],
    [45709.5, 'yyyy-mm-dd h:mm', '2025.02.21 12:00'],
    [45709, 'mmm-yy', '2025.02'],
    [0.75, 'h:mm', '18:00'],
    [59, 'd/m/yyyy', '1900.02.28'],
    [1e12, '0', '1000000000000'],
  ])('shows %d in %s as %s', (value, format, text) => {
    expect(displayNumber(value, format, false)).toBe(text)
  })

  it('refuses what is no workbook, and entities of one’s own', async () => {
    const none = zipSync({ 'word/document.xml': strToU8('<a/>') })
    expect(() => readXlsx(none)).toThrow(new ReadingError('broken-file'))
    expect(() => readXlsx(book(''))).toThrow(new ReadingError('no-text'))
    const parts = unzipSync(book('<row><c t="inlineStr"><is><t>x</t></is></c></row>'))
    const sheet = 'xl/worksheets/sheet1.xml'
    const bomb = `<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx">]>${strFromU8(parts[sheet] ?? strToU8(''))}`.replace(
      '<t>x',
      '<t>&b;',
    )
    expect(() => readXlsx(zipSync({ ...parts, [sheet]: strToU8(bomb) }))).toThrow(
      new ReadingError('entities-refused'),
    )
  })

  it('never answers a mutated workbook with anything but a reading error', async () => {
    const parts = unzipSync(await officePlan())
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat({ max: 4000 }),
      drop: fc.nat({ max: 12 }),
      put: fc.constantFrom(
        '',
        '9',
        '-1',
        '<',
        '>',
        '"',
        'NaN',
        '1048576',
        '<c r="ZZZ9999999"/>',
        '&#0;',
        'e',
        '\u0000',
      ),
    })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (changes) => {
        const broken = { ...parts }
        for (const { name, at, drop, put } of changes) {
          const text = strFromU8(broken[name] ?? strToU8(''))
          const place = at % (text.length + 1)
          broken[name] = strToU8(text.slice(0, place) + put + text.slice(place + drop))
        }
        try {
          readXlsx(zipSync(broken))
        } catch (error) {
          expect(error).toBeInstanceOf(ReadingError)
        }
      }),
      { numRuns: 300 },
    )
  })
})
