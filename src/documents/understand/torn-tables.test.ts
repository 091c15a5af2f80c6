import { describe, expect, it } from 'vitest'
import { drawn, drawnDocument } from './testing/drawn-table.ts'
import { understand } from './understand.ts'

const measuresOf = (source: Parameters<typeof understand>[0]) =>
  understand(source).document.objectives.flatMap((objective) => objective.measures)
const codesOf = (source: Parameters<typeof understand>[0]) =>
  understand(source).notes.map((note) => note.code)

const head = drawn(
  `
  № | Арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа | Хүрэх үр дүн
  Зорилт 1. Нээлттэй ажиллах | | | |
  1.1 | Хурлын тэмдэглэлийг нийтлэх | -Нийтэлсэн байх; -Хугацаанд нь | Тухай бүр | Тэмдэглэл нийтлэгдсэн байна.
  1.2 | Иргэдийн санал авах хайрцаг | -Хайрцаг байршуулсан байх; -Саналыг | Жилдээ | Санал авсан байна.
`,
  'guessed',
)

describe('a piece with a column too many', () => {
  const source = drawnDocument(
    head,
    drawn(
      `
      | | нэгтгэсэн байх | нэгтгэсэн байх | Жилдээ | Утас ажилласан байна.
      1.3 | Тусгай утас ажиллуулах | -Утасны тоо | Тусгай утас ажиллуулсан байх | Жилдээ | Утас ажилласан байна.
      1.4 | Төсвөө нийтлэх | -Нийтэлсэн байх | Төсвөө нийтэлсэн байх | Улирал бүр | Төсөв нийтлэгдсэн байна.
    `,
      'guessed',
    ),
  )

  it('is lined up by what its cells look like', () => {
    expect(understand(source).tables[1]?.columns.map((column) => column.role)).toEqual([
      'number',
      'measure',
      'criteria',
      'ignore',
      'period',
      'outcome',
    ])
    expect(measuresOf(source).map((measure) => [measure.number, measure.period, measure.outcome])).toEqual([
      ['1.1', 'Тухай бүр', 'Тэмдэглэл нийтлэгдсэн байна.'],
      ['1.2', 'Жилдээ', 'Санал авсан байна.'],
      ['1.3', 'Жилдээ', 'Утас ажилласан байна.'],
      ['1.4', 'Улирал бүр', 'Төсөв нийтлэгдсэн байна.'],
    ])
  })

  it('goes on with cut criteria, and leaves out what slid up from the next row', () => {
    expect(measuresOf(source)[1]?.criteria).toEqual(['Хайрцаг байршуулсан байх', 'Саналыг нэгтгэсэн байх'])
    expect(codesOf(source)).toEqual(expect.arrayContaining(['columns-drift', 'cell-joined', 'cell-repeated']))
  })
})

describe('pieces whose beginnings are lost', () => {
  const source = drawnDocument(
    drawn(
      `
      № | Арга хэмжээ | Шалгуур үзүүлэлт | Хугацаа
      Зорилт 1. Сургах | | |
      1.1 | Сургалт хийх | Сургалт хийсэн байх | Жилдээ
    `,
      'guessed',
    ),
    drawn(
      `
      | | гомдлыг нэгтгэсэн байх |
      | шийдвэрийг нийтэд мэдээлэх | Мэдээлсэн байх | Тухай бүр
      1.4 | Санал асуулга авах | Асуулгын тоо | Жилдээ
    `,
      'guessed',
    ),
  )

  it('are kept apart with doubts, never glued to something whole', () => {
    expect(measuresOf(source).map((measure) => [measure.number, measure.text, measure.criteria])).toEqual([
      ['1.1', 'Сургалт хийх', ['Сургалт хийсэн байх']],
      [null, 'шийдвэрийг нийтэд мэдээлэх', ['Мэдээлсэн байх']],
      ['1.4', 'Санал асуулга авах', ['Асуулгын тоо']],
    ])
    const notes = understand(source).notes
    expect(notes).toContainEqual({
      code: 'piece-left-out',
      severity: 'doubt',
      where: { objective: 0, measure: 0, field: 'criteria' },
      values: { quote: 'гомдлыг нэгтгэсэн байх' },
    })
    expect(codesOf(source)).toEqual(expect.arrayContaining(['beginning-lost', 'number-missing']))
  })
})

describe('a measure under the wrong objective', () => {
  const source = drawnDocument(
    drawn(
      `
      № | Арга хэмжээ | Хугацаа
      Зорилт 1. Сургах | |
      1.1 | Сургалт хийх | Жилдээ
      2.1 | Утас ажиллуулах | Жилдээ
      Зорилт 2. Сонсох | |
      2.2 | Хайрцаг байршуулах | Жилдээ
      1.2 | Ном тараах | Жилдээ
    `,
      'guessed',
    ),
  )

  it('goes where its number says, with a doubt', () => {
    expect(
      understand(source).document.objectives.map((objective) =>
        objective.measures.map((measure) => measure.number),
      ),
    ).toEqual([
      ['1.1', '1.2'],
      ['2.1', '2.2'],
    ])
    expect(codesOf(source)).toContain('measure-moved')
  })
})

describe('cells merged downwards that text has lost', () => {
  const rows = `
    № | Арга хэмжээ | Хугацаа | Хариуцах эзэн
    1 | Төсвөө нийтлэх | Улирал бүр | Нягтлан
    2 | Гүйцэтгэлийг нийтлэх | |
    3 | Тайлан гаргах | Жилдээ |
  `
  it('are filled from above where a row has nothing of its own', () => {
    const source = drawnDocument(drawn(rows, 'guessed'))
    expect(measuresOf(source).map((measure) => [measure.period, measure.responsible])).toEqual([
      ['Улирал бүр', 'Нягтлан'],
      ['Улирал бүр', 'Нягтлан'],
      ['Жилдээ', null],
    ])
    expect(codesOf(source)).toContain('merged-assumed')
  })

  it('stay empty where the format would have said so', () => {
    expect(measuresOf(drawnDocument(drawn(rows))).map((measure) => measure.period)).toEqual([
      'Улирал бүр',
      null,
      'Жилдээ',
    ])
  })
})
