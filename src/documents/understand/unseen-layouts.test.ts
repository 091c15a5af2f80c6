import { describe, expect, it } from 'vitest'
import type { Table } from '../grid.ts'
import { drawn, drawnDocument } from './testing/drawn-table.ts'
import { understand } from './understand.ts'

/* What layouts of other bodies showed (tests/corpus/other-bodies), each rule by itself. */

const title = '= ХАРГАНАТ СУМЫН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ'
const read = (...parts: (string | Table)[]) => understand(drawnDocument(title, ...parts)).document
const objectives = (...parts: (string | Table)[]) =>
  read(...parts).objectives.map((one) => [one.principle, one.number, one.title, one.measures.length])

describe('columns', () => {
  it('of a beginning and an end are one period', () => {
    const [objective] = read(
      drawn(`
      № | Арга хэмжээ | Хэрэгжүүлэх хугацаа | < | Хариуцах эзэн
      ^ | ^ | Эхлэх | Дуусах | ^
      1 | Сургалт зохион байгуулах | 2026.02.01 | 2026.04.15 | Захирал
      2 | Самбар шинэчлэх | 2026.03.01 | 2026.05.15 | Менежер
    `),
    ).objectives
    expect(objective?.measures.map((one) => one.period)).toEqual([
      '2026.02.01-2026.04.15',
      '2026.03.01-2026.05.15',
    ])
  })

  it('of who helps are not who answers', () => {
    const [objective] = read(
      drawn(`
      № | Арга хэмжээ | Хариуцах эзэн | Хамтран хэрэгжүүлэх байгууллага
      1 | Сургалт зохион байгуулах | Захирал | Цагдаагийн хэлтэс
      2 | Самбар шинэчлэх | Менежер | Эцэг эхийн зөвлөл
    `),
    ).objectives
    expect(objective?.measures.map((one) => one.responsible)).toEqual(['Захирал', 'Менежер'])
  })

  it('«Зорилт» of levels beside a baseline are targets', () => {
    const [objective] = read(
      drawn(`
      № | Арга хэмжээ | Суурь | Зорилт | Хугацаа
      1 | Сургалт зохион байгуулах | 2 удаа | 4 удаа | Жилдээ
      2 | Самбар шинэчлэх | 10% | 95% | Сар бүр
    `),
    ).objectives
    expect(objective?.measures.map((one) => [one.baseline, one.target])).toEqual([
      ['2 удаа', '4 удаа'],
      ['10%', '95%'],
    ])
  })

  it('stand under groups whose cells are not merged', () => {
    const [objective] = read(
      drawn(`
      № | Арга хэмжээ | Хугацаа, улирлаар | | | | Хариуцагч
       | | I | II | III | IV |
      1 | Сургалт зохион байгуулах | + | | + | | Захирал
      2 | Самбар шинэчлэх | | + | | | Менежер
    `),
    ).objectives
    expect(objective?.measures.map((one) => one.period)).toEqual(['I, III улирал', 'II улирал'])
  })

  it('have groups above them that say nothing of the frame', () => {
    const document = read(
      drawn(`
      Төлөвлөсөн | < | < | Гүйцэтгэсэн | <
      д/д | ажил | хугацаа | хийсэн ажил | хувь
      (1) | (2) | (3) | (4) | (5)
      1 | Сургалт зохион байгуулах | Жилдээ | Хоёр сургалт хийв. | 100
    `),
    )
    expect(document.issued.place).toBeNull()
    expect(document.objectives[0]?.measures.map((one) => [one.number, one.percent])).toEqual([['1', 100]])
  })
})

describe('objectives', () => {
  const table = (rows: string) => drawn(`№ | Арга хэмжээ | Хугацаа | Хариуцагч\n${rows}`)

  it('stand above their tables by number alone, sections above them', () => {
    expect(
      objectives(
        '= I. ХҮНИЙ НӨӨЦ\n= Зорилт 1. Ёс зүйг дээшлүүлэх',
        table('1 | Сургалт хийх | Жилдээ | Захирал'),
        '= II. ҮЙЛЧИЛГЭЭ\n= Зорилт 2. Чирэгдлийг арилгах',
        table('1 | Дараалал цөөлөх | Жилдээ | Захирал'),
      ),
    ).toEqual([
      ['I. ХҮНИЙ НӨӨЦ', '1', 'Ёс зүйг дээшлүүлэх', 1],
      ['II. ҮЙЛЧИЛГЭЭ', '2', 'Чирэгдлийг арилгах', 1],
    ])
    expect(
      objectives(
        '= НЭГ. Ёс зүйг дээшлүүлэх',
        table('1 | Сургалт хийх | Жилдээ | Захирал'),
        '= ХОЁР. Чирэгдлийг арилгах',
        table('1 | Дараалал цөөлөх | Жилдээ | Захирал'),
      ),
    ).toEqual([
      [null, '1', 'Ёс зүйг дээшлүүлэх', 1],
      [null, '2', 'Чирэгдлийг арилгах', 1],
    ])
  })

  it('are no chapters of the text above the table', () => {
    const document = read(
      '= Нэг. Үндэслэл\nХуулийн хэрэгжилтийг хангахаар боловсруулав.\n= Гурав. Хэрэгжүүлэх арга хэмжээ',
      table('Зорилт 1. Ёс зүйг дээшлүүлэх | < | < | <\n1.1 | Сургалт хийх | Жилдээ | Захирал'),
    )
    expect(document.title).toBe('ХАРГАНАТ СУМЫН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ')
    expect(document.objectives.map((one) => one.title)).toEqual(['Ёс зүйг дээшлүүлэх'])
  })

  it('have Roman numbers beside them, letters, or slips of the keyboard', () => {
    expect(
      objectives(table('II | Ёс зүйг дээшлүүлэх | < | <\n2.1 | Сургалт хийх | Жилдээ | Захирал')),
    ).toEqual([[null, '2', 'Ёс зүйг дээшлүүлэх', 1]])
    expect(
      objectives(table('А. Ёс зүйн соёлыг дээшлүүлэх | < | < | <\n1 | Сургалт хийх | Жилдээ | Захирал')),
    ).toEqual([[null, 'А', 'Ёс зүйн соёлыг дээшлүүлэх', 1]])
    expect(
      objectives(table('Зopилт 1. Ёс зүйг дээшлүүлэх | < | < | <\n1.1 | Сургалт хийх | Жилдээ | Захирал')),
    ).toEqual([[null, '1', 'Ёс зүйг дээшлүүлэх', 1]])
  })

  it('stand in sheets without being merged, above headings that are said again', () => {
    expect(
      objectives(
        table(`1.1 | Сургалт хийх | Жилдээ | Захирал
          II. Чирэгдлийг арилгах | | |
          2.1 | Дараалал цөөлөх | Жилдээ | Захирал`),
      ).map(([, number, text]) => [number, text]),
    ).toEqual([
      [null, ''],
      ['2', 'Чирэгдлийг арилгах'],
    ])
  })

  it('are told by numbers of any depth, the heading above them being their section', () => {
    expect(
      objectives(
        table(`I. ХҮНИЙ НӨӨЦ | < | < | <
          1.1 | Ёс зүйг дээшлүүлэх | |
          1.1.1 | Сургалт хийх | Жилдээ | Захирал
          1.1.2 | Тест авах | Жилдээ | Захирал`),
      ),
    ).toEqual([['I. ХҮНИЙ НӨӨЦ', '1.1', 'Ёс зүйг дээшлүүлэх', 2]])
  })
})

