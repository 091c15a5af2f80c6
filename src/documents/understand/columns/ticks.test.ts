import { describe, expect, it } from 'vitest'
import { drawn, drawnDocument } from '../testing/drawn-table.ts'
import { understand } from '../understand.ts'

const measures = (table: string) =>
  understand(drawnDocument('= ХАРГАНАТ СУМЫН 2026 ОНЫ ТӨЛӨВЛӨГӨӨ', drawn(table))).document.objectives.flatMap(
    (objective) => objective.measures,
  )

describe('calendars drawn in columns', () => {
  it('of quarters', () => {
    const read = measures(`
      № | Хийх ажил | Хугацаа /улирлаар/ | < | < | < | Хариуцагч | <
      ^ | ^ | I | II | III | IV | Үндсэн | Хамтран
      1 | Сургалт зохион байгуулах | + | | + | | Хуульч | Соёлын төв
      2 | Самбар шинэчлэх | * | * | * | * | Ажилтан |
      3 | Судалгаа авах | - | - | - | v | Ажилтан |
    `)
    expect(read.map((one) => one.period)).toEqual(['I, III улирал', 'I-IV улирал', 'IV улирал'])
    expect(read[0]?.responsible).toBe('Хуульч, Соёлын төв')
  })

  it('of months, also with bars over several', () => {
    const read = measures(`
      № | Арга хэмжээ | Хэрэгжүүлэх хугацаа | < | < | < | < | < | Шалгуур үзүүлэлт
      ^ | ^ | 1 | 2 | 3 | 4 | 5 | 6 | ^
      1 | Сургалт зохион байгуулах | x | < | < | | | x | Тоо
      2 | Самбар шинэчлэх | | x | x | | | | Тоо
    `)
    expect(read.map((one) => one.period)).toEqual(['1-3, 6 сар', '2, 3 сар'])
  })
})

describe('half a year beside the year', () => {
  it('puts results together and takes the later percent; sums are no measures', () => {
    const read = measures(`
      № | Төлөвлөсөн арга хэмжээ | Төлөвлөгөөний хэрэгжилт | < | Хэрэгжилтийн хувь | <
      ^ | ^ | Хагас жил | Жилийн эцэс | Хагас жил | Жилийн эцэс
      1 | Сургалт зохион байгуулах | 2 сургалт хийсэн. | 4 сургалт хийсэн. | 50 хувь | 100 хувь
      2 | Самбар шинэчлэх | Шинэчилсэн. | Бүрэн шинэчилсэн. | 40 | 90
      Нийт дундаж | < | < | < | 45 хувь | 95 хувь
    `)
    expect(read.map((one) => [one.result, one.percent])).toEqual([
      ['2 сургалт хийсэн. 4 сургалт хийсэн.', 100],
      ['Шинэчилсэн. Бүрэн шинэчилсэн.', 90],
    ])
  })
})
