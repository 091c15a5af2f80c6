import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../grid.ts'
import { drawn, drawnDocument } from './testing/drawn-table.ts'
import type { Corrections } from './types.ts'
import { understand } from './understand.ts'

const rolesOf = (source: SourceDocument, table = 0) =>
  understand(source).tables[table]?.columns.map((column) => column.role)

const outline = (source: SourceDocument, corrections?: Corrections) =>
  understand(source, corrections).document.objectives.map((objective) => [
    objective.number,
    objective.title,
    objective.measures.map((measure) => `${measure.number ?? ''} ${measure.text}`.trim()),
  ])

const codes = (source: SourceDocument) => understand(source).notes.map((note) => note.code)

describe('header groups in two rows', () => {
  const source = drawnDocument(
    drawn(`
      № | Хийх ажил | Хүрэх түвшин | < | Хэрэгжүүлэх хугацаа | Хариуцагч
      ^ | ^ | Суурь түвшин | Зорилтот түвшин | ^ | ^
      Зорилт 1. Иргэдийг мэдээллээр хангах | < | < | < | < | <
      1.1 | Гэрээт малчдад зөвлөгөө өгөх | 3 удаа | 5-аас доошгүй удаа | 2, 4 дүгээр улирал | Хөдөө аж ахуйн тасаг
      1.2 | Цахим хуудсыг шинэчлэх | - | Сар бүр | Жилдээ | Мэдээллийн ажилтан
    `),
  )
  it('takes the lower heading, and the group only where that says nothing', () => {
    expect(rolesOf(source)).toEqual(['number', 'measure', 'baseline', 'target', 'period', 'responsible'])
    expect(understand(source).document.objectives[0]?.measures[0]).toMatchObject({
      number: '1.1',
      baseline: '3 удаа',
      target: '5-аас доошгүй удаа',
      responsible: 'Хөдөө аж ахуйн тасаг',
    })
    expect(understand(source).document.objectives[0]?.measures[1]?.baseline).toBeNull()
  })
})

describe('a group heading that misleads', () => {
  const source = drawnDocument(
    drawn(`
      Д/д | Арга хэмжээ | Шалгуур үзүүлэлт | < | < | Хариуцах эзэн
      ^ | ^ | Хугацаа | Төсөв | Гүйцэтгэлийн шалгуур үзүүлэлт | ^
      1 | Сургалт хийх | 1 дүгээр улирал | 200,000 төгрөг | Сургалтын тоо | Захирал
      2 | Ном тараах | Жилдээ | Шаардахгүй | Номын тоо | Номын санч
    `),
  )
  it('is not taken for the columns under it', () => {
    expect(rolesOf(source)).toEqual(['number', 'measure', 'period', 'budget', 'criteria', 'responsible'])
  })
})

describe('a row of column numbers, and a heading repeated on the next page', () => {
  const source = drawnDocument(
    drawn(`
      № | Хэрэгжүүлэх арга хэмжээ | Шалгуур | Хугацаа
      1 | 2 | 3 | 4
      ЗОРИЛТ 1. ИЛ ТОД БАЙДАЛ | < | < | <
      1.1 | Төсвөө нийтлэх | Нийтэлсэн байх | Улирал бүр
      № | Хэрэгжүүлэх арга хэмжээ | Шалгуур | Хугацаа
      1.2 | Гэрээгээ нийтлэх | Нийтэлсэн гэрээний тоо | Тухай бүр
    `),
  )
  it('are no measures', () => {
    expect(outline(source)).toEqual([['1', 'ИЛ ТОД БАЙДАЛ', ['1.1 Төсвөө нийтлэх', '1.2 Гэрээгээ нийтлэх']]])
    expect(understand(source).tables[0]?.rows.map((row) => row.kind)).toEqual([
      'header',
      'column-numbers',
      'objective',
      'measure',
      'header',
      'measure',
    ])
  })
})

