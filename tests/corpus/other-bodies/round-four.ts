import { type Design, type DesignColumn, sentences } from './design.ts'

const number = (head: string): DesignColumn => ({ role: 'number', head, width: 6 })
const text = (head: string, width = 28): DesignColumn => ({ role: 'text', head, width })
const criteria = (head: string, width = 18): DesignColumn => ({ role: 'criteria', head, width })
const of = (
  role: 'period' | 'responsible' | 'result' | 'percent' | 'target' | 'baseline' | 'outcome' | 'budget',
  head: string,
  width = 12,
): DesignColumn => ({ role, head, width })
const dotted = ({ objective, measure }: { objective: number; measure: number }): string =>
  `${objective}.${measure}`
const named = { place: 'row' as const, write: (n: number, title: string) => `Зорилт ${n}. ${title}` }

/** Plans among other text, invented after the third round had been mended, before any of them was read. */
export const roundFour: readonly Design[] = [
  {
    name: 'among-chapters',
    kind: 'plan',
    frame: 'prefaced',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах эзэн'),
    ],
    objectives: named,
    number: dotted,
  },
  {
    name: 'among-chapters-unnamed',
    kind: 'plan',
    frame: 'prefaced',
    otherWords: true,
    columns: [
      number('д/д'),
      text('Төлөвлөсөн ажил'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцагч'),
      of('outcome', 'Гарах үр дүн'),
    ],
    objectives: { place: 'number-and-row', write: (_, title) => title },
    number: dotted,
  },
  {
    name: 'sums-above-report',
    kind: 'report',
    frame: 'sums-first',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      of('result', 'Хэрэгжилт', 26),
      of('percent', 'Хувь', 7),
    ],
    objectives: named,
    number: dotted,
  },
  {
    name: 'sums-above-without-percent',
    kind: 'report',
    frame: 'sums-first',
    otherWords: true,
    columns: [text('Төлөвлөгөөт арга хэмжээ'), of('target', 'Зорилтот түвшин'), of('result', 'Биелэлт', 26)],
    objectives: { place: 'row', write: (n, title) => `${n}. ${title}` },
    number: dotted,
    numberInText: '. ',
  },
  {
    name: 'goal-above-table',
    kind: 'plan',
    frame: 'goal-line',
    columns: [
      number('№'),
      text('Хийх ажил'),
      criteria('Гүйцэтгэлийн шалгуур'),
      of('budget', 'Зардал'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах нэгж'),
    ],
    objectives: { place: 'row', write: (n, title) => `${n}. ${title}` },
    number: ({ running }) => String(running),
  },
  {
    name: 'goal-above-tables',
    kind: 'report',
    frame: 'goal-line',
    otherWords: true,
    columns: [
      number('№'),
      text('Хийх ажил'),
      of('result', 'Гүйцэтгэл', 28),
      of('percent', 'Гүйцэтгэлийн хувь', 8),
    ],
    objectives: { place: 'paragraph', write: (n, title) => `${n}. ${title}` },
    number: dotted,
  },
  {
    name: 'with-its-letter',
    kind: 'report',
    frame: 'letter',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      { ...criteria('Шалгуур'), write: (item) => sentences(item.criteria) },
      of('result', 'Хэрэгжилт', 28),
      of('responsible', 'Хариуцсан нэгж'),
    ],
    objectives: { place: 'row', write: (n, title) => `ЗОРИЛТ ${n}. ${title}` },
    number: dotted,
  },
  {
    name: 'two-answer',
    kind: 'plan',
    frame: 'bare',
    otherWords: true,
    columns: [
      number('№'),
      text('Үйл ажиллагаа'),
      of('period', 'Хугацаа'),
      { ...of('responsible', 'Нэгж'), group: 'Хариуцах' },
      {
        role: 'aside',
        head: 'Албан тушаалтан',
        width: 12,
        group: 'Хариуцах',
        write: (item) => [item.partner],
      },
    ],
    objectives: named,
    number: dotted,
    expect: (measure, item) => ({
      ...measure,
      responsible: item.responsible === null ? item.partner : `${item.responsible}, ${item.partner}`,
    }),
  },
  {
    name: 'objectives-with-measures-of-measures',
    kind: 'plan',
    frame: 'bare',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      of('target', 'Хүрэх түвшин'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах эзэн'),
    ],
    objectives: { place: 'among', write: (_, title) => title, number: (n) => String(n) },
    number: ({ objective, measure }) => `${objective}.${measure}`,
    numbersRow: String,
    total: (items, columns) => [{ text: `Нийт: ${items.length} арга хэмжээ`, span: columns }],
  },
  {
    name: 'results-by-half-year',
    kind: 'report',
    frame: 'bare',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      of('target', 'Зорилт', 9),
      { ...of('result', 'Үр дүн', 26), group: 'Жилийн эцсийн биелэлт' },
      { ...of('percent', 'Хувь', 7), group: 'Жилийн эцсийн биелэлт' },
    ],
    objectives: named,
    number: dotted,
  },
]
