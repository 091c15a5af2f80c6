import { describe, expect, it } from 'vitest'
import { drawn, drawnDocument } from './testing/drawn-table.ts'
import { plansOf, understand } from './understand.ts'

const title = '= ХАРГАНАТ СУМЫН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ'
const documentOf = (...parts: string[]) =>
  drawnDocument(...parts.map((part) => (part.includes('|') ? drawn(part) : part)))
const read = (...parts: string[]) => understand(documentOf(...parts))
const partsOf = (...parts: string[]) => plansOf(documentOf(...parts)).map((part) => understand(part))

describe('objectives', () => {
  it('of one title stay two where their measures count on', () => {
    const { document } = read(
      title,
      `
      Зорилт | Арга хэмжээ | Шалгуур үзүүлэлт
      Ил тод байдлыг хангах | 1.1 Цахим хуудас шинэчлэх | Тоо
      ^ | 1.2 Самбар шинэчлэх | Тоо
      Ил тод байдлыг хангах | 2.1 Тендерийн мэдээ гаргах | Тоо
      ^ | 2.2 Шилэн данс байршуулах | Тоо
    `,
    )
    expect(document.objectives.map((objective) => objective.measures.length)).toEqual([2, 2])
  })

  it('repeated in each row are one', () => {
    const { document } = read(
      title,
      `
      Зорилт | Арга хэмжээ | Шалгуур үзүүлэлт
      Ил тод байдлыг хангах | 1.1 Цахим хуудас шинэчлэх | Тоо
      Ил тод байдлыг хангах | 1.2 Самбар шинэчлэх | Тоо
    `,
    )
    expect(document.objectives).toHaveLength(1)
  })

  it('may have their numbers in a column beside them', () => {
    const { document } = read(
      title,
      `
      Зорилтын дугаар | Зорилт | Арга хэмжээний дугаар | Арга хэмжээ | Хугацаа
      1 | Соён гэгээрүүлэх | 1.1 | Сургалт зохион байгуулах | Жилдээ
      ^ | ^ | 1.2 | Гарын авлага тараах | Жилдээ
      2 | Ил тод байдал | 2.1 | Цахим хуудас шинэчлэх | Сар бүр
    `,
    )
    expect(document.objectives.map(({ number, title: text }) => [number, text])).toEqual([
      ['1', 'Соён гэгээрүүлэх'],
      ['2', 'Ил тод байдал'],
    ])
    expect(document.objectives[0]?.measures.map((one) => one.number)).toEqual(['1.1', '1.2'])
  })

  it('may be short and numbered, or hold a figure, without becoming levels to reach', () => {
    const { document } = read(
      title,
      `
      Зорилт | Арга хэмжээ | Шалгуур үзүүлэлт
      1. Ил тод байдал | 1.1 Цахим хуудас шинэчлэх | Тоо
      ^ | 1.2 Самбар шинэчлэх | Тоо
      № 3 маягтаар мэдээлэх | 2.1 Мэдээ гаргах | Тоо
    `,
    )
    expect(document.objectives.map((one) => [one.title, one.measures.length])).toEqual([
      ['Ил тод байдал', 2],
      ['№ 3 маягтаар мэдээлэх', 1],
    ])
  })

  it('without the word «зорилт» head numbered lines', () => {
    const { document } = read(
      `${title}\nНэг. Соён гэгээрүүлэх чиглэлээр\n1.1. Сургалт зохион байгуулах\n1.2. Гарын авлага тараах\nХоёр. Ил тод байдлын чиглэлээр\n2.1. Цахим хуудас шинэчлэх`,
    )
    expect(document.objectives.map((one) => [one.number, one.measures.length])).toEqual([
      ['1', 2],
      ['2', 1],
    ])
  })
})

