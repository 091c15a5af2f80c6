import { paragraph } from '../paper.ts'
import {
  type Around,
  type Asked,
  blank,
  dayEnd,
  drawFrame,
  lines,
  none,
  ordinal,
  two,
  unlined,
} from './frame-parts.ts'
import { furtherFrames } from './frames-further.ts'
import words from './words.mn.json' with { type: 'json' }

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
  ...furtherFrames,
}
