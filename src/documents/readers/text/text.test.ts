import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../grid.ts'
import { readText } from './text.ts'

const read = (text: string): SourceDocument => readText(new TextEncoder().encode(text))

/** Each block as its text, or its rows of cells; a cell over n columns ends in "×n". */
const shape = (source: SourceDocument) =>
  source.blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text
    return Array.from({ length: block.grid.rows }, (_, row) =>
      block.grid.cells
        .filter((cell) => cell.row === row)
        .map((cell) => cell.lines.join(' / ') + (cell.columnSpan > 1 ? `×${cell.columnSpan}` : '')),
    )
  })

describe("Word's text export", () => {
  it('cuts cells into rows although blank lines stand in cells as well', () => {
    const text = [
      'ГАРЧИГ',
      '\t№',
      '\tАрга хэмжээ',
      '\tХугацаа',
      '\tТөсөв',
      '',
      '\tЗорилт 1. Сургах',
      '',
      '\t1',
      '',
      '',
      '\tСургалт',
      'хийх',
      '\t',
      'Жилдээ',
      '\t-',
      '',
      '\t2',
      '\tАян',
      '',
      'өрнүүлэх',
      '\tЖилдээ',
      '\t',
      '',
      '\t3',
      '\tТайлагнах',
      '\tЖилдээ',
    ].join('\n')
    expect(shape(read(text))).toEqual([
      'ГАРЧИГ',
      [
        ['№', 'Арга хэмжээ', 'Хугацаа', 'Төсөв'],
        ['Зорилт 1. Сургах×4'],
        ['1', 'Сургалт / хийх', 'Жилдээ', '-'],
        ['2', 'Аян / өрнүүлэх', 'Жилдээ', ''],
        ['3', 'Тайлагнах', 'Жилдээ'],
      ],
    ])
  })

  it('finds over which columns a group heading stands', () => {
    const row = (...cells: string[]) => [...cells.map((cell) => `\t${cell}`), '']
    const text = [
      ...row('№', 'Ажил', 'Шалгуур', 'Эзэн'),
      ...row('', '', 'Хугацаа', 'Төсөв', ''),
      ...row('1', 'Сургах', 'Жилдээ', '-', 'Дарга'),
      ...row('2', 'Хянах', 'Жилдээ', '-', 'Дарга'),
    ].join('\n')
    expect(shape(read(text))[0]?.[0]).toEqual(['№', 'Ажил', 'Шалгуур×2', 'Эзэн'])
  })

  it('ends the table where signatures begin', () => {
    const text = '\t1\n\tСургах\n\tЖилдээ\n\n\t2\n\tХянах\n\tЖилдээ\n\nТАЙЛАН БИЧСЭН:\nДАРГА\nБ.ОДОН\n'
    expect(shape(read(text))).toEqual([
      [
        ['1', 'Сургах', 'Жилдээ'],
        ['2', 'Хянах', 'Жилдээ'],
      ],
      'ТАЙЛАН БИЧСЭН:',
      'ДАРГА',
      'Б.ОДОН',
    ])
  })
})

describe('tables in lines', () => {
  it('reads cells parted by tabs and drops what is left of HTML', () => {
    const text =
      'Гарчиг\n№\tАжил\tХугацаа\n1\t<p>Сургах &amp; хянах</p> <p>-Тайлагнах</p>\tЖилдээ\n\nДарга Б.Бат\n'
    expect(shape(read(text))).toEqual([
      'Гарчиг',
      [
        ['№', 'Ажил', 'Хугацаа'],
        ['1', 'Сургах & хянах / -Тайлагнах', 'Жилдээ'],
      ],
      'Дарга Б.Бат',
    ])
  })

  it('reads Markdown, without rulers and rows that say nothing', () => {
    const text =
      '**ГАРЧИГ**\n\n| № | Ажил |\n|--|:-:|\n| 1 | А \\| Б |\n\n| | |\n|-|-|\n| 2 | В<br>Г |\n|-|-|\n'
    expect(shape(read(text))).toEqual([
      'ГАРЧИГ',
      [
        ['№', 'Ажил'],
        ['1', 'А | Б'],
      ],
      [['2', 'В / Г']],
    ])
  })

  it('reads HTML tables amid text, with their spans', () => {
    const text =
      '# ТӨЛӨВЛӨГӨӨ\n<table><tr><td colspan="2">Зорилт</td></tr><tr><td>1</td><td>Ажил</td></tr></table>\nДарга'
    expect(shape(read(text))).toEqual(['ТӨЛӨВЛӨГӨӨ', [['Зорилт×2'], ['1', 'Ажил']], 'Дарга'])
  })

  it('joins cells of several lines as a spreadsheet copies them', () => {
    const rows = ['№\tАжил\tТоо', '1\t"Сургах\nхянах ""бүгд"""\t"а\nб"', '2\t"Ил тод"-ыг хангах\tв']
    expect(shape(read(rows.join('\n')))).toEqual([
      [
        ['№', 'Ажил', 'Тоо'],
        ['1', 'Сургах / хянах "бүгд"', 'а / б'],
        ['2', '"Ил тод"-ыг хангах', 'в'],
      ],
    ])
  })

  it('takes a date and a place on one line for no table', () => {
    expect(shape(read('Гарчиг\n2026.02.03\t\t\tОрхон сум\n'))).toEqual(['Гарчиг', '2026.02.03\tОрхон сум'])
  })
})

describe('encodings', () => {
  const text = 'Өргөдөл, гомдлыг хуулийн хугацаанд шийдвэрлэх үүрэгтэй.'
  const wide = (order: 'le' | 'be') =>
    Uint8Array.from(
      [...text].flatMap((c) =>
        order === 'le'
          ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]
          : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
      ),
    )
  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', wide('le')],
    ['UTF-16, big end first', wide('be')],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...wide('le')])],
  ])('%s', (_, bytes) => {
    expect(shape(readText(bytes))).toEqual([text])
  })

  it('windows-1251, with Є and Ї for the letters it lacks', () => {
    const bytes = Uint8Array.from([
      0xaa, 0xe4, 0xf0, 0xe8, 0xe9, 0xed, 0x20, 0xbf, 0xe9, 0xeb, 0xf7, 0xe8, 0xeb, 0xe3, 0xfd, 0xfd,
    ])
    expect(shape(readText(bytes))).toEqual(['Өдрийн үйлчилгээ'])
  })
})

describe('values parted by semicolons or commas', () => {
  it.each([';', ','])('are a table (%s)', (sign) => {
    const rows = [
      ['№', 'Арга хэмжээ', 'Шалгуур үзүүлэлт', 'Хугацаа'],
      ['1.1', 'Сургалт зохион байгуулах', '"-Сургалтын тоо\n-Хүний ""тоо"""', 'Жилдээ'],
      ['1.2', 'Самбар шинэчлэх', 'Тоо', 'Тухай бүр'],
    ]
    const { blocks } = readText(new TextEncoder().encode(rows.map((row) => row.join(sign)).join('\r\n')))
    const [table] = blocks
    expect(table?.kind === 'table' && table.grid.cells.map((cell) => cell.lines)).toContainEqual([
      '-Сургалтын тоо',
      '-Хүний "тоо"',
    ])
  })

  it('are not seen in prose', () => {
    const prose = 'Сургалт, зөвлөгөөн, уулзалт хийв.\nНэг, хоёр.\nТайлан, мэдээ, судалгаа, бүртгэл гаргав.'
    const { blocks } = readText(new TextEncoder().encode(prose))
    expect(blocks.every((block) => block.kind === 'paragraph')).toBe(true)
  })
})
