/** How one body lays out its plan or report: data, so that a new habit is an entry and no code. */
export type Role =
  | 'number'
  | 'principle'
  | 'objective'
  | 'measure'
  | 'criteria'
  | 'baseline'
  | 'target'
  | 'period'
  | 'budget'
  | 'outcome'
  | 'responsible'
  | 'result'
  | 'percent'
  | 'tick'
  | 'other'

/** Labels to choose from; columns beside each other with one `group` stand under it. */
export type HabitColumn = { role: Role; labels: string[]; group?: string; width: number }

export type Habit = {
  name: string
  kind: 'plan' | 'report'
  columns: HabitColumn[]
  header: 'once' | 'none' | 'repeated'
  numbersRow?: 'digits' | 'letters'
  /**
   * Where objectives stand; 'number-and-row': the number in the first column, the title across the others;
   * 'two-rows': the name in one row, the title in the next; 'among': as a measure without anything beside it.
   */
  objectives: 'rows' | 'column' | 'number-and-row' | 'two-rows' | 'among' | 'paragraphs' | 'none'
  /** {n} 1, {word} Нэг, {WORD} НЭГ, {ordinal} Нэгдүгээр, {roman} I; '' where a column says the number. */
  objectiveForm: string
  principles?: 'rows' | 'column'
  /** Objectives are counted anew in each section: "2.1". */
  objectiveNumber?: 'in-section'
  /** {n} objective, {m} measure within it, {k} measure in the whole document. */
  numberForm: string
  numbers: 'column' | 'text' | 'counted' | 'none'
  criteria: 'bullets' | 'dashes' | 'lines' | 'sentences' | 'semicolons' | 'counted'
  /** Roles whose cells are merged over rows with the same value. */
  merged?: Role[]
  slips?: boolean
  /** The percent stands at the end of the result. */
  percentInResult?: boolean
  /** Signatures stand in a table without lines. */
  signatureTable?: boolean
}

const measure = (...labels: string[]): HabitColumn => ({ role: 'measure', labels, width: 30 })
const criteria = (...labels: string[]): HabitColumn => ({ role: 'criteria', labels, width: 24 })
const period = (...labels: string[]): HabitColumn => ({ role: 'period', labels, width: 12 })
const responsible = (...labels: string[]): HabitColumn => ({ role: 'responsible', labels, width: 15 })
const number = (...labels: string[]): HabitColumn => ({ role: 'number', labels, width: 6 })
const result = (...labels: string[]): HabitColumn => ({ role: 'result', labels, width: 30 })
const percent = (...labels: string[]): HabitColumn => ({ role: 'percent', labels, width: 8 })

