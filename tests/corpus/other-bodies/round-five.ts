import { type Design, type DesignColumn, dashed } from './design.ts'

const number = (head: string): DesignColumn => ({ role: 'number', head, width: 7 })
const text = (head: string, width = 28): DesignColumn => ({ role: 'text', head, width })
const criteria = (head: string, width = 18): DesignColumn => ({ role: 'criteria', head, width })
const of = (
  role: 'period' | 'responsible' | 'result' | 'percent' | 'target' | 'baseline' | 'outcome' | 'budget',
  head: string,
  width = 12,
): DesignColumn => ({ role, head, width })
const dotted = ({ objective, measure }: { objective: number; measure: number }): string =>
  `${objective}.${measure}`
const romans = ['', 'I', 'II', 'III', 'IV', 'V']

/** Invented after the fourth round and the layouts by chance had been mended, before any of them was read. */
export const roundFive: readonly Design[] = [
  {
    name: 'measure-last',
    kind: 'plan',
    frame: 'goal-line',
    columns: [
      number('№'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах эзэн'),
      of('target', 'Хүрэх түвшин'),
      text('Хэрэгжүүлэх арга хэмжээ'),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: dotted,
  },
  {
    name: 'roman-dot-numbers',
    kind: 'plan',
    frame: 'council',
    otherWords: true,
    columns: [
      number('Д/д'),
      text('Хийх ажил'),
      criteria('Хүлээгдэж буй үр дүнгийн шалгуур'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах нэгж'),
    ],
    objectives: { place: 'number-and-row', write: (_, title) => title, shown: (n) => `${romans[n]}.` },
    number: ({ objective, measure }) => `${romans[objective]}.${measure}`,
  },
  {
    name: 'dashed-numbers',
    kind: 'report',
    frame: 'dated',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      of('result', 'Хэрэгжилт', 30),
      of('percent', 'Хэрэгжилтийн хувь', 8),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт №${n}. ${title}` },
    number: ({ objective, measure }) => `${objective}-${measure}`,
  },
  {
    name: 'capitals-with-breaks',
    kind: 'report',
    frame: 'approved',
    otherWords: true,
    columns: [
      number('Д/Д'),
      text('ХЭРЭГЖҮҮЛЭХ АРГА ХЭМЖЭЭ'),
      criteria('ГҮЙЦЭТГЭ- ЛИЙН ШАЛГУУР ҮЗҮҮЛЭЛТ'),
      of('responsible', 'ХАРИУЦАХ АЛБАН ТУШААЛТАН'),
      { ...of('result', 'ГҮЙЦЭТГЭЛ', 28), write: (item) => dashed([item.result ?? '']) },
      { ...of('percent', 'ГҮЙЦЭТ- ГЭЛИЙН ХУВЬ', 8), write: (item) => [`Хэрэгжсэн ${item.percent}%`] },
    ],
    objectives: { place: 'row', write: (n, title) => `${n} ДҮГЭЭР ЗОРИЛТ. ${title.toUpperCase()}` },
    number: dotted,
    expect: (measure, item) => ({ ...measure, result: `- ${item.result}` }),
  },
  {
    name: 'sections-and-plain-objectives',
    kind: 'plan',
    frame: 'year-line',
    principles: 'row',
    columns: [
      number('№'),
      text('Зохион байгуулах арга хэмжээ'),
      of('outcome', 'Хүлээгдэх үр дүн', 18),
      of('period', 'Хэзээ хэрэгжүүлэх'),
      of('responsible', 'Хэн хэрэгжүүлэх'),
    ],
    objectives: { place: 'row', write: (n, title) => `${n}. ${title}` },
    number: dotted,
  },
  {
    name: 'how-much-and-whence',
    kind: 'plan',
    frame: 'bare',
    columns: [
      { role: 'objective', head: 'Зорилт', width: 14 },
      number('№'),
      text('Үйл ажиллагаа, арга хэмжээ'),
      { role: 'aside', head: 'Хэмжих нэгж', width: 7, write: (item) => [item.unit] },
      of('baseline', '2025 оны суурь түвшин', 9),
      of('target', '2026 оны зорилтот түвшин', 9),
      { ...of('budget', 'Дүн (сая төг)', 9), group: 'Санхүүжилт' },
      { role: 'aside', head: 'Эх үүсвэр', width: 10, group: 'Санхүүжилт', write: (item) => [item.source] },
      of('responsible', 'Хариуцах байгууллага'),
    ],
    objectives: { place: 'column-all', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: dotted,
    expect: (measure, item) => ({
      ...measure,
      budget: item.budget === null ? item.source : `${item.budget}, ${item.source}`,
    }),
  },
  {
    name: 'what-was-asked-and-answered',
    kind: 'report',
    frame: 'letter',
    otherWords: true,
    columns: [
      number('№'),
      text('Төлөвлөгөөний арга хэмжээ, заалт'),
      of('period', 'Биелүүлэх хугацаа'),
      of('result', 'Хэрэгжүүлсэн арга хэмжээ, хүрсэн үр дүн', 30),
      of('percent', 'Үнэлгээний хувь', 8),
      { role: 'aside', head: 'Нотлох баримтын холбоос', width: 10, write: (item) => [item.proof] },
    ],
    objectives: { place: 'among', write: (_, title) => title },
    number: dotted,
  },
  {
    name: 'no-numbers-at-all',
    kind: 'plan',
    frame: 'stamped',
    columns: [
      { role: 'objective', head: 'Зорилт', width: 16 },
      text('Хэрэгжүүлэх үйл ажиллагаа'),
      criteria('Үр дүнгийн үзүүлэлт'),
      of('period', 'Хэрэгжих хугацаа'),
      of('responsible', 'Хариуцагч нэгж'),
    ],
    objectives: { place: 'column', write: (_, title) => title, number: () => '' },
  },
  {
    name: 'sheet-without-borders',
    kind: 'report',
    frame: 'goal-line',
    formats: ['xlsx'],
    book: { from: 1 },
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      of('period', 'Хугацаа'),
      of('result', 'Биелэлт', 26),
      {
        ...of('percent', 'Хувь', 7),
        write: (item) => [{ text: `${item.percent}%`, share: item.percent / 100 }],
      },
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: dotted,
  },
  {
    name: 'site-of-a-school',
    kind: 'plan',
    frame: 'plain',
    formats: ['html'],
    web: 'layout-table',
    otherWords: true,
    columns: [
      number('д/д'),
      text('Хийх ажил'),
      of('period', 'Хэзээ'),
      of('responsible', 'Хэн'),
      { role: 'aside', head: 'Тэмдэглэл', width: 8, write: () => [''] },
    ],
    objectives: { place: 'paragraph', write: (n, title) => `${romans[n]}. ${title.toUpperCase()}` },
    number: ({ measure }) => String(measure),
  },
]
