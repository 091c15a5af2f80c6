import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTargets, type Target, writeTarget } from './targets.ts'
import units from './units.mn.json' with { type: 'json' }

const short = (text: string) =>
  readTargets(text).map(({ comparison, value, unit, quantity }) => [comparison, value, unit, quantity])

describe('reading a target cell', () => {
  it.each([
    ['12-оос доошгүй', [['at-least', 12, null, null]]],
    ['1-ээс доошгүй', [['at-least', 1, null, null]]],
    ['4 доошгүй', [['at-least', 4, null, null]]],
    ['65', [['exactly', 65, null, null]]],
    ['500,000 иргэнээс доошгүй', [['at-least', 500_000, 'иргэн', 'people']]],
    ['500,000 иргэнээс \nдоошгүй', [['at-least', 500_000, 'иргэн', 'people']]],
    ['1 удаа', [['exactly', 1, 'удаа', 'times']]],
    ['1 удаа уулзалт зохион байгуулсан байна', [['exactly', 1, 'удаа', 'times']]],
    ['4 удаагаас доошгүй', [['at-least', 4, 'удаа', 'times']]],
    ['Дор хаяж 3 сургалт', [['at-least', 3, 'сургалт', 'events']]],
    ['3-аас ихгүй гомдол', [['at-most', 3, 'гомдол', 'complaints']]],
    ['5-аас дээшгүй', [['at-most', 5, null, null]]],
    ['4 ба түүнээс дээш', [['at-least', 4, null, null]]],
    ['95 хувиас доошгүй', [['at-least', 95, 'хувь', 'percent']]],
    ['300 хувиас доошгүй', [['at-least', 300, 'хувь', 'copies']]],
    ['300 хувь зурагт хуудас', [['exactly', 300, 'хувь', 'copies']]],
    ['1,500 хувийг тараах', [['exactly', 1500, 'хувь', 'copies']]],
    ['Орлогын төлөвлөгөөг 105 хувь биелүүлэх', [['exactly', 105, 'хувь', 'percent']]],
    ['120 хувиар нэмэгдүүлэх', [['exactly', 120, 'хувь', 'percent']]],
    ['150%-иас доошгүй', [['at-least', 150, 'хувь', 'percent']]],
    ['100%', [['exactly', 100, 'хувь', 'percent']]],
    ['12-14 удаа', [['at-least', 12, 'удаа', 'times']]],
    [
      '1 үйл ажиллагаа,\n5 байгууллага',
      [
        ['exactly', 1, 'үйл ажиллагаа', 'events'],
        ['exactly', 5, 'байгууллага', 'organizations'],
      ],
    ],
    [
      '2 доошгүй сурталчилгааны материал боловсруулах 2 доошгүй нэвтрүүлэг, контент бэлтгэн цацах',
      [
        ['at-least', 2, 'сурталчилгааны материал', 'items'],
        ['at-least', 2, 'нэвтрүүлэг', 'items'],
      ],
    ],
    ['Нөлөөллийн 2 ажил арга хэмжээ зохион байгуулах', [['exactly', 2, 'ажил арга хэмжээ', 'events']]],
    ['150 өрхөөс доошгүй', [['at-least', 150, 'өрх', 'households']]],
    ['150 өрх', [['exactly', 150, 'өрх', 'households']]],
    ['Зорилтот 30 айл', [['exactly', 30, 'айл', 'households']]],
    ['150 өрхийн гишүүн', [['exactly', 150, 'өрхийн гишүүн', 'people']]],
    [
      '80 малчин өрх, 2 байгууллага',
      [
        ['exactly', 80, 'малчин өрх', 'households'],
        ['exactly', 2, 'байгууллага', 'organizations'],
      ],
    ],
    ['4 доошгүй гэрээнд тусгасан байна', [['at-least', 4, 'гэрээ', 'contracts']]],
    ['40 доошгүй удирдах албан тушаалтанд сургалт хийх', [['at-least', 40, 'албан тушаалтан', 'people']]],
    [
      'Сургалт 2, уулзалт 3',
      [
        ['exactly', 2, 'сургалт', 'events'],
        ['exactly', 3, 'уулзалт', 'events'],
      ],
    ],
    ['Хамрагдсан иргэдийн тоо 500', [['exactly', 500, 'иргэд', 'people']]],
    ['Хандалтын тоо 400.000', [['exactly', 400_000, 'хандалт', 'reach']]],
    [
      '1 удаа 20-оос доошгүй хүн',
      [
        ['exactly', 1, 'удаа', 'times'],
        ['at-least', 20, 'хүн', 'people'],
      ],
    ],
    ['600 ш тараах материал', [['exactly', 600, 'ш', 'copies']]],
    ['300,000 төгрөгөөс ихгүй', [['at-most', 300_000, 'төгрөг', 'money']]],
    ['Сар бүр шинэчлэх', [['monthly-update', null, null, null]]],
    ['Тухай бүр', [['each-time', null, null, null]]],
    ['Шинэ томилогдсон албан хаагчдыг', [['text', null, null, null]]],
    ['14 хоногийн дотор', [['text', null, null, null]]],
    ['Улирал бүр мэдээлэх', [['text', null, null, null]]],
    ['-', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(short(text)).toEqual(expected)
  })

  it('keeps the words of each target', () => {
    expect(readTargets('1 үйл ажиллагаа,\n5 байгууллага').map((target) => target.text)).toEqual([
      '1 үйл ажиллагаа',
      '5 байгууллага',
    ])
    expect(
      readTargets('2 доошгүй материал боловсруулах дор хаяж 2 нэвтрүүлэг цацах').map((target) => target.text),
    ).toEqual(['2 доошгүй материал боловсруулах', 'дор хаяж 2 нэвтрүүлэг цацах'])
  })

  it.each([
    ['Сар бүр 2-оос доошгүй контент', 'month'],
    ['Жилд 1 удаа', 'year'],
    ['Улиралд 1 удаа', 'quarter'],
    ['Тухай бүр 1 удаа', 'each-time'],
    ['4 удаа', null],
  ])('%j counts for each %s', (text, every) => {
    expect(readTargets(text)[0]?.every).toBe(every)
  })
})

describe('writing a target', () => {
  it('chooses the ending by the numeral', () => {
    const target = { comparison: 'at-least', value: 12, unit: 'удаа', every: null, text: '' } as const
    expect(writeTarget(target)).toBe('12-оос доошгүй удаа')
    expect(writeTarget({ ...target, value: 4, unit: null })).toBe('4-өөс доошгүй')
    expect(writeTarget({ ...target, comparison: 'exactly', every: 'month' })).toBe('Сар бүр 12 удаа')
  })

  it('is read again as the same target', () => {
    const noun = fc.constantFrom(...units.people, ...units.events, ...units.contracts, 'удаа')
    const target: fc.Arbitrary<Target> = fc.record({
      comparison: fc.constantFrom('at-least', 'at-most', 'exactly'),
      value: fc.integer({ min: 1, max: 999_999 }),
      unit: fc.option(noun),
      quantity: fc.constant(null),
      every: fc.constantFrom(null, 'month', 'quarter', 'year', 'half-year', 'each-time', 'week'),
      text: fc.constant(''),
    })
    fc.assert(
      fc.property(target, (written) => {
        const { comparison, value, unit, every } = written
        expect(readTargets(writeTarget(written))).toMatchObject([{ comparison, value, unit, every }])
      }),
    )
  })

  it('takes any text', () => {
    const words = fc.constantFrom(
      '12',
      '-',
      'оос доошгүй',
      ',',
      ' ',
      'удаа',
      'сар бүр',
      '\n',
      '1.5',
      'хүн',
      '%',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('')),
    )
    fc.assert(fc.property(texts, (text) => Array.isArray(readTargets(text))))
  })
})
