import type { PlanDocument } from '../../../src/documents/plan-document.ts'
import { cell, type PaperBlock, paragraph } from '../paper.ts'
import type { Random } from '../random.ts'
import words from './words.mn.json' with { type: 'json' }

export type Asked = { kind: 'plan' | 'report'; year: number; random: Random }
export type Around = {
  before: PaperBlock[]
  after: PaperBlock[]
  document: Omit<PlanDocument, 'objectives' | 'kind'>
}
type Body = (typeof words.bodies)[number]

const two = (n: number): string => String(n).padStart(2, '0')
const ordinal = (n: number): string => ([1, 4, 9, 11].includes(n) ? 'дүгээр' : 'дугаар')
const dayEnd = (n: number): string => ([1, 4, 9].includes(n % 10) ? 'ний' : 'ны')

export function drawFrame({ random, year }: Asked): {
  body: Body
  month: number
  day: number
  iso: string
  people: string[]
} {
  const month = random.from(1, 12)
  const day = random.from(1, 28)
  return {
    body: random.pick(words.bodies),
    month,
    day,
    iso: `${year}-${two(month)}-${two(day)}`,
    people: random.shuffle(words.people),
  }
}

const none = {
  window: null,
  issued: { date: null, place: null, number: null },
  approvedBy: null,
  signatures: [],
}
const lines = (align: 'left' | 'center' | 'right', texts: readonly string[], bold = false): PaperBlock[] =>
  texts.map((text) => paragraph(text, align, bold))
const blank = paragraph('')
const unlined = (rows: string[][][]): PaperBlock => ({
  kind: 'table',
  widths: (rows[0] ?? []).map(() => 50),
  bordered: false,
  rows: rows.map((cells) => cells.map((texts) => cell(texts))),
  headerRows: 0,
  repeatHeader: false,
})

