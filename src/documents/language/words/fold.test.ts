import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapse, fold } from './fold.ts'

describe('collapse', () => {
  it.each([
    ['  Авлигатай\u00a0тэмцэх\r\n\tгазар ', 'Авлигатай тэмцэх газар'],
    ['хэрэг\u00adжүү\u200bлэх', 'хэрэгжүүлэх'],
    ['\ufeffЗорилт', 'Зорилт'],
    ['ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ'],
    ['5\u202f000', '5 000'],
    ['', ''],
  ])('%j gives %j', (written, expected) => {
    expect(collapse(written)).toBe(expected)
  })

  it('gives the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => collapse(collapse(text)) === collapse(text)),
    )
  })
})

describe('fold', () => {
  it.each([
    ['HXX', 'нхх'],
    ['XAAA', 'хааа'],
    ['Aвилга', 'авлига'],
    ['АВИЛГЫН ЭСРЭГ', 'авлигын эсрэг'],
    ['шудрагаар', 'шударгаар'],
    ['Шударга ёс', 'шударга ёс'],
    ['Cум', 'сум'],
    ['vйл ажиллагаа', 'үйл ажиллагаа'],
    ['єдєр, хїн', 'өдөр, хүн'],
    ['“Ил тод” – «нээлттэй»', '"ил тод" - "нээлттэй"'],
    ['и\u0306', 'й'],
    ['MNS 7023:2023', 'mns 7023:2023'],
    ['https://www.gov.mn', 'https://www.gov.mn'],
    ['Facebook', 'facebook'],
  ])('%j gives %j', (written, expected) => {
    expect(fold(written)).toBe(expected)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'авилгшудрбABCHXabcvyӨүїє -–"“\u00ad\u00a0') }),
  )

  it('gives the same when done twice', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)))
  })

  it('does not mind capitals', () => {
    const mongolian = fc.string({ unit: fc.constantFrom(...'абвгдөүёйabchkmopxyvz -5') })
    fc.assert(fc.property(mongolian, (text) => fold(text.toUpperCase()) === fold(text)))
  })
})
