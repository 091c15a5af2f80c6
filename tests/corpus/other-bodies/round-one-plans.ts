import { bulleted, type Design, type DesignColumn, dashed, sentences } from './design.ts'

const number = (head: string): DesignColumn => ({ role: 'number', head, width: 6 })
const text = (head: string, width = 30): DesignColumn => ({ role: 'text', head, width })
const criteria = (head: string, width = 22): DesignColumn => ({ role: 'criteria', head, width })
const period = (head: string): DesignColumn => ({ role: 'period', head, width: 12 })
const responsible = (head: string): DesignColumn => ({ role: 'responsible', head, width: 14 })
const dotted = (iso: string): string => iso.replaceAll('-', '.')
const romans = ['', 'I', 'II', 'III', 'IV', 'V']
const words = ['', 'НЭГ', 'ХОЁР', 'ГУРАВ', 'ДӨРӨВ', 'ТАВ']

export const roundOnePlans: readonly Design[] = [
  {
    name: 'hospital-begin-end',
    kind: 'plan',
    frame: 'approved',
    columns: [
      number('д/д'),
      text('Авч хэрэгжүүлэх арга хэмжээ'),
      criteria('Гүйцэтгэлийн шалгуур'),
      {
        role: 'period',
        head: 'Эхлэх',
        group: 'Хэрэгжүүлэх хугацаа',
        width: 10,
        write: (item) => [{ text: dotted(item.begins), day: item.begins }],
      },
      {
        role: 'aside',
        head: 'Дуусах',
        group: 'Хэрэгжүүлэх хугацаа',
        width: 10,
        write: (item) => [{ text: dotted(item.ends), day: item.ends }],
      },
      responsible('Хариуцах эзэн'),
      { role: 'aside', head: 'Хамтран хэрэгжүүлэгч', width: 12, write: (item) => [item.partner] },
    ],
    objectives: { place: 'row', write: (n, title) => `ЗОРИЛТ ${n}: ${title}` },
    number: ({ objective, measure }) => `${objective}.${measure}`,
    expect: (measure, item) => ({ ...measure, period: `${dotted(item.begins)}-${dotted(item.ends)}` }),
  },
  {
    name: 'quarter-signs',
    kind: 'plan',
    frame: 'annex',
    columns: [
      number('№'),
      text('Хэрэгжүүлэх үйл ажиллагаа'),
      criteria('Шалгуур үзүүлэлт'),
      ...[0, 1, 2, 3].map(
        (at): DesignColumn => ({
          role: at === 0 ? 'period' : 'aside',
          head: romans[at + 1] ?? '',
          group: 'Хугацаа (улирал)',
          width: 4,
          write: (item) => [item.quarters[at] ? '✓' : ''],
        }),
      ),
      responsible('Хариуцах албан тушаалтан'),
    ],
    objectives: { place: 'row', write: (n, title) => `${n}. ${title}` },
    number: ({ objective, measure }) => `${objective}.${measure}.`,
    expect: (measure, item) => {
      const named = item.quarters.flatMap((one, at) => (one ? [at + 1] : []))
      const run = named.length > 2 && (named.at(-1) ?? 0) - (named[0] ?? 0) === named.length - 1
      const said = run
        ? `${romans[named[0] ?? 0]}-${romans[named.at(-1) ?? 0]}`
        : named.map((n) => romans[n]).join(', ')
      return { ...measure, period: `${said} улирал` }
    },
  },
  {
    name: 'company-two-languages',
    kind: 'plan',
    frame: 'two-approvals',
    columns: [
      number('№ / No.'),
      text('Арга хэмжээ / Measure'),
      criteria('Шалгуур үзүүлэлт / Indicator'),
      { role: 'target', head: 'Зорилтот түвшин / Target', width: 12 },
      period('Хугацаа / Timeframe'),
      responsible('Хариуцах нэгж / Responsible unit'),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: ({ objective, measure }) => `${objective}.${measure}`,
  },
  {
    name: 'kindergarten-work-first',
    kind: 'plan',
    frame: 'plain',
    columns: [
      number('Д/д'),
      text('Хийх ажлын нэр', 34),
      { role: 'aside', head: 'Хэнтэй хамтрах', width: 14, write: (item) => [item.partner] },
      period('Хэзээ'),
      responsible('Хариуцах хүн'),
    ],
    objectives: { place: 'none', write: () => '' },
    number: ({ running }) => `${running})`,
  },
  {
    name: 'khoroo-one-header',
    kind: 'plan',
    frame: 'dated',
    columns: [
      number('№'),
      text('Хийж гүйцэтгэх ажил'),
      criteria('Үр дүнгийн шалгуур'),
      period('Хугацаа'),
      responsible('Гүйцэтгэгч'),
    ],
    objectives: { place: 'paragraph', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: ({ objective, measure }) => `${objective}.${measure}`,
    headerOnce: true,
  },
  {
    name: 'agency-money-in-two',
    kind: 'plan',
    frame: 'annex',
    columns: [
      number('№'),
      text('Төлөвлөсөн үйл ажиллагаа'),
      criteria('Хэмжих шалгуур', 18),
      { role: 'baseline', head: 'Суурь түвшин', width: 9 },
      { role: 'target', head: 'Зорилтот түвшин', width: 10 },
      { role: 'budget', head: 'Төсөв /төгрөг/', group: 'Хөрөнгө', width: 10 },
      { role: 'aside', head: 'Эх үүсвэр', group: 'Хөрөнгө', width: 10, write: (item) => [item.source] },
      period('Хэрэгжүүлэх хугацаа'),
      responsible('Хариуцах нэгж'),
    ],
    objectives: { place: 'row', write: (n, title) => `ЗОРИЛТ ${n}. ${title.toUpperCase()}` },
    number: ({ objective, measure }) => `${objective}.${measure}`,
    numbersRow: String,
    expect: (measure, item) => ({
      ...measure,
      budget: item.budget === null ? item.source : `${item.budget}, ${item.source}`,
    }),
  },
  {
    name: 'court-objective-column',
    kind: 'plan',
    frame: 'approved',
    columns: [
      { role: 'objective', head: 'Зорилго, зорилт', width: 15 },
      number('№'),
      text('Зорилтыг хэрэгжүүлэх үйл ажиллагаа'),
      responsible('Хариуцах албан тушаалтан, нэгж'),
      period('Хугацаа'),
      criteria('Гүйцэтгэлийн шалгуур үзүүлэлт'),
    ],
    objectives: { place: 'column', write: (n, title) => `${romans[n]}. ${title}` },
    number: ({ measure }) => String(measure),
  },
  {
    name: 'objective-in-each-row',
    kind: 'plan',
    frame: 'dated',
    columns: [
      { role: 'objective', head: 'Зорилт', width: 15 },
      text('Арга хэмжээ'),
      { ...criteria('Шалгуур үзүүлэлт'), write: (item) => dashed(item.criteria) },
      period('Хугацаа'),
      responsible('Хариуцагч'),
    ],
    objectives: { place: 'column-all', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: ({ objective, measure }) => `${objective}.${measure}`,
    numberInText: '. ',
  },
  {
    name: 'principle-paragraphs',
    kind: 'plan',
    frame: 'approved',
    principles: 'paragraph',
    columns: [
      number('№'),
      text('Хэрэгжүүлэх арга хэмжээ'),
      { ...criteria('Шалгуур үзүүлэлт'), write: (item) => sentences(item.criteria) },
      period('Хугацаа'),
      { role: 'outcome', head: 'Хүрэх үр дүн', width: 18 },
      responsible('Хариуцах эзэн'),
    ],
    objectives: { place: 'paragraph', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: ({ measure }) => `${measure}.`,
  },
  {
    name: 'criteria-in-rows',
    kind: 'plan',
    frame: 'two-approvals',
    criteriaRows: true,
    columns: [
      number('№'),
      text('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      period('Хэрэгжих хугацаа'),
      responsible('Хариуцах эзэн'),
    ],
    objectives: { place: 'row', write: (n, title) => `Зорилт ${n}. ${title}` },
    number: ({ objective, measure }) => `${objective}.${measure}`,
  },
  {
    name: 'title-inside-table',
    kind: 'plan',
    frame: 'plain',
    crown: 'АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ',
    columns: [
      number('№'),
      text('Үйл ажиллагаа'),
      criteria('Гүйцэтгэлийн үзүүлэлт'),
      period('Биелэх хугацаа'),
      responsible('Хариуцах нэгж, ажилтан'),
    ],
    objectives: { place: 'number-and-row', write: (_, title) => title, shown: (n) => romans[n] ?? '' },
    number: ({ objective, measure }) => `${objective}.${measure}`,
  },
  {
    name: 'words-and-letters',
    kind: 'plan',
    frame: 'annex',
    columns: [
      number('Д/д'),
      text('Зохион байгуулах ажил, арга хэмжээ'),
      { role: 'outcome', head: 'Гарах үр дүн', width: 20 },
      { ...period('Хугацаа'), merged: true },
      { ...responsible('Хэн хариуцах'), merged: true },
    ],
    objectives: { place: 'row', write: (n, title) => `${words[n]}. ${title.toUpperCase()}` },
    number: ({ measure }) => `${'абвгдежзий'[measure - 1]}.`,
  },
  {
    name: 'turned-headings-portrait',
    kind: 'plan',
    frame: 'numbered',
    columns: [
      number('№'),
      text('Арга хэмжээний нэр, төрөл', 26),
      { ...criteria('Шалгуур үзүүлэлт', 18), write: (item) => bulleted(item.criteria) },
      { role: 'baseline', head: 'Суурь түвшин', width: 6, turned: true },
      { role: 'target', head: 'Хүрэх түвшин', width: 8, turned: true },
      { ...period('Хугацаа'), width: 9, turned: true },
      responsible('Хариуцах эзэн'),
    ],
    objectives: { place: 'row', write: (n, title) => `${n}-р зорилт. ${title}` },
    number: ({ objective, measure }) => `${objective}.${measure}`,
  },
]