describe('objectives in rows', () => {
  it('may have their title in the next row', () => {
    const { document } = read(
      title,
      `
      № | Арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа
      ЗОРИЛТ 1 | < | < | <
      Соён гэгээрүүлэх ажлыг эрчимжүүлэх | < | < | <
      1 | Сургалт зохион байгуулах | Тоо | Жилдээ
      ЗОРИЛТ 2 | < | < | <
      Ил тод байдлыг хангах | < | < | <
      1 | Цахим хуудас шинэчлэх | Тоо | Сар бүр
    `,
    )
    expect(document.objectives.map((one) => [one.number, one.title, one.principle])).toEqual([
      ['1', 'Соён гэгээрүүлэх ажлыг эрчимжүүлэх', null],
      ['2', 'Ил тод байдлыг хангах', null],
    ])
  })

  it('may stand among the measures, their number alone', () => {
    const { document } = read(
      title,
      `
      № | Арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа
      1 | Соён гэгээрүүлэх | |
      1.1 | Сургалт зохион байгуулах | Тоо | Жилдээ
      2 | Ил тод байдлыг хангах | |
      2.1 | Цахим хуудас шинэчлэх | Тоо | Сар бүр
    `,
    )
    expect(document.objectives.map((one) => [one.number, one.measures.length])).toEqual([
      ['1', 1],
      ['2', 1],
    ])
  })
})

describe('a percent named by the unit of its heading', () => {
  it('stands beside the result, not for it', () => {
    const { document } = read(
      '= ХАРГАНАТ СУМЫН 2025 ОНЫ ТӨЛӨВЛӨГӨӨНИЙ БИЕЛЭЛТ',
      `
      № | Арга хэмжээ | Хэрэгжүүлсэн ажлын үр дүн | Хэрэгжилтийн түвшин (хувиар)
      1 | Сургалт зохион байгуулах | 2 сургалт хийв. | 100 хувь
      2 | Самбар шинэчлэх | Шинэчилсэн. | 70%
    `,
    )
    expect(document.objectives[0]?.measures.map((one) => [one.result, one.percent])).toEqual([
      ['2 сургалт хийв.', 100],
      ['Шинэчилсэн.', 70],
    ])
  })
})

describe('a card for each measure', () => {
  const card = (measure: string) => `
    Зорилт | Ил тод байдлыг хангах
    Арга хэмжээ | ${measure}
    Шалгуур үзүүлэлт | Тоо
    Хугацаа | Жилдээ
  `
  it('is read as a row', () => {
    const { document } = read(title, card('1.1. Цахим хуудас шинэчлэх'), card('1.2. Самбар шинэчлэх'))
    expect(document.objectives).toMatchObject([
      {
        title: 'Ил тод байдлыг хангах',
        measures: [
          { number: '1.1', text: 'Цахим хуудас шинэчлэх', criteria: ['Тоо'], period: 'Жилдээ' },
          { number: '1.2', text: 'Самбар шинэчлэх', criteria: ['Тоо'], period: 'Жилдээ' },
        ],
      },
    ])
    expect(document.title).toBe(title.slice(2))
  })
})

describe('an objective with a percent of its own', () => {
  it('stays an objective', () => {
    const { document } = read(
      '= ХАРГАНАТ СУМЫН 2025 ОНЫ ТӨЛӨВЛӨГӨӨНИЙ БИЕЛЭЛТ',
      `
      № | Арга хэмжээ | Хэрэгжилт | Хувь
      1 | Зорилт 1. Соён гэгээрүүлэх | < | 95%
      1.1 | Сургалт зохион байгуулах | 2 сургалт хийсэн. | 100%
      1.2 | Самбар шинэчлэх | Шинэчилсэн. | 90%
      Нийт хэрэгжилтийн хувь | < | < | 95%
    `,
    )
    expect(document.objectives.map((one) => [one.number, one.title, one.measures.length])).toEqual([
      ['1', 'Соён гэгээрүүлэх', 2],
    ])
  })
})

describe('levels', () => {
  it('of each quarter are levels, no time', () => {
    const { document } = read(
      title,
      `
      № | Арга хэмжээ | Суурь түвшин | Зорилтот түвшин | < | < | Хариуцах нэгж
      ^ | ^ | ^ | I улирал | II улирал | III улирал | ^
      1 | Сургалт зохион байгуулах | 2 | 1 | 2 | 3 | ХЗХ
      2 | Самбар шинэчлэх | 4 | 4 | 5 | 6 | ТЗУХ
    `,
    )
    expect(document.objectives[0]?.measures[0]).toMatchObject({
      target: '1, 2, 3',
      period: null,
      baseline: '2',
    })
  })
})