/** What stands above and below the table in the manner of one kind of office. */
export const frames: Record<string, (asked: Asked) => Around> = {
  /** A decree's annex on the right, the title in capitals over three lines, nobody's signature. */
  annex: (asked) => {
    const { body, month, day, iso } = drawFrame(asked)
    const { year } = asked
    const date = `${year} оны ${two(month)} ${ordinal(month)} сарын ${two(day)}-${dayEnd(day)} өдрийн`
    const annex = body.annex.replace('{date}', date).replace('{number}', 'А/76')
    const kind = asked.kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ БИЕЛЭЛТ'
    const title = [body.of.toUpperCase(), `АВЛИГААС УРЬДЧИЛАН СЭРГИЙЛЭХ ${year} ОНЫ`, kind]
    return {
      before: [...lines('right', [annex]), blank, ...lines('center', title, true), blank],
      after: [],
      document: {
        ...none,
        title: title.join(' '),
        organization: body.name,
        year,
        issued: { date: iso, place: null, number: 'А/76' },
      },
    }
  },
  /** Approval on the right over four lines, rank and all; makers below with dots. */
  approved: (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const [approver = '', maker = '', checker = ''] = people
    const title = `${body.of} авлигын эсрэг ${year} оны үйл ажиллагааны ${asked.kind === 'plan' ? 'төлөвлөгөө' : 'төлөвлөгөөний тайлан'}`
    return {
      before: [
        ...lines('right', ['БАТЛАВ.', body.head.toUpperCase(), `_____________ ${approver.toUpperCase()}`]),
        blank,
        ...lines('center', [title], true),
        blank,
      ],
      after: [
        blank,
        ...lines('left', [
          'Төлөвлөгөө боловсруулсан:',
          `${words.writers[0]} ........................ ${maker}`,
        ]),
        ...lines('left', ['Хянасан:', `${words.reviewers[1]} ........................ ${checker}`]),
      ],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        approvedBy: { position: body.head.toUpperCase(), name: approver.toUpperCase() },
        signatures: [
          { role: 'prepared', position: words.writers[0] ?? '', name: maker },
          { role: 'reviewed', position: words.reviewers[1] ?? '', name: checker },
        ],
      },
    }
  },
  /** Title, then date on the left and place on the right of one line; signatures in a table of two columns. */
  dated: (asked) => {
    const { body, month, day, iso, people } = drawFrame(asked)
    const { year, random } = asked
    const [maker = '', checker = ''] = people
    const place = random.pick(words.places)
    const title = `${body.of.toUpperCase()} ${year} ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ${asked.kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТИЙН ТАЙЛАН'}`
    return {
      before: [
        ...lines('center', [title], true),
        blank,
        paragraph(`${year}.${two(month)}.${two(day)}${' '.repeat(70)}${place}`),
        blank,
      ],
      after: [
        blank,
        unlined([
          [['Боловсруулсан:'], [`${words.writers[2]}`], [maker]],
          [['Хянаж баталгаажуулсан:'], [`${words.reviewers[2]}`], [checker]],
        ]),
      ],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        issued: { date: iso, place, number: null },
        signatures: [
          { role: 'prepared', position: words.writers[2] ?? '', name: maker },
          { role: 'reviewed', position: words.reviewers[2] ?? '', name: checker },
        ],
      },
    }
  },
  /** Approval on the left, seen by another on the right of it, in a table without lines. */
  'two-approvals': (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const [approver = '', seen = ''] = people
    const title = `${body.of.toUpperCase()} АВЛИГЫН ЭСРЭГ ${year} ОНЫ ${asked.kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ ТАЙЛАН'}`
    return {
      before: [
        unlined([
          [
            ['ТАНИЛЦСАН:', words.reviewers[2]?.toUpperCase() ?? '', seen.toUpperCase()],
            ['БАТЛАВ:', body.head.toUpperCase(), approver.toUpperCase()],
          ],
        ]),
        blank,
        ...lines('center', [title], true),
        blank,
      ],
      after: [],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        approvedBy: { position: body.head.toUpperCase(), name: approver.toUpperCase() },
        signatures: [
          { role: 'reviewed', position: (words.reviewers[2] ?? '').toUpperCase(), name: seen.toUpperCase() },
        ],
      },
    }
  },
  /** A plain title with the time of validity in it and one signature «position / name». */
  plain: (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const [maker = ''] = people
    const title = `${body.of} ${year} онд авлигын эсрэг хийх ажлын ${asked.kind === 'plan' ? 'төлөвлөгөө' : 'төлөвлөгөөний биелэлт'}`
    const position = words.writers[1] ?? ''
    return {
      before: [...lines('center', [title], true), paragraph('')],
      after: [
        blank,
        paragraph(
          `${asked.kind === 'plan' ? 'Төлөвлөгөө гаргасан' : 'Тайлан гаргасан'}: ${position} ${' '.repeat(20)} /${maker}/`,
        ),
      ],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        signatures: [{ role: 'prepared', position, name: maker }],
      },
    }
  },
  /** Report of half a year, numbered and dated by hand in a line below the title. */
  numbered: (asked) => {
    const { body, month, day, iso } = drawFrame(asked)
    const { year } = asked
    const title = [
      `${body.of.toUpperCase()} АВЛИГЫН ЭСРЭГ ${year} ОНЫ ТӨЛӨВЛӨГӨӨНИЙ`,
      'ЭХНИЙ ХАГАС ЖИЛИЙН ХЭРЭГЖИЛТ',
    ]
    const titles =
      asked.kind === 'plan'
        ? [`${body.of.toUpperCase()} АВЛИГЫН ЭСРЭГ ${year} ОНЫ`, 'ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ']
        : title
    return {
      before: [
        ...lines('center', titles, true),
        paragraph(
          `${year} оны ${month} ${ordinal(month)} сарын ${day}-${dayEnd(day)} өдөр\t\tДугаар 3/18\t\tУлаанбаатар хот`,
        ),
        blank,
      ],
      after: [],
      document: {
        ...none,
        title: titles.join(' '),
        organization: body.name,
        year,
        issued: { date: iso, place: 'Улаанбаатар хот', number: '3/18' },
      },
    }
  },
  /** The body alone at the top, its number and date below at the left, then the title. */
  letterhead: (asked) => {
    const { body, month, day, iso, people } = drawFrame(asked)
    const { year } = asked
    const [checker = ''] = people
    const kind = asked.kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ ТАЙЛАН'
    const title = `АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ${year} ОНЫ ${kind}`
    return {
      before: [
        ...lines('left', [body.name.toUpperCase()]),
        blank,
        paragraph(`${year}.${two(month)}.${two(day)} № 1/45`),
        blank,
        ...lines('center', [title], true),
        blank,
      ],
      after: [
        blank,
        ...lines('left', ['ХЯНАСАН', `${words.reviewers[0]?.toUpperCase()}\t\t\t${checker.toUpperCase()}`]),
      ],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        issued: { date: iso, place: null, number: '1/45' },
        signatures: [
          {
            role: 'reviewed',
            position: words.reviewers[0]?.toUpperCase() ?? '',
            name: checker.toUpperCase(),
          },
        ],
      },
    }
  },
  /** Approved by a council's resolution whose date and number stand in the approval itself. */
  council: (asked) => {
    const { body, month, day, iso } = drawFrame(asked)
    const { year } = asked
    const title = `${body.of.toUpperCase()} ${year} ОНД АВЛИГААС УРЬДЧИЛАН СЭРГИЙЛЭХ, СОЁН ГЭГЭЭРҮҮЛЭХ ${asked.kind === 'plan' ? 'ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТ'}`
    const date = `${year} оны ${month} ${ordinal(month)} сарын ${day}-${dayEnd(day)} өдрийн`
    return {
      before: [
        ...lines('right', ['Сумын иргэдийн Төлөөлөгчдийн Хурлын', `${date} 12 дугаар`, 'тогтоолын хавсралт']),
        blank,
        ...lines('center', [title], true),
        blank,
      ],
      after: [],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        issued: { date: iso, place: null, number: '12' },
      },
    }
  },
  /** Everything below the table: approval too. */
  'signed-below': (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const [approver = '', maker = ''] = people
    const title = `${body.of} авлигын эсрэг ${year} оны ${asked.kind === 'plan' ? 'төлөвлөгөө' : 'төлөвлөгөөний хэрэгжилтийн тайлан'}`
    return {
      before: [...lines('center', [title], true), blank],
      after: [
        blank,
        unlined([
          [['БАТАЛГААЖУУЛСАН:'], [body.head.toUpperCase()], [approver.toUpperCase()]],
          [['НЭГТГЭСЭН:'], [words.writers[0]?.toUpperCase() ?? ''], [maker.toUpperCase()]],
        ]),
      ],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        signatures: [
          { role: 'approved', position: body.head.toUpperCase(), name: approver.toUpperCase() },
          { role: 'prepared', position: words.writers[0]?.toUpperCase() ?? '', name: maker.toUpperCase() },
        ],
      },
    }
  },
  /** Approval in a table with the title; date, number and place in three cells of a line without borders. */
  boxed: (asked) => {
    const { body, month, day, iso, people } = drawFrame(asked)
    const { year, random } = asked
    const [approver = '', checker = ''] = people
    const place = random.pick(words.places)
    const title = `${body.of} «Авлигын эсрэг ${year} оны үйл ажиллагааны төлөвлөгөө»${asked.kind === 'plan' ? '' : '-ний хэрэгжилт'}`
    return {
      before: [
        unlined([[[''], ['«БАТЛАВ»', `${body.head} ${approver}`]]]),
        blank,
        ...lines('center', [title], true),
        blank,
        unlined([[[`${year} оны ${two(month)} сарын ${two(day)}`], [place]]]),
        blank,
      ],
      after: [blank, ...lines('left', [`Хянасан: ${words.reviewers[1]} ${'.'.repeat(20)} ${checker}`])],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        issued: { date: iso, place, number: null },
        approvedBy: { position: body.head, name: approver },
        signatures: [{ role: 'reviewed', position: words.reviewers[1] ?? '', name: checker }],
      },
    }
  },
  /** The year in a line of its own under the title, the place below that. */
  'year-line': (asked) => {
    const { body, people } = drawFrame(asked)
    const { year, random } = asked
    const [maker = ''] = people
    const place = random.pick(words.places)
    const kind = asked.kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТИЙН ТАЙЛАН'
    const titles = [body.of.toUpperCase(), `АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ${kind}`]
    return {
      before: [
        ...lines('center', titles, true),
        ...lines('center', [`/${year} он/`]),
        ...lines('right', [place]),
        blank,
      ],
      after: [
        blank,
        ...lines('left', [
          asked.kind === 'plan' ? 'Төлөвлөгөө бичсэн:' : 'Тайлан бичсэн:',
          words.writers[3] ?? '',
          `/${maker}/`,
        ]),
      ],
      document: {
        ...none,
        title: titles.join(' '),
        organization: body.name,
        year,
        issued: { date: null, place, number: null },
        signatures: [{ role: 'prepared', position: words.writers[3] ?? '', name: maker }],
      },
    }
  },
  /** The annex of an official letter with blanks, three signatures with dotted lines. */
  stamped: (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const [approver = '', checker = '', maker = ''] = people
    const title = `${body.of.toUpperCase()} ${year} ОНЫ АВЛИГЫН ЭСРЭГ ${asked.kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ БИЕЛЭЛТ'}`
    const dots = '...............................'
    return {
      before: [
        ...lines('right', [
          `${body.head}ын ${year} оны ... сарын ... өдрийн`,
          '... дугаар албан бичгийн хавсралт',
        ]),
        blank,
        ...lines('center', [title], true),
        blank,
      ],
      after: [
        blank,
        ...lines('left', [
          'БАТАЛГААЖУУЛСАН:',
          `${body.head.toUpperCase()} ${dots} ${approver.toUpperCase()}`,
        ]),
        ...lines('left', [
          'ХЯНАСАН:',
          `${words.reviewers[0]?.toUpperCase()} ${dots} ${checker.toUpperCase()}`,
        ]),
        ...lines('left', [
          'БОЛОВСРУУЛСАН:',
          `${words.writers[0]?.toUpperCase()} ${dots} ${maker.toUpperCase()}`,
        ]),
      ],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        signatures: [
          { role: 'approved', position: body.head.toUpperCase(), name: approver.toUpperCase() },
          {
            role: 'reviewed',
            position: words.reviewers[0]?.toUpperCase() ?? '',
            name: checker.toUpperCase(),
          },
          { role: 'prepared', position: words.writers[0]?.toUpperCase() ?? '', name: maker.toUpperCase() },
        ],
      },
    }
  },
}