describe('an objective in a merged column, numbered by the first column', () => {
  const source = drawnDocument(
    drawn(`
      Д/д | Зорилт | Арга хэмжээ | Гүйцэтгэл | Хэрэгжилтийн хувь
      1 | Соён гэгээрүүлэх | 1.1. Зурагт хуудас хэвлэх | Нийт 40 ширхэг хэвлэж, 6 байгууллагад тараасан. | 100
      ^ | ^ | 1.2. Уулзалт хийх | Хоёр уулзалтад 31 хүн оролцсон. | 70%
      2 | Хяналтыг сайжруулах | 2.1. Шалгалт хийх | Шалгалт хийгээгүй. | 0
    `),
  )
  it('gives its number and title to every row that it covers', () => {
    expect(outline(source)).toEqual([
      ['1', 'Соён гэгээрүүлэх', ['1.1 Зурагт хуудас хэвлэх', '1.2 Уулзалт хийх']],
      ['2', 'Хяналтыг сайжруулах', ['2.1 Шалгалт хийх']],
    ])
    const { document } = understand(source)
    expect(document.kind).toBe('report')
    expect(document.objectives.flatMap((o) => o.measures.map((m) => m.percent))).toEqual([100, 70, 0])
  })
})

describe('numbering that starts anew under each objective, in a column of its own', () => {
  const source = drawnDocument(
    drawn(`
      Зорилт | № | Хэрэгжүүлэх ажил | Биелүүлэх хугацаа | Хариуцах нэгж
      Нэгдүгээр зорилт: Ёс зүйг бэхжүүлэх | 1 | Дүрмээ шинэчлэх | 1 дүгээр улирал | Ёс зүйн хороо
      ^ | 2 | Дүрмээ сурталчлах | 2 дугаар улирал | Ёс зүйн хороо
      Хоёрдугаар зорилт: Гомдлыг хурдан шийдэх | 1 | Цахим цонх нээх | Жилдээ | Мэдээллийн алба
    `),
  )
  it('counts measures', () => {
    expect(outline(source)).toEqual([
      ['1', 'Ёс зүйг бэхжүүлэх', ['1 Дүрмээ шинэчлэх', '2 Дүрмээ сурталчлах']],
      ['2', 'Гомдлыг хурдан шийдэх', ['1 Цахим цонх нээх']],
    ])
  })
})

describe('sections above objectives', () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | Хугацаа | Хүрэх үр дүн
      НЭГ. ХҮНИЙ НӨӨЦ | < | < | <
      Зорилт 1. Томилгоог ил тод болгох | < | < | <
      1 | Сул орон тоог зарлах | Тухай бүр | Зарласан байна.
      Зорилт 2. Сургах | < | < | <
      1 | Сургалт хийх | Жилдээ | Сургасан байна.
      ХОЁР. САНХҮҮ | < | < | <
      Зорилт 3. Төсвийг нээлттэй болгох | < | < | <
      1 | Төсвөө нийтлэх | 1 дүгээр сар | Нийтэлсэн байна.
    `),
  )
  it('hold until the next one', () => {
    expect(understand(source).document.objectives.map((o) => [o.number, o.principle])).toEqual([
      ['1', 'НЭГ. ХҮНИЙ НӨӨЦ'],
      ['2', 'НЭГ. ХҮНИЙ НӨӨЦ'],
      ['3', 'ХОЁР. САНХҮҮ'],
    ])
  })
})

describe('objectives that only have a number', () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | Шалгуур үзүүлэлт | Хариуцах эзэн
      I. Урьдчилан сэргийлэх ажлыг эрчимжүүлэх | < | < | <
      1.1 | Аян өрнүүлэх | Аяны тоо | Захирал
      II. Оролцоог нэмэгдүүлэх | < | < | <
      2.1 | Санал авах | Саналын тоо | Менежер
    `),
  )
  it('are objectives where nothing else is', () => {
    expect(outline(source)).toEqual([
      ['1', 'Урьдчилан сэргийлэх ажлыг эрчимжүүлэх', ['1.1 Аян өрнүүлэх']],
      ['2', 'Оролцоог нэмэгдүүлэх', ['2.1 Санал авах']],
    ])
  })
})

describe('no heading at all', () => {
  const source = drawnDocument(
    drawn(
      `
      Зорилт 1. Иргэдэд түшиглэх | < | < | < | <
      1.1. Иргэдийн зөвлөл байгуулж ажиллуулах | Хуралдсан тоо | 4-өөс доошгүй | Улирал бүр | Засаг даргын Тамгын газар
      1.2. Санал асуулга авах ажлыг зохион байгуулах | Оролцсон иргэний тоо | 200 иргэнээс доошгүй | 3 дугаар улирал | ЗДТГ
    `,
      'guessed',
    ),
  )
  it('leaves the columns to what they hold, with a doubt', () => {
    expect(rolesOf(source)).toEqual(['measure', 'criteria', 'target', 'period', 'responsible'])
    expect(codes(source)).toContain('no-header')
  })
})