describe('two plans in one file', () => {
  const table = `
    № | Арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа
    1 | Сургалт зохион байгуулах | Тоо | Жилдээ
    2 | Самбар шинэчлэх | Тоо | Тухай бүр
  `
  it('are told, and the first is read with its own signatures', () => {
    const { document, notes } = read(
      title,
      table,
      'Боловсруулсан: Мэргэжилтэн Б.Бат',
      'БАТЛАВ\nДАРГА Г.НЯМ\n= ХАРГАНАТ СУМЫН ЁС ЗҮЙН ХОРООНЫ 2026 ОНЫ ТӨЛӨВЛӨГӨӨ',
      table,
      'Боловсруулсан: Эрхлэгч Ц.Дулам',
    )
    expect(document.objectives.flatMap((one) => one.measures)).toHaveLength(2)
    expect(document.signatures.map((one) => one.name)).toEqual(['Б.Бат'])
    expect(document.approvedBy).toBeNull()
    expect(notes).toContainEqual({ code: 'several-plans', severity: 'doubt', values: { count: 2 } })
  })

  it('are told by titles of several lines, each with the body of its own title', () => {
    const { notes, document } = read(
      title,
      table,
      'Боловсруулсан: Мэргэжилтэн Б.Бат',
      'ХАРГАНАТ СУМЫН ТАМГЫН ГАЗАР',
      '= ӨЛЗИЙТ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН\n= 2026 ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ\n= ТӨЛӨВЛӨГӨӨ',
      table,
    )
    expect(notes).toContainEqual({ code: 'several-plans', severity: 'doubt', values: { count: 2 } })
    expect(document.objectives.flatMap((one) => one.measures)).toHaveLength(2)
    const second = partsOf(
      title,
      table,
      'ХАРГАНАТ СУМЫН ТАМГЫН ГАЗАР',
      'ӨЛЗИЙТ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН\n2026 ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ\nТӨЛӨВЛӨГӨӨ',
      table,
    )[1]
    expect(second?.document).toMatchObject({
      title: 'ӨЛЗИЙТ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ',
      organization: 'ӨЛЗИЙТ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗАР',
    })
  })

  it('begin with their approval, also where a table sets that on the right', () => {
    const approval = (name: string) => `
      | БАТЛАВ
      | СУМЫН ЗАСАГ ДАРГА ${name}
    `
    const titles = ['ХАРГАНАТ', 'ӨЛЗИЙТ'].map((soum) => `= ${soum} СУМЫН 2026 ОНЫ ТӨЛӨВЛӨГӨӨ`)
    const [one, two] = partsOf(
      ...[approval('Б.БАТ'), titles[0] ?? '', table, 'Боловсруулсан: Мэргэжилтэн Ц.Дулам'],
      ...[approval('Г.НЯМ'), titles[1] ?? '', table],
    )
    expect([one?.document.approvedBy?.name, two?.document.approvedBy?.name]).toEqual(['Б.БАТ', 'Г.НЯМ'])
    expect(one?.document.signatures.map(({ name }) => name)).toEqual(['Ц.Дулам'])
  })

  it('are not seen where the same title is printed again above the rest of the table', () => {
    const again = '= ХАРГАНАТ СУМЫН 2026 ОНЫ ТӨЛӨВЛӨГӨӨ'
    const { document, notes } = read(again, table, again, table)
    expect(document.objectives.flatMap((one) => one.measures)).toHaveLength(4)
    expect(notes.map((note) => note.code)).not.toContain('several-plans')
  })

  it('are not seen in several tables of one', () => {
    const { document, notes } = read(title, table, 'Зорилт 2. Ил тод байдал', table, '2026 он')
    expect(document.objectives.flatMap((one) => one.measures)).toHaveLength(4)
    expect(notes.map((note) => note.code)).not.toContain('several-plans')
  })
})
