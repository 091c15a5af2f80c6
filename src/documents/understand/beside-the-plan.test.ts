import { describe, expect, it } from 'vitest'
import { drawn, drawnDocument } from './testing/drawn-table.ts'
import { understand } from './understand.ts'

const plan = drawn(`
  № | Хэрэгжүүлэх арга хэмжээ | Хугацаа | Хариуцах эзэн
  1 | Сургалт зохион байгуулах | 1 дүгээр улирал | Хуулийн мэргэжилтэн
  2 | Мэдээллийн самбар шинэчлэх | Жилдээ | Тамгын газрын дарга
`)
const title = '= ХАРГАНАТ СУМЫН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ'
const textsOf = (...blocks: Parameters<typeof drawnDocument>) =>
  understand(drawnDocument(...blocks)).document.objectives.flatMap((objective) =>
    objective.measures.map((measure) => measure.text),
  )
const own = ['Сургалт зохион байгуулах', 'Мэдээллийн самбар шинэчлэх']

describe('tables that stand beside a plan', () => {
  it.each([
    ['risks', '№ | Эрсдэл | Магадлал | Нөлөөлөл', '1 | Дараалал зарж мөнгө авах явдал гарах | 2 | 5'],
    ['persons', '№ | Овог нэр | Албан тушаал | Утас', '1 | Б.Болд | Хуулийн хэлтсийн мэргэжилтэн | 99110000'],
    [
      'costs',
      '№ | Зардлын зүйл | Нэгж үнэ | Дүн',
      '1 | Гарын авлага хэвлүүлэх, тараах зардал | 5,000 | 150,000',
    ],
    ['years', 'Үзүүлэлт | 2024 он | 2025 он', 'Зохион байгуулсан сургалтын тоо | 3 | 5'],
  ])('of %s hold no measures', (_, heading, row) => {
    const aside = drawn(`${heading}\n${row}`)
    expect(textsOf(title, aside, 'Төлөвлөгөө', plan)).toEqual(own)
    expect(textsOf(title, plan, 'Хавсралт', aside)).toEqual(own)
  })

  it('of risks with measures are the plan', () => {
    const risks = drawn(`
      Эрсдэл | Магадлал | Бууруулах арга хэмжээ | Хугацаа | Хариуцах эзэн
      Дараалал зарах | 3 | Цахим дараалалд шилжих | 2 дугаар улирал | Нэвтрэлтийн алба
    `)
    expect(textsOf(title, risks)).toEqual(['Цахим дараалалд шилжих'])
  })
})

describe('numerals and letters that head what is counted anew', () => {
  it.each([
    ['I', '1'],
    ['А', 'А'],
  ])('«%s» alone in the column of numbers', (written, number) => {
    const wide =
      written === 'А'
        ? `${written} | Ил тод байдлыг хангах | < | <`
        : `${written} | Ил тод байдлыг хангах | |`
    const table = drawn(`
      № | Хийх ажил | Хугацаа | Хариуцах эзэн
      ${wide}
      1 | Төсвийг нийтлэх | Сар бүр | Нягтлан бодогч
      2 | Тооллогын дүнг нийтлэх | 12 сар | Нярав
    `)
    const [objective] = understand(drawnDocument(title, table)).document.objectives
    expect(objective).toMatchObject({ number, title: 'Ил тод байдлыг хангах' })
    expect(objective?.measures).toHaveLength(2)
  })
})