describe('rows', () => {
  it('in which a person answers are no signatures', () => {
    const [objective] = read(
      drawn(`
      № | Арга хэмжээ | Хариуцагч
      1 | Самбарын байршлын шинэчлэл | С.Төмөр-Очир
      2 | Сургалт зохион байгуулах | Захирал
    `),
    ).objectives
    expect(objective?.measures.map((one) => one.responsible)).toEqual(['С.Төмөр-Очир', 'Захирал'])
  })

  it('count by letters, by bare numbers, and by tens that a spreadsheet has cut', () => {
    const numbers = (rows: string, head = '№ | Арга хэмжээ | Хугацаа') =>
      read(drawn(`${head}\n${rows}`)).objectives.flatMap((one) =>
        one.measures.map((measure) => measure.number),
      )
    expect(numbers('а. | Сургалт хийх | Жилдээ\nб. | Самбар шинэчлэх | Жилдээ')).toEqual(['а', 'б'])
    expect(
      numbers(
        '1 Сургалт хийх | Жилдээ | Захирал\n2 Самбар шинэчлэх | Жилдээ | Захирал',
        'Арга хэмжээ | Хугацаа | Хариуцагч',
      ),
    ).toEqual(['1', '2'])
    expect(numbers('1.9 | Сургалт хийх | Жилдээ\n1.1 | Самбар шинэчлэх | Жилдээ')).toEqual(['1.9', '1.10'])
  })

  it('keep the percent that leads a result', () => {
    const [objective] = read(
      drawn(`
      № | Арга хэмжээ | Гүйцэтгэл, биелэлтийн хувь
      1 | Сургалт зохион байгуулах | 90% - Сургалтад хамрагдагсдын 74 хувь нь тэнцэв.
      2 | Самбар шинэчлэх | 100% - Самбарыг шинэчлэв.
    `),
    ).objectives
    expect(objective?.measures.map((one) => one.percent)).toEqual([90, 100])
  })
})

describe('the frame', () => {
  const plan = drawn(`
    № | Арга хэмжээ | Хугацаа
    1 | Сургалт хийх | Жилдээ
  `)
  const frame = (before: string) => understand(drawnDocument(before, plan)).document

  it('may tell below the word «Хавсралт» to what it is an annex', () => {
    const { issued, title: name } = frame(
      '> Хавсралт 2\n> Дүүргийн ИТХ-ын Тэргүүлэгчдийн\n> 2026.01.30-ны өдрийн 07 дугаар тогтоол\n= НАРАН ДҮҮРГИЙН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ',
    )
    expect(issued).toEqual({ date: '2026-01-30', place: null, number: '07' })
    expect(name).toBe('НАРАН ДҮҮРГИЙН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ')
  })

  it('may ask for the name of the body as a form does, and have its year beside the place', () => {
    const { organization, year } = frame(
      '= ТӨЛӨВЛӨГӨӨ\n2026 он                Баян-Цагаан сум\nБайгууллагын нэр: Баян-Цагаан сумын Эрүүл мэндийн төв',
    )
    expect([organization, year]).toEqual(['Баян-Цагаан сумын Эрүүл мэндийн төв', 2026])
  })

  it('takes no words of a table of sums for a place', () => {
    const sums = drawn('Нийт арга хэмжээ | 100 хувь | 70 хувь | Дундаж\n14 | 10 | 4 | 91.4')
    const { document } = understand(drawnDocument('= ХАРГАНАТ СУМЫН 2026 ОНЫ ТӨЛӨВЛӨГӨӨ', sums, plan))
    expect(document.issued.place).toBeNull()
  })
})
