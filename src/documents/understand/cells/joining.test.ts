import { describe, expect, it } from 'vitest'
import { joinTexts, sameText, splitCriteria } from './joining.ts'

describe('the items of a criteria cell', () => {
  it.each<[string, string[], string[]]>([
    ['one a line', ['Сургалтын тоо', 'Хүний тоо'], ['Сургалтын тоо', 'Хүний тоо']],
    [
      'a line that goes on',
      ['Сургалтад хамрагдсан', 'албан хаагчийн тоо'],
      ['Сургалтад хамрагдсан албан хаагчийн тоо'],
    ],
    [
      'a bullet a line',
      ['- Журам баталсан байх,', '- Журмыг мөрдсөн байх'],
      ['Журам баталсан байх', 'Журмыг мөрдсөн байх'],
    ],
    [
      'bullets on one line',
      ['-Журам баталсан байх; -Мөрдсөн байх; -Тайлагнах.'],
      ['Журам баталсан байх', 'Мөрдсөн байх', 'Тайлагнах.'],
    ],
    [
      'sentences',
      ['Журмыг судалсан байна. Саналаа өгсөн байна.'],
      ['Журмыг судалсан байна.', 'Саналаа өгсөн байна.'],
    ],
    [
      'verbs before commas and capitals',
      ['Зар гаргасан байх, Гэрээ байгуулсан байх'],
      ['Зар гаргасан байх', 'Гэрээ байгуулсан байх'],
    ],
    [
      'a comma within an item',
      ['Зар гаргасан байх, олон нийтэд хүрсэн байх'],
      ['Зар гаргасан байх, олон нийтэд хүрсэн байх'],
    ],
    ['a dash within an item', ['Мэдээ - мэдээллийн тоо'], ['Мэдээ - мэдээллийн тоо']],
    ['counted lines', ['1. Хурлын тоо', '2. Ирсэн иргэний тоо'], ['Хурлын тоо', 'Ирсэн иргэний тоо']],
    ['counted on one line', ['1. Хурлын тоо 2. Ирсэн иргэний тоо'], ['Хурлын тоо', 'Ирсэн иргэний тоо']],
    [
      "a list of Word's own, whole",
      ['• Журам баталсан байна. Мөрдсөн байна.'],
      ['Журам баталсан байна. Мөрдсөн байна.'],
    ],
    ['letters of a list inside one', ['Самбар; б/цахим хуудас'], ['Самбар; б/цахим хуудас']],
    ['nothing', ['-', '…'], []],
  ])('%s', (_, lines, items) => {
    expect(splitCriteria(lines)).toEqual(items)
  })
})

describe('texts that a page end had cut', () => {
  it('are put together, words parted by a hyphen too', () => {
    expect(joinTexts('Иргэдийн мэд-', 'лэгийг нэмэх')).toBe('Иргэдийн мэдлэгийг нэмэх')
    expect(joinTexts('Иргэдийн', 'мэдлэг')).toBe('Иргэдийн мэдлэг')
    expect(joinTexts('2024-', '2025')).toBe('2024- 2025')
    expect(joinTexts('', 'а')).toBe('а')
  })

  it('are the same whatever the spelling of signs', () => {
    expect(sameText('“Ил тод” байдал.', '"Ил  тод" байдал')).toBe(true)
    expect(sameText('Ил тод', 'Ил тодоор')).toBe(false)
  })
})
