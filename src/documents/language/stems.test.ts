import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import bodies from './bodies.mn.json' with { type: 'json' }
import { dative, genitive, nominative } from './stems.ts'

describe('genitive', () => {
  it.each([
    ['Баянхошуу сум', 'Баянхошуу сумын'],
    ['БАЯНХОШУУ СУМ', 'БАЯНХОШУУ СУМЫН'],
    ['Засаг даргын Тамгын газар', 'Засаг даргын Тамгын газрын'],
    ['ЗАСАГ ДАРГЫН ТАМГЫН ГАЗАР', 'ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН'],
    ['Улсын бүртгэлийн хэлтэс', 'Улсын бүртгэлийн хэлтсийн'],
    ['Ерөнхий боловсролын сургууль', 'Ерөнхий боловсролын сургуулийн'],
    ['Боловсролын яам', 'Боловсролын яамны'],
    ['Эрүүл мэндийн төв', 'Эрүүл мэндийн төвийн'],
    ['Цагдаагийн алба', 'Цагдаагийн албаны'],
    ['12 дугаар хороо', '12 дугаар хорооны'],
    ['Дундговь', 'Дундговийн'],
    ['Архангай', 'Архангайн'],
    ['Хэнтий', 'Хэнтийн'],
    ['Завхан', 'Завханы'],
    ['Төв', 'Төвийн'],
    ['Сэлэнгэ', 'Сэлэнгийн'],
    ['Улаанбаатар', 'Улаанбаатарын'],
    ['Баян-Өндөр', 'Баян-Өндөрийн'],
    ['Цээл', 'Цээлийн'],
    ['“Ирээдүй” ХХК', '“Ирээдүй” ХХК-ийн'],
    ['АТГ', 'АТГ-ын'],
    ['', ''],
    ['-', '-'],
  ])('%j gives %j', (name, expected) => {
    expect(genitive(name)).toBe(expected)
  })
})

describe('dative', () => {
  it.each([
    ['Соёлын төв', 'Соёлын төвд'],
    ['Соёлын төвд', 'Соёлын төвд'],
    ['Сайхан сум', 'Сайхан суманд'],
    ['сургуулийн заал', 'сургуулийн зааланд'],
    ['Ерөнхий боловсролын сургууль', 'Ерөнхий боловсролын сургуульд'],
    ['Засаг даргын Тамгын газар', 'Засаг даргын Тамгын газарт'],
    ['Дархан хот', 'Дархан хотод'],
    ['Баянгол', 'Баянголд'],
    ['Улаанбаатар', 'Улаанбаатарт'],
    ['Zoom', 'Zoom-д'],
    ['', ''],
  ])('%j gives %j', (name, expected) => {
    expect(dative(name)).toBe(expected)
  })
})

describe('nominative', () => {
  it.each([
    ['Баянхошуу сумын', 'Баянхошуу сум'],
    ['СЭЛЭНГЭ АЙМГИЙН УЛСЫН БҮРТГЭЛИЙН ХЭЛТСИЙН', 'СЭЛЭНГЭ АЙМГИЙН УЛСЫН БҮРТГЭЛИЙН ХЭЛТЭС'],
    ['Тамгын газрын', 'Тамгын газар'],
    ['Баянгол дүүргийн', 'Баянгол дүүрэг'],
    ['Завханы', 'Завханы'],
    ['', ''],
  ])('%j gives %j', (name, expected) => {
    expect(nominative(name)).toBe(expected)
  })

  it('undoes the genitive for every known noun of a body, in either case', () => {
    for (const noun of Object.keys(bodies.nouns)) {
      expect(nominative(genitive(noun))).toBe(noun)
      expect(nominative(genitive(noun.toUpperCase()))).toBe(noun.toUpperCase())
    }
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const change of [genitive, dative, nominative]) expect(typeof change(text)).toBe('string')
      }),
    )
  })
})
