import { criteria, dotted, number, of, text } from './columns.ts'
import { bulleted, type Design, type DesignColumn, dashed } from './design.ts'

const quarters = ['I', 'II', 'III', 'IV']

/** Invented after the first round had been mended, before any of them was read. */
export const roundTwo: readonly Design[] = [
  {
    name: 'quarter-amounts',
    kind: 'plan',
    frame: 'letterhead',
    columns: [
      number('№'),
      text('Гүйцэтгэх ажил, үйлчилгээ'),
      { role: 'aside', head: 'Хэмжих нэгж', width: 8, write: (item) => [item.unit] },
      of('baseline', 'Суурь түвшин', 9),
      of('target', 'Жилийн зорилт', 10),
      ...quarters.map(
        (head, at): DesignColumn => ({
          role: at === 0 ? 'period' : 'aside',
          head: `${head} улирал`,
          group: 'Үүнээс',
          width: 6,
          write: (item) => [item.quarters[at] ?? '-'],
        }),
      ),
      of('responsible', 'Хариуцах албан тушаалтан', 14),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: dotted,
    expect: (measure, item) => {
      const named = item.quarters.flatMap((one, at) => (one ? [at] : []))
      const run = named.length > 2 && (named.at(-1) ?? 0) - (named[0] ?? 0) === named.length - 1
      const said = run
        ? `${quarters[named[0] ?? 0]}-${quarters[named.at(-1) ?? 0]}`
        : named.map((at) => quarters[at]).join(', ')
      return { ...measure, period: `${said} улирал` }
    },
  },
  {
    name: 'year-of-months',
    kind: 'plan',
    frame: 'council',
    columns: [
      number('Дд'),
      text('Үйл ажиллагааны төрөл', 24),
      ...Array.from(
        { length: 12 },
        (_, at): DesignColumn => ({
          role: at === 0 ? 'period' : 'aside',
          head: String(at + 1),
          group: 'Хэрэгжүүлэх сар',
          width: 3,
          write: (item) => [Number(item.begins.slice(5, 7)) === at + 1 ? 'Х' : ''],
        }),
      ),
      of('responsible', 'Хариуцан гүйцэтгэх', 14),
    ],
    objectives: { place: 'number-and-row', write: (_, title) => title },
    number: dotted,
    expect: (measure, item) => ({ ...measure, period: `${Number(item.begins.slice(5, 7))} сар` }),
  },
  {
    name: 'self-and-checked',
    kind: 'report',
    frame: 'letterhead',
    columns: [
      number('№'),
      text('Арга хэмжээний нэр'),
      criteria('Гүйцэтгэлийн шалгуур үзүүлэлт'),
      of('target', 'Төлөвлөсөн түвшин', 10),
      {
        ...of('result', 'Бодит гүйцэтгэл', 28),
        write: (item) => dashed((item.result ?? '').split(/(?<=\.) /)),
      },
      of('percent', 'Биелэлт (хувиар)', 8),
      { role: 'aside', head: 'Шалтгаан, нөхцөл', width: 10, write: () => [''] },
    ],
    objectives: { place: 'row', write: (n, title) => `${n} дүгээр зорилт: ${title}` },
    number: dotted,
    expect: (measure, item) => ({
      ...measure,
      result: (item.result ?? '')
        .split(/(?<=\.) /)
        .map((one) => `- ${one}`)
        .join(' '),
    }),
  },
  {
    name: 'ordinals-in-paragraphs',
    kind: 'plan',
    frame: 'council',
    columns: [
      text('Хэрэгжүүлэх үйл ажиллагаа'),
      of('period', 'Хэрэгжих үе'),
      of('responsible', 'Хариуцах субъект'),
      of('outcome', 'Үр дүн', 18),
    ],
    objectives: {
      place: 'paragraph',
      write: (n, title) => `${['', 'НЭГ', 'ХОЁР', 'ГУРАВ', 'ДӨРӨВ'][n]}. ${title.toUpperCase()}`,
    },
    number: ({ measure }) => String(measure),
    numberInText: '. ',
  },
  {
    name: 'number-of-objective-beside',
    kind: 'plan',
    frame: 'signed-below',
    columns: [
      { role: 'objective', head: 'Зорилтын томьёолол', width: 16 },
      text('Хэрэгжүүлэх арга хэмжээ'),
      { ...criteria('Хэмжүүр'), write: (item) => bulleted(item.criteria) },
      of('period', 'Хугацаа'),
      of('budget', 'Зардлын төсөв, мян.төг'),
      of('responsible', 'Хэрэгжүүлэх нэгж'),
    ],
    objectives: { place: 'column', write: (_, title) => title, number: () => '' },
    number: dotted,
    numberInText: ' ',
  },
  {
    name: 'plan-left-report-right',
    kind: 'report',
    frame: 'signed-below',
    columns: [
      { ...number('д/д'), group: 'Төлөвлөсөн' },
      { ...text('ажил'), group: 'Төлөвлөсөн' },
      { ...of('period', 'хугацаа'), group: 'Төлөвлөсөн' },
      { ...of('responsible', 'хариуцагч'), group: 'Төлөвлөсөн' },
      { ...of('result', 'хийсэн ажлын тайлбар', 30), group: 'Гүйцэтгэсэн' },
      { ...of('percent', 'хувь', 6), group: 'Гүйцэтгэсэн' },
      {
        role: 'aside',
        head: 'нотлох баримтын хуудас',
        width: 8,
        group: 'Гүйцэтгэсэн',
        write: (item) => [item.proof],
      },
    ],
    objectives: { place: 'among', write: (_, title) => title },
    number: dotted,
    numbersRow: (at) => `(${at})`,
  },
  {
    name: 'repeated-heads-and-notes',
    kind: 'report',
    frame: 'letterhead',
    columns: [
      number('№'),
      text('Төлөвлөгөөгөөр хийх ажил'),
      of('result', 'Тайлангийн хугацааны биелэлт', 30),
      { ...of('percent', 'Биелэлтийн үнэлгээ', 8), write: (item) => [`${item.percent} хувь`] },
    ],
    objectives: { place: 'paragraph', write: (n, title) => `${['', 'I', 'II', 'III', 'IV'][n]}. ${title}` },
    number: dotted,
    total: (items, columns) => [
      { text: 'Нийт дундаж', span: columns - 1 },
      { text: `${(items.reduce((sum, item) => sum + item.percent, 0) / items.length).toFixed(2)}%`, span: 1 },
    ],
  },
  {
    name: 'risk-plan',
    kind: 'plan',
    frame: 'council',
    columns: [
      number('№'),
      { role: 'aside', head: 'Илэрсэн эрсдэл', width: 16, write: (item) => [`${item.partner} дээрх эрсдэл`] },
      text('Эрсдэлийг бууруулах арга хэмжээ'),
      of('outcome', 'Хүлээгдэж байгаа үр дүн', 16),
      of('period', 'Хэрэгжүүлэх огноо'),
      of('responsible', 'Хариуцах этгээд'),
      { role: 'aside', head: 'Хяналт тавих этгээд', width: 12, write: () => ['Дотоод аудитын нэгж'] },
    ],
    objectives: { place: 'none', write: () => '' },
    number: ({ running }) => `${running}.`,
  },
  {
    name: 'book-of-dates',
    kind: 'plan',
    frame: 'council',
    formats: ['xlsx'],
    book: { from: 1, instructions: true },
    crown: 'ТӨЛӨВЛӨГӨӨНИЙ ХҮСНЭГТ',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      {
        ...of('period', 'Эхлэх огноо'),
        write: (item) => [{ text: item.begins.replaceAll('-', '.'), day: item.begins }],
      },
      {
        role: 'aside',
        head: 'Дуусах огноо',
        width: 10,
        write: (item) => [{ text: item.ends.replaceAll('-', '.'), day: item.ends }],
      },
      of('budget', 'Төсөв, төгрөг'),
      of('responsible', 'Хариуцагч'),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: dotted,
    expect: (measure, item) => ({
      ...measure,
      period: `${item.begins.replaceAll('-', '.')}-${item.ends.replaceAll('-', '.')}`,
    }),
  },
  {
    name: 'site-with-principles',
    kind: 'report',
    frame: 'signed-below',
    formats: ['html'],
    web: 'site',
    principles: 'row',
    columns: [
      number('№'),
      text('Хийх ажил'),
      of('period', 'Хугацаа'),
      of('result', 'Хэрэгжилтийн талаар', 26),
      of('percent', 'Хувь /%/', 8),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт-${n}. ${title}` },
    number: dotted,
  },
  {
    name: 'no-head-at-all',
    kind: 'plan',
    frame: 'letterhead',
    noHeader: true,
    columns: [number(''), text(''), criteria(''), of('period', ''), of('responsible', '')],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: dotted,
  },
  {
    name: 'centred-many-unlined',
    kind: 'plan',
    frame: 'signed-below',
    columns: [
      number('Д/д'),
      text('Хийх ажил', 24),
      { ...criteria('Шалгуур үзүүлэлт', 16), group: 'Үнэлэх' },
      { ...of('baseline', 'Суурь', 8), group: 'Үнэлэх' },
      { ...of('target', 'Хүрэх түвшин', 10), group: 'Үнэлэх' },
      of('budget', 'Төсөв', 10),
      of('period', 'Хугацаа', 10),
      of('responsible', 'Хариуцах эзэн', 12),
    ],
    objectives: { place: 'row', write: (n, title) => `${n}. ${title}` },
    number: dotted,
    print: { lines: 'filled-header', align: 'centred', vertical: 'center' },
  },
]
