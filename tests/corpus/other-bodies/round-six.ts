import { criteria, dotted, named, number, of, text } from './columns.ts'
import type { Design } from './design.ts'

/** What stands in and below the rows; invented after the fifth round had been mended, before any of them was read. */
export const roundSix: readonly Design[] = [
  {
    name: 'remark-in-last-row',
    kind: 'plan',
    frame: 'council',
    columns: [
      number('№', 7),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах эзэн'),
    ],
    objectives: named,
    number: dotted,
    tail: (columns) => [
      [{ text: 'Тайлбар: Төлөвлөгөөнд жилийн дундуур өөрчлөлт оруулж болно.', span: columns }],
    ],
  },
  {
    name: 'rows-not-filled-in',
    kind: 'plan',
    frame: 'approved',
    otherWords: true,
    columns: [
      number('д/д', 7),
      text('Хийх ажил'),
      of('target', 'Зорилтот түвшин'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцагч'),
    ],
    objectives: named,
    number: dotted,
    tail: (columns) =>
      [1, 2].map((n) =>
        Array.from({ length: columns }, (_, at) => ({ text: at === 0 ? `9.${n}` : '', span: 1 })),
      ),
  },
  {
    name: 'money-in-all',
    kind: 'plan',
    frame: 'dated',
    columns: [
      number('№', 7),
      text('Арга хэмжээ'),
      of('period', 'Хугацаа'),
      of('budget', 'Төсөв /төгрөг/'),
      of('responsible', 'Хариуцах нэгж'),
    ],
    objectives: named,
    number: dotted,
    tail: (columns) => [
      [
        { text: 'Нийт зардал', span: columns - 2 },
        { text: '4,500,000', span: 1 },
        { text: '', span: 1 },
      ],
    ],
  },
  {
    name: 'several-lines-in-cells',
    kind: 'report',
    frame: 'stamped',
    columns: [
      number('№', 7),
      text('Арга хэмжээ'),
      {
        ...of('responsible', 'Хариуцах эзэн'),
        write: (item) => [`${item.responsible ?? ''},`, item.partner],
      },
      { ...of('result', 'Хэрэгжилт', 30), write: (item) => (item.result ?? '').split(/(?<=\.) /) },
      { ...of('percent', 'Хувь', 7), write: (item) => [`${item.percent},0`] },
    ],
    objectives: named,
    number: dotted,
    expect: (measure, item) => ({
      ...measure,
      responsible: `${item.responsible ?? ''}, ${item.partner}`.replace(/^, /, ''),
    }),
  },
  {
    name: 'signed-in-table',
    kind: 'plan',
    frame: 'bare',
    otherWords: true,
    columns: [
      number('№', 7),
      text('Үйл ажиллагаа'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах нэгж'),
    ],
    objectives: { place: 'number-and-row', write: (_, title) => title },
    number: dotted,
    tail: (columns) => [[{ text: 'Боловсруулсан: Хүний нөөцийн менежер Ц.Болормаа', span: columns }]],
    signed: [{ role: 'prepared', position: 'Хүний нөөцийн менежер', name: 'Ц.Болормаа' }],
  },
  {
    name: 'slashed-numbers',
    kind: 'report',
    frame: 'year-line',
    columns: [
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      of('result', 'Гүйцэтгэл', 28),
      of('percent', 'Гүйцэтгэлийн хувь', 8),
    ],
    objectives: { place: 'row', write: (n, title) => `${n}/ ${title.toUpperCase()}` },
    number: ({ measure }) => `${measure}/`,
    numberRead: (shown) => shown.replace('/', ''),
    numberInText: ' ',
  },
  {
    name: 'average-of-objectives',
    kind: 'report',
    frame: 'letterhead',
    columns: [
      number('№', 7),
      text('Арга хэмжээ'),
      of('result', 'Биелэлт', 28),
      of('percent', 'Биелэлтийн хувь', 8),
    ],
    objectives: { place: 'paragraph', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: dotted,
    total: (items, columns) => [
      { text: 'ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТИЙН ДУНДАЖ ХУВЬ', span: columns - 1 },
      { text: (items.reduce((sum, item) => sum + item.percent, 0) / items.length).toFixed(2), span: 1 },
    ],
  },
  {
    name: 'goal-beside-measures',
    kind: 'plan',
    frame: 'two-approvals',
    otherWords: true,
    principles: 'column',
    columns: [
      { role: 'principle', head: 'Стратегийн чиглэл', width: 12 },
      { role: 'objective', head: 'Үйл ажиллагааны зорилт', width: 14 },
      text('Үйл ажиллагаа'),
      of('target', 'Хүрэх түвшин'),
      of('period', 'Хугацаа'),
      of('responsible', 'Хариуцах албан тушаалтан'),
      { role: 'aside', head: 'Хяналт тавих нэгж', width: 10, write: () => ['Дотоод хяналт'] },
    ],
    objectives: { place: 'column', write: (n, title) => `${n}. ${title}` },
    number: dotted,
    numberInText: ' ',
  },
]
