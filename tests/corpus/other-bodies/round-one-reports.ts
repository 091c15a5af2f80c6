import type { Design, DesignColumn } from './design.ts'

const number = (head: string): DesignColumn => ({ role: 'number', head, width: 6 })
const text = (head: string, width = 26): DesignColumn => ({ role: 'text', head, width })
const criteria = (head: string, width = 18): DesignColumn => ({ role: 'criteria', head, width })
const result = (head: string): DesignColumn => ({ role: 'result', head, width: 30 })
const percent = (head: string): DesignColumn => ({ role: 'percent', head, width: 8 })
const proof = (head: string): DesignColumn => ({
  role: 'aside',
  head,
  width: 10,
  write: (item) => [item.proof],
})
const dotted = {
  number: ({ objective, measure }: { objective: number; measure: number }) => `${objective}.${measure}`,
}

export const roundOneReports: readonly Design[] = [
  {
    ...dotted,
    name: 'aimag-half-year',
    kind: 'report',
    frame: 'numbered',
    columns: [
      number('Д/д'),
      text('Зорилт, зорилтын хүрээнд хэрэгжүүлэх арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      { role: 'baseline', head: 'Суурь түвшин (өмнөх он)', width: 9 },
      { role: 'target', head: 'Хүрэх түвшин (тайлант он)', width: 10 },
      result('Тайлант хугацаанд хийгдсэн ажил'),
      percent('Хэрэгжилтийн хувь'),
      proof('Баталгаажуулах баримт'),
    ],
    objectives: { place: 'among', write: (_, title) => title },
    total: (items, columns) => [
      { text: '', span: 1 },
      { text: 'Дундаж хувь', span: columns - 3 },
      { text: (items.reduce((sum, item) => sum + item.percent, 0) / items.length).toFixed(1), span: 1 },
      { text: '', span: 1 },
    ],
  },
  {
    name: 'council-clause',
    kind: 'report',
    frame: 'approved',
    columns: [
      number('№'),
      text('Төлөвлөгөөний заалт'),
      result('Хэрэгжилтийн байдал'),
      percent('Үнэлгээ /хувиар/'),
      proof('Тайлбар'),
    ],
    objectives: {
      place: 'row',
      write: (n, title) => `${['', 'Нэг', 'Хоёр', 'Гурав', 'Дөрөв'][n]}. ${title}`,
    },
    number: ({ running }) => String(running),
  },
  {
    ...dotted,
    name: 'percent-before-result',
    kind: 'report',
    frame: 'dated',
    columns: [
      number('№'),
      text('Хэрэгжүүлэх ажил'),
      { role: 'period', head: 'Хугацаа', width: 12 },
      { role: 'responsible', head: 'Хариуцах эзэн', width: 14 },
      { ...percent('Гүйцэтгэлийн хувь'), write: (item) => [`${item.percent} %`] },
      result('Гүйцэтгэлийн тайлбар'),
    ],
    objectives: { place: 'paragraph', write: (n, title) => `ЗОРИЛТ ${n}. ${title}` },
  },
  {
    ...dotted,
    name: 'planned-and-done',
    kind: 'report',
    frame: 'two-approvals',
    columns: [
      number('Д/Д'),
      { ...text('Арга хэмжээ'), group: 'ТӨЛӨВЛӨГӨӨ' },
      { ...criteria('Шалгуур'), group: 'ТӨЛӨВЛӨГӨӨ' },
      { role: 'target', head: 'Зорилтот түвшин', group: 'ТӨЛӨВЛӨГӨӨ', width: 10 },
      { role: 'period', head: 'Хугацаа', group: 'ТӨЛӨВЛӨГӨӨ', width: 10 },
      { ...result('Хийсэн ажил, хүрсэн үр дүн'), group: 'БИЕЛЭЛТ' },
      { ...percent('Биелэлтийн хувь'), group: 'БИЕЛЭЛТ' },
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}: ${title}` },
    numbersRow: (at) => `/${at}/`,
  },
  {
    ...dotted,
    name: 'half-and-whole-year-percent',
    kind: 'report',
    frame: 'annex',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      result('Хэрэгжилт'),
      {
        role: 'aside',
        head: 'Хагас жил',
        group: 'Хэрэгжилтийн хувь',
        width: 7,
        write: (item) => [String(Math.round(item.percent / 2))],
      },
      { ...percent('Жилийн эцэс'), group: 'Хэрэгжилтийн хувь' },
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
  },
  {
    ...dotted,
    name: 'principle-objective-columns-report',
    kind: 'report',
    frame: 'approved',
    principles: 'column',
    columns: [
      { role: 'principle', head: 'Үндсэн зарчим', width: 10 },
      { role: 'objective', head: 'Зорилт', width: 14 },
      text('Арга хэмжээ'),
      result('Биелэлт'),
      percent('%'),
    ],
    objectives: { place: 'column', write: (n, title) => `${n}. ${title}` },
    numberInText: ' ',
  },
  {
    ...dotted,
    name: 'nothing-but-result',
    kind: 'report',
    frame: 'plain',
    columns: [text('Төлөвлөгөөнд тусгагдсан арга хэмжээ', 30), result('Хэрэгжилтийн явц')],
    objectives: { place: 'row', write: (n, title) => `${n}. ${title}` },
    numberInText: '. ',
  },
  {
    ...dotted,
    name: 'sheet-per-objective',
    kind: 'report',
    frame: 'annex',
    formats: ['xlsx'],
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      {
        role: 'period',
        head: 'Хугацаа',
        width: 12,
        write: (item) => [{ text: item.ends.replaceAll('-', '.'), day: item.ends }],
      },
      result('Хэрэгжилт'),
      { ...percent('Хувь'), write: (item) => [{ text: `${item.percent}%`, share: item.percent / 100 }] },
    ],
    objectives: { place: 'sheet', write: (n, title) => `Зорилт ${n}. ${title}` },
    expect: (measure, item) => ({ ...measure, period: item.ends.replaceAll('-', '.') }),
  },
  {
    ...dotted,
    name: 'sheet-with-gaps',
    kind: 'report',
    frame: 'dated',
    formats: ['xlsx'],
    book: { from: 2, emptyColumn: 3, hiddenRow: true, instructions: true },
    columns: [
      number('№'),
      text('Үйл ажиллагаа'),
      { role: 'budget', head: 'Батлагдсан төсөв', width: 12 },
      result('Гүйцэтгэл'),
      { ...percent('Биелэлт %'), write: (item) => [{ text: `${item.percent}%`, share: item.percent / 100 }] },
    ],
    objectives: { place: 'number-and-row', write: (_, title) => title },
  },
  {
    ...dotted,
    name: 'site-article',
    kind: 'report',
    frame: 'plain',
    formats: ['html'],
    web: 'site',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      result('Хэрэгжилт'),
      percent('Хувь'),
    ],
    objectives: { place: 'row', write: (n, title) => `ЗОРИЛТ ${n}. ${title}` },
  },
  {
    ...dotted,
    name: 'site-of-layout-tables',
    kind: 'plan',
    frame: 'approved',
    formats: ['html'],
    web: 'layout-table',
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      { role: 'period', head: 'Хугацаа', width: 12 },
      { role: 'responsible', head: 'Хариуцах эзэн', width: 12 },
    ],
    objectives: { place: 'number-and-row', write: (n, title) => `Зорилт ${n}. ${title}` },
  },
  {
    ...dotted,
    name: 'narrow-unlined-centred',
    kind: 'report',
    frame: 'annex',
    columns: [
      number('№'),
      text('Арга хэмжээ', 22),
      criteria('Шалгуур', 14),
      { role: 'baseline', head: 'Суурь', width: 8 },
      { role: 'target', head: 'Зорилт', width: 9 },
      { role: 'period', head: 'Хугацаа', width: 10 },
      { role: 'responsible', head: 'Хариуцагч', width: 11 },
      { ...result('Биелэлт'), width: 20 },
      percent('Хувь'),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    print: { lines: 'none', align: 'centred' },
  },
  {
    ...dotted,
    name: 'unlined-quarters',
    kind: 'plan',
    frame: 'dated',
    columns: [
      number('№'),
      text('Арга хэмжээ', 28),
      ...[0, 1, 2, 3].map(
        (at): DesignColumn => ({
          role: at === 0 ? 'period' : 'aside',
          head: ['I', 'II', 'III', 'IV'][at] ?? '',
          group: 'Хугацаа /улирал/',
          width: 5,
          write: (item) => [item.quarters[at] ? '+' : ''],
        }),
      ),
      { role: 'responsible', head: 'Хариуцах нэгж', width: 16 },
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    print: { lines: 'none' },
    expect: (measure, item) => {
      const names = ['', 'I', 'II', 'III', 'IV']
      const named = item.quarters.flatMap((one, at) => (one ? [at + 1] : []))
      const run = named.length > 2 && (named.at(-1) ?? 0) - (named[0] ?? 0) === named.length - 1
      const said = run
        ? `${names[named[0] ?? 0]}-${names[named.at(-1) ?? 0]}`
        : named.map((n) => names[n]).join(', ')
      return { ...measure, period: `${said} улирал` }
    },
  },
]