export const habits: readonly Habit[] = [
  {
    name: 'ministry',
    kind: 'plan',
    columns: [
      number('№', 'Д/д'),
      measure('Хэрэгжүүлэх арга хэмжээ', 'Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт', 'Гүйцэтгэлийн шалгуур үзүүлэлт'),
      period('Хугацаа', 'Хэрэгжүүлэх хугацаа'),
      responsible('Хариуцах нэгж', 'Хариуцах нэгж, албан тушаалтан'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: 'Зорилт {n}. ',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'bullets',
  },
  {
    name: 'grouped-header',
    kind: 'plan',
    columns: [
      number('№', 'Д.д'),
      measure('Хэрэгжүүлэх арга хэмжээ', 'Хэрэгжүүлэх ажил'),
      { ...period('Хугацаа'), group: 'Шалгуур үзүүлэлт' },
      { role: 'budget', labels: ['Хөрөнгө санхүүгийн нөөц', 'Төсөв'], width: 14, group: 'Шалгуур үзүүлэлт' },
      {
        ...criteria('Хүрэх түвшин, үр дүнгийн үзүүлэлт', 'Гүйцэтгэлийн үзүүлэлт'),
        group: 'Шалгуур үзүүлэлт',
      },
      responsible('Хариуцах эзэн'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: 'Зорилт {word}. ',
    principles: 'rows',
    numberForm: '{m}',
    numbers: 'column',
    criteria: 'lines',
  },
  {
    name: 'objective-column',
    kind: 'plan',
    columns: [
      { role: 'objective', labels: ['Зорилт', 'Үйл ажиллагааны зорилт'], width: 16 },
      measure('Үйл ажиллагааг хэрэгжүүлэх арга хэмжээ', 'Хэрэгжүүлэх арга хэмжээ'),
      criteria('Гүйцэтгэлийн шалгуур үзүүлэлт', 'Шалгуур'),
      period('Хэрэгжих хугацаа', 'Биелүүлэх хугацаа'),
      { role: 'outcome', labels: ['Хүрэх үр дүн', 'Хүлээгдэж буй үр дүн'], width: 18 },
    ],
    header: 'once',
    numbersRow: 'digits',
    objectives: 'column',
    objectiveForm: '{n}. ',
    numberForm: '{n}.{m}',
    numbers: 'text',
    criteria: 'dashes',
  },
  {
    name: 'district-report',
    kind: 'report',
    columns: [
      number('Д/д'),
      { role: 'objective', labels: ['Зорилт', 'Бодлогын зорилт'], width: 14 },
      measure('Арга хэмжээ'),
      criteria('Гүйцэтгэлийн шалгуур үзүүлэлт'),
      period('Хэрэгжих хугацаа'),
      { role: 'outcome', labels: ['Хүрэх үр дүн', 'Гарах үр дүн'], width: 14 },
      { role: 'budget', labels: ['Зарцуулах хөрөнгө мян/төг', 'Шаардагдах хөрөнгийн хэмжээ'], width: 10 },
      result('Хүрсэн түвшин, үр дүн', 'Хүрсэн үр дүн'),
      percent('Хэрэгжилтийн хувь', 'Хувь / % /'),
      responsible('Хариуцах байгууллага'),
    ],
    header: 'once',
    objectives: 'column',
    objectiveForm: '',
    numberForm: '{n}.{m}',
    numbers: 'text',
    criteria: 'dashes',
  },
  {
    name: 'no-header-report',
    kind: 'report',
    columns: [
      measure('Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      { role: 'baseline', labels: ['Суурь түвшин'], width: 12 },
      { role: 'target', labels: ['Зорилтот түвшин'], width: 12 },
      period('Хугацаа'),
      { role: 'budget', labels: ['Төсөв'], width: 12 },
      result('Биелэлт'),
    ],
    header: 'none',
    objectives: 'rows',
    objectiveForm: 'ЗОРИЛТ {n}. ',
    numberForm: '{n}.{m}',
    numbers: 'text',
    criteria: 'lines',
  },
  {
    name: 'repeated-header-counted',
    kind: 'plan',
    columns: [
      measure('Арга хэмжээ', 'Хэрэгжүүлэх үйл ажиллагаа'),
      criteria('Шалгуур үзүүлэлт'),
      period('Хугацаа'),
      responsible('Хариуцах байгууллага', 'Хариуцах газар'),
    ],
    header: 'repeated',
    numbersRow: 'letters',
    objectives: 'rows',
    objectiveForm: 'Зорилт {n}. ',
    numberForm: '{n}.{m}',
    numbers: 'counted',
    criteria: 'counted',
  },
  {
    name: 'principle-column',
    kind: 'plan',
    columns: [
      { role: 'principle', labels: ['Зарчим', 'Үндсэн чиглэл'], width: 10 },
      { role: 'objective', labels: ['Зорилт'], width: 14 },
      number('№'),
      measure('Хэрэгжүүлэх арга хэмжээ', 'Авч хэрэгжүүлэх арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      { role: 'baseline', labels: ['Суурь түвшин'], width: 9 },
      { role: 'target', labels: ['Зорилтот түвшин', 'Хүрэх түвшин'], width: 10 },
      period('Хэрэгжүүлэх хугацаа'),
      responsible('Хариуцах эзэн'),
    ],
    header: 'once',
    objectives: 'column',
    objectiveForm: 'Зорилт-{n}: ',
    principles: 'column',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'lines',
  },
  {
    name: 'table-per-objective',
    kind: 'plan',
    columns: [
      number('№'),
      measure('Хэрэгжүүлэх үйл ажиллагаа', 'Төлөвлөсөн арга хэмжээ'),
      criteria('Гүйцэтгэл үзүүлэлт', 'Үр дүнгийн үзүүлэлт'),
      { role: 'target', labels: ['Хүрэх түвшин', 'Зорилтот түвшин'], width: 12 },
      period('Хугацаа'),
      responsible('Хариуцах хүн', 'Хариуцан хэрэгжүүлэх байгууллага'),
    ],
    header: 'once',
    objectives: 'paragraphs',
    objectiveForm: 'Зорилт-{n}: ',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'semicolons',
  },
  {
    name: 'merged-values',
    kind: 'plan',
    columns: [
      number('Д/д'),
      measure('Арга хэмжээ', 'Хийх ажил'),
      criteria('Шалгуур үзүүлэлт', 'Хэмжих үзүүлэлт'),
      period('Хугацаа', 'Хэрэгжүүлэх хугацаа'),
      { role: 'budget', labels: ['Санхүүгийн эх үүсвэр', 'Шаардагдах хөрөнгө'], width: 13 },
      responsible('Хариуцах эзэн', 'Хариуцах албан тушаалтан'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: 'Зорилт {roman}. ',
    numberForm: '{n}.{m}.',
    numbers: 'column',
    criteria: 'lines',
    merged: ['period', 'budget', 'responsible'],
  },
  {
    name: 'registry-report',
    kind: 'report',
    columns: [
      measure('Зорилтыг хэрэгжүүлэх арга хэмжээ', 'Хэрэгжүүлэх арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      result('Хэрэгжилт', 'Гүйцэтгэл'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: 'Зорилт {n}. ',
    numberForm: '{n}.{m}',
    numbers: 'text',
    criteria: 'sentences',
    signatureTable: true,
  },
  {
    name: 'slips-in-header',
    kind: 'report',
    columns: [
      number('Д/д', '№'),
      measure('Хэрэгжүүлэх арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт', 'Гүйцэтгэлийн шалгуур үзүүлэлт'),
      period('Хэрэгжүүлэх хугацаа'),
      responsible('Хариуцах байгууллага'),
      result('Гүйцэтгэл', 'Хэрэгжилт'),
      percent('Хэрэгжилтийн хувь', 'Биелэлтийн хувь'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: '{n}. ',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'lines',
    slips: true,
  },
  {
    name: 'percent-in-result',
    kind: 'report',
    columns: [
      number('№'),
      measure('Арга хэмжээ', 'Төлөвлөсөн ажил'),
      period('Хугацаа'),
      responsible('Хариуцагч'),
      result('Биелэлт, хувь', 'Хэрэгжилт, хувиар', 'Гүйцэтгэл /хувиар/'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: 'Зорилт {n}: ',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'lines',
    percentInResult: true,
  },
  {
    name: 'school',
    kind: 'plan',
    columns: [
      number('№'),
      measure('Хийх ажил', 'Үйл ажиллагаа'),
      period('Хугацаа', 'Хийх хугацаа'),
      responsible('Хариуцах эзэн', 'Хариуцагч'),
      { role: 'other', labels: ['Тайлбар', 'Тэмдэглэл'], width: 10 },
    ],
    header: 'once',
    objectives: 'none',
    objectiveForm: '',
    numberForm: '{k}',
    numbers: 'column',
    criteria: 'lines',
  },
  {
    name: 'three-levels',
    kind: 'plan',
    columns: [
      number('№', 'Д/д'),
      measure('Арга хэмжээ', 'Хэрэгжүүлэх арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      { role: 'baseline', labels: ['Суурь', 'Суурь түвшин'], width: 9, group: 'Түвшин' },
      { role: 'target', labels: ['Зорилтот', 'Зорилтот түвшин'], width: 10, group: 'Түвшин' },
      period('Он, улирал', 'Хугацаа'),
      responsible('Хариуцах нэгж'),
    ],
    header: 'once',
    objectives: 'number-and-row',
    objectiveForm: '',
    objectiveNumber: 'in-section',
    principles: 'rows',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'lines',
  },
  {
    name: 'ordinal-objectives',
    kind: 'plan',
    columns: [
      measure('Ажил, арга хэмжээ', 'Арга хэмжээний нэр'),
      criteria('Шалгуур үзүүлэлт'),
      { role: 'outcome', labels: ['Хүрэх үр дүн', 'Эцсийн үр дүн'], width: 16 },
      period('Хэрэгжүүлэх хугацаа'),
      responsible('Хариуцан хэрэгжүүлэх байгууллага', 'Хэрэгжүүлэгч'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: '{ordinal} зорилт. ',
    numberForm: '{n}.{m}',
    numbers: 'text',
    criteria: 'sentences',
    merged: ['outcome'],
  },
  {
    name: 'company-report',
    kind: 'report',
    columns: [
      number('№'),
      measure('Төлөвлөсөн арга хэмжээ', 'Хэрэгжүүлэх ажил, арга хэмжээ'),
      { role: 'target', labels: ['Зорилтот түвшин', 'Төлөвлөсөн түвшин'], width: 12, group: 'Төлөвлөгөө' },
      { ...period('Хугацаа'), group: 'Төлөвлөгөө' },
      { ...result('Хүрсэн түвшин', 'Гүйцэтгэл'), group: 'Хэрэгжилт' },
      { ...percent('Хувь', 'Үнэлгээ'), group: 'Хэрэгжилт' },
      { role: 'other', labels: ['Нотлох баримт', 'Тайлбар'], width: 12 },
    ],
    header: 'repeated',
    objectives: 'number-and-row',
    objectiveForm: 'ЗОРИЛТ {n}. ',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'lines',
    signatureTable: true,
  },
  {
    name: 'unnumbered',
    kind: 'plan',
    columns: [
      measure('Зохион байгуулах арга хэмжээ', 'Хэрэгжүүлэх арга хэмжээ'),
      { role: 'target', labels: ['Тоо хэмжээ', 'Зорилтот түвшин'], width: 12 },
      period('Хугацаа'),
      { role: 'budget', labels: ['Зардал', 'Төсөв /мян.төг/'], width: 12 },
      responsible('Хариуцах албан тушаалтан'),
    ],
    header: 'once',
    objectives: 'rows',
    objectiveForm: '{WORD}. ',
    numberForm: '',
    numbers: 'none',
    criteria: 'lines',
  },
  {
    name: 'quarter-columns',
    kind: 'plan',
    columns: [
      number('№'),
      measure('Хийх ажил', 'Арга хэмжээ'),
      criteria('Шалгуур үзүүлэлт'),
      ...['I', 'II', 'III', 'IV'].map((label): HabitColumn => {
        return { role: 'tick', labels: [label], group: 'Хугацаа /улирлаар/', width: 5 }
      }),
      responsible('Хариуцах эзэн'),
    ],
    header: 'once',
    objectives: 'two-rows',
    objectiveForm: 'ЗОРИЛТ {n}',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'bullets',
  },
  {
    name: 'objectives-among',
    kind: 'report',
    columns: [
      number('Д/д'),
      measure('Зорилт, арга хэмжээ', 'Төлөвлөсөн арга хэмжээ'),
      { role: 'target', labels: ['Зорилтот түвшин', 'Хүрэх түвшин'], width: 12 },
      result('Хэрэгжүүлсэн ажлын үр дүн', 'Хүрсэн түвшин'),
      percent('Хэрэгжилтийн түвшин (хувиар)', 'Биелэлт (%)'),
      responsible('Хариуцсан нэгж', 'Хариуцагч'),
    ],
    header: 'repeated',
    objectives: 'among',
    objectiveForm: '',
    numberForm: '{n}.{m}',
    numbers: 'column',
    criteria: 'lines',
  },
]