describe('a second table without the heading', () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа
      Зорилт 1. Нээлттэй байх | < | < | <
      1.1 | Мэдээллийн самбарыг шинэчлэн | Самбарын тоо | Жилдээ
    `),
    '2',
    drawn(`
      | байршуулах | | 
      1.2 | Утас ажиллуулах | Дуудлагын тоо | Жилдээ
    `),
  )
  it('goes on with the row that the page end had cut', () => {
    expect(outline(source)).toEqual([
      ['1', 'Нээлттэй байх', ['1.1 Мэдээллийн самбарыг шинэчлэн байршуулах', '1.2 Утас ажиллуулах']],
    ])
    expect(understand(source).tables[1]?.rows[0]).toMatchObject({
      kind: 'continuation',
      objective: 0,
      measure: 0,
    })
  })
})

describe('criteria in rows of their own beside a merged measure', () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | Шалгуур үзүүлэлт | Зорилтот түвшин | Хугацаа
      1.1 | Сургалт хийх | Сургалтын тоо | 2 | Жилдээ
      ^ | ^ | Хамрагдсан хүний тоо | 40 | ^
      1.2 | Аян өрнүүлэх | Аяны тоо | 1 | 4 дүгээр улирал
    `),
  )
  it('belong to that measure', () => {
    const [first, second] = understand(source).document.objectives[0]?.measures ?? []
    expect(first).toMatchObject({ criteria: ['Сургалтын тоо', 'Хамрагдсан хүний тоо'], period: 'Жилдээ' })
    expect(first?.target).toBe('2, 40')
    expect(second).toMatchObject({ criteria: ['Аяны тоо'], target: '1' })
    expect(codes(source)).toContain('cell-joined')
  })
})

describe('titles between tables', () => {
  const table = (number: string, measure: string) =>
    drawn(`
      № | Арга хэмжээ | Хугацаа | Хариуцах эзэн
      ${number} | ${measure} | Жилдээ | Захирал
    `)
  const source = drawnDocument(
    '= 2025 ОНЫ ТӨЛӨВЛӨГӨӨ',
    'Зорилт-1: Ил тод байх',
    table('1.1', 'Нийтлэх'),
    'ЗОРИЛТ 2. СУРГАХ',
    table('2.1', 'Сургалт хийх'),
  )
  it('open the objective of the table below', () => {
    expect(outline(source)).toEqual([
      ['1', 'Ил тод байх', ['1.1 Нийтлэх']],
      ['2', 'СУРГАХ', ['2.1 Сургалт хийх']],
    ])
    expect(understand(source).document.title).toBe('2025 ОНЫ ТӨЛӨВЛӨГӨӨ')
  })
})

describe('two columns of objectives, typing slips, Latin letters', () => {
  const source = drawnDocument(
    drawn(`
      Бодлогын зорилт | Үйл ажиллагааны зорилт | Хэрэгжүүлэх арга хэмжээ | Шалгуур үзүүлэт | Хэрэгжих хугaцаа | Хариуцах эзэн, нэгж
      Шударга алба | Ёс зүйг сахиулах | Зөвлөмж гаргах | Зөвлөмжийн тоо | 1 улирал | Хүний нөөцийн хэлтэс
      ^ | Ашиг сонирхлын зөрчлийг бууруулах | Мэдүүлэг хянах | Хянасан мэдүүлгийн тоо | 2 дугаар сар | Дотоод аудит
    `),
  )
  it('are section and objective', () => {
    expect(rolesOf(source)).toEqual([
      'principle',
      'objective',
      'measure',
      'criteria',
      'period',
      'responsible',
    ])
    expect(understand(source).document.objectives.map((o) => [o.principle, o.title])).toEqual([
      ['Шударга алба', 'Ёс зүйг сахиулах'],
      ['Шударга алба', 'Ашиг сонирхлын зөрчлийг бууруулах'],
    ])
  })
})

