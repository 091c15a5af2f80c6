import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines } from './pdf-joining.ts'
import type { TextLine } from './pdf-lines.ts'

/** Lines of letters that are all five points wide, one under the other. */
function printed(...texts: string[]): TextLine[] {
  return texts.map((text, index) => ({
    text,
    x0: 0,
    x1: text.length * 5,
    y: index * 12,
    size: 10,
    bold: false,
    firstWord: (text.split(' ')[0]?.length ?? 0) * 5,
    firstLetter: 5,
  }))
}
const joined = (room: number, ...texts: string[]): string[] =>
  joinLines(printed(...texts), room * 5, 'cell').map((paragraph) => paragraph.text)

describe('joinLines', () => {
  it('joins what the program broke because the next word did not fit', () => {
    expect(joined(20, 'Иргэдэд сурталчлах', 'ажлыг зохион', 'байгуулна')).toEqual([
      'Иргэдэд сурталчлах ажлыг зохион байгуулна',
    ])
  })

  it('keeps what a person broke: the next word would have fitted', () => {
    expect(joined(40, 'сургалт', 'уулзалт')).toEqual(['сургалт', 'уулзалт'])
  })

  it('begins anew before bullets, numbers, and large letters that are no name', () => {
    expect(joined(10, '- сургалт', '- уулзалт', '2. хяналт', 'а) үнэлгээ')).toHaveLength(4)
    expect(joined(12, 'Хүний тоо', 'Сургалтын тоо')).toHaveLength(2)
    expect(joined(16, 'Сумын иргэн ба', 'Засаг даргад')).toEqual(['Сумын иргэн ба Засаг даргад'])
    expect(joined(14, 'мэдээллийг', 'Хурандаад өгөх')).toEqual(['мэдээллийг Хурандаад өгөх'])
  })

  it('puts hyphened and torn words together, whole words not', () => {
    expect(joined(12, 'тоо нь 10-', 'ний дотор')).toEqual(['тоо нь 10-ний дотор'])
    expect(joined(10, 'мэргэжилтэ', 'нүүд')).toEqual(['мэргэжилтэ нүүд'])
    expect(joined(10, 'мэргэжилт', 'эн')).toEqual(['мэргэжилт эн'])
    expect(joined(9, 'мэргэжилт', 'эн')).toEqual(['мэргэжилтэн'])
    expect(joined(9, 'Сургалтын', 'тоо')).toEqual(['Сургалтын тоо'])
  })

  it('keeps places to sign apart', () => {
    expect(joined(30, 'ДАРГА ____________ Б.НАРАНСҮХ', 'ХЯНАСАН:')).toHaveLength(2)
  })

  it('loses no letter', () => {
    const word = fc.stringMatching(/^[А-Яа-яӨөҮү0-9.,-]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        fc.nat(60),
        (rows, room) => {
          const lines = rows.map((words) => words.join(' '))
          expect(
            joined(room, ...lines)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(lines.join('').replaceAll(' ', ''))
        },
      ),
    )
  })
})
