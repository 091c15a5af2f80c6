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
import words from './words.mn.json' with { type: 'json' }

/** More of what stands above and below the table. */
export const furtherFrames: Record<string, (asked: Asked) => Around> = {
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