describe('levels to reach and levels reached', () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | Суурь түвшин | Хүрэх түвшин | Хүрсэн түвшин | Хувь / % /
      1.1 | Иргэдэд зөвлөгөө өгөх | 10 | 25-аас доошгүй | Нийт 27 иргэнд зөвлөгөө өгсөн. | 100
      1.2 | Гарын авлага хэвлэх | - | 100 ширхэг | Хэвлэх ажил үргэлжилж байна. | 50
    `),
  )
  it('are target and result', () => {
    expect(rolesOf(source)).toEqual(['number', 'measure', 'baseline', 'target', 'result', 'percent'])
  })
})

describe("a person's correction", () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | Тэмдэглэл | Хугацаа
      1.1 | Аян өрнүүлэх | Аяны тоо | Жилдээ
    `),
    drawn(`
      1.2 | Сургалт хийх | Сургалтын тоо | Жилдээ
    `),
  )
  it('rules over the heading, also in the tables that go on without one', () => {
    const roles = [{ block: 0, column: 2, role: 'criteria' as const }]
    expect(understand(source).document.objectives[0]?.measures.map((m) => m.criteria)).toEqual([[], []])
    const { document, tables } = understand(source, { roles })
    expect(document.objectives[0]?.measures.map((m) => m.criteria)).toEqual([['Аяны тоо'], ['Сургалтын тоо']])
    expect(tables[0]?.columns[2]).toMatchObject({ role: 'criteria', reason: 'corrected', confidence: 1 })
  })
})

describe('signatures and totals below the rows of a sheet', () => {
  const source = drawnDocument(
    drawn(`
      ӨГӨӨМӨР СУМЫН СОЁЛЫН ТӨВИЙН 2025 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ | < | < | <
      № | Арга хэмжээ | Хугацаа | Хариуцах эзэн
      1 | Үзвэрийн өмнө сурталчилгаа хийх | Тухай бүр | Найруулагч
      2 | Тасалбарын орлогыг нийтлэх | Сар бүр | Нягтлан бодогч
      | Боловсруулсан: нягтлан бодогч Г.Цэцгээ | < | <
      | Хянасан: эрхлэгч Ц.Дорж | < | <
    `),
  )
  it('are frame, not measures', () => {
    const { document } = understand(source)
    expect(document.title).toBe('ӨГӨӨМӨР СУМЫН СОЁЛЫН ТӨВИЙН 2025 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ')
    expect(document.organization).toBe('ӨГӨӨМӨР СУМЫН СОЁЛЫН ТӨВ')
    expect(document.objectives.flatMap((o) => o.measures.map((m) => m.number))).toEqual(['1', '2'])
    expect(document.signatures).toEqual([
      { role: 'prepared', position: 'нягтлан бодогч', name: 'Г.Цэцгээ' },
      { role: 'reviewed', position: 'эрхлэгч', name: 'Ц.Дорж' },
    ])
  })
})

describe('a cell that mostly stands under a column without a role', () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | Хугацаа | Тэмдэглэл | Нотлох баримт
      1 | Сургалт хийх | Жилдээ | < | Зураг
      2 | Аян өрнүүлэх | 1 улирал | Хамтран | Зураг
    `),
  )
  it('counts where half of it does', () => {
    expect(understand(source).document.objectives[0]?.measures.map((m) => m.period)).toEqual([
      'Жилдээ',
      '1 улирал',
    ])
  })
})

describe('one heading over several columns of the grid', () => {
  const source = drawnDocument(
    drawn(`
      № | Арга хэмжээ | < | Хугацаа | < | Хариуцах эзэн
      1 | Сургалт хийх | < | < | Жилдээ | Захирал
      2 | Аян өрнүүлэх | < | 1 улирал | < | Захирал
    `),
  )
  it('makes them one, and a cell belongs where most of it stands', () => {
    expect(rolesOf(source)).toEqual(['number', 'measure', 'measure', 'period', 'period', 'responsible'])
    expect(understand(source).document.objectives[0]?.measures.map((m) => [m.text, m.period])).toEqual([
      ['Сургалт хийх', 'Жилдээ'],
      ['Аян өрнүүлэх', '1 улирал'],
    ])
    const roles = [{ block: 0, column: 4, role: 'outcome' as const }]
    expect(understand(source, { roles }).document.objectives[0]?.measures.map((m) => m.outcome)).toEqual([
      'Жилдээ',
      '1 улирал',
    ])
  })
})
