import { cell, type PaperBlock, paragraph } from '../paper.ts'
import { type Around, type Asked, drawFrame } from './frame-parts.ts'
import words from './words.mn.json' with { type: 'json' }

const none = {
  window: null,
  issued: { date: null, place: null, number: null },
  approvedBy: null,
  signatures: [],
}
const left = (text: string): PaperBlock => paragraph(text)
const bold = (text: string): PaperBlock => paragraph(text, 'center', true)
const blank = paragraph('')
const table = (rows: string[][]): PaperBlock => ({
  kind: 'table',
  widths: (rows[0] ?? []).map(() => 30),
  bordered: true,
  rows: rows.map((cells) => cells.map((text) => cell([text]))),
  headerRows: 1,
  repeatHeader: false,
})
const titleOf = (of: string, kind: Asked['kind'], year: number): string =>
  `${of.toUpperCase()} ${year} ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ${kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТ'}`

/** Pages on which more than the plan is said. */
export const framesWithText: Record<string, (asked: Asked) => Around> = {
  /** Chapters of text before the table, the last of which is called like the table. */
  prefaced: (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const title = titleOf(body.of, asked.kind, year)
    const [approver = ''] = people
    return {
      before: [
        paragraph('БАТЛАВ', 'right'),
        paragraph(body.head.toUpperCase(), 'right'),
        paragraph(approver.toUpperCase(), 'right'),
        blank,
        bold(title),
        blank,
        bold('Нэг. Үндэслэл'),
        left(
          'Авлигын эсрэг хууль, Үндэсний хөтөлбөрийн хэрэгжилтийг хангах зорилгоор энэхүү төлөвлөгөөг боловсруулав.',
        ),
        bold('Хоёр. Зорилго'),
        left('Байгууллагын үйл ажиллагаанд шударга ёсыг төлөвшүүлж, авлигаас урьдчилан сэргийлэхэд оршино.'),
        bold('Гурав. Хэрэгжүүлэх арга хэмжээ'),
        blank,
      ],
      after: [blank, left('Тайлбар: Төлөвлөгөөний хэрэгжилтийг хагас жил тутам дүгнэнэ.')],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        approvedBy: { position: body.head.toUpperCase(), name: approver.toUpperCase() },
      },
    }
  },
  /** A small table of sums above the report's own. */
  'sums-first': (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const title = titleOf(body.of, asked.kind, year)
    const [maker = ''] = people
    return {
      before: [
        bold(title),
        blank,
        left(
          'Тайлант хугацаанд нийт 14 арга хэмжээ хэрэгжүүлэхээр төлөвлөснөөс дараах байдлаар биелсэн байна.',
        ),
        table([
          ['Нийт арга хэмжээ', '100 хувь', '70 хувь', '0 хувь', 'Дундаж'],
          ['14', '10', '3', '1', '86.4'],
        ]),
        blank,
      ],
      after: [
        blank,
        left('ТАЙЛАН ГАРГАСАН:'),
        left(`${words.writers[1]?.toUpperCase()}          ${maker.toUpperCase()}`),
      ],
      document: {
        ...none,
        title,
        organization: body.name,
        year,
        signatures: [
          { role: 'prepared', position: words.writers[1]?.toUpperCase() ?? '', name: maker.toUpperCase() },
        ],
      },
    }
  },
  /** The goal of the whole in a line between title and table, a remark below. */
  'goal-line': (asked) => {
    const { body, iso, month, day } = drawFrame(asked)
    const { year, random } = asked
    const title = titleOf(body.of, asked.kind, year)
    const place = random.pick(words.places)
    const two = (n: number): string => String(n).padStart(2, '0')
    return {
      before: [
        bold(title),
        blank,
        paragraph(`${year}.${two(month)}.${two(day)}\t\t\t\t${place}`),
        blank,
        left('Зорилго: Албан хаагчдын шударга, хариуцлагатай ажиллах орчныг бүрдүүлэх'),
        blank,
      ],
      after: [blank, left('Жич: Нотлох баримтыг хавсралтаар хүргүүлэв.'), left('---оОо---')],
      document: { ...none, title, organization: body.name, year, issued: { date: iso, place, number: null } },
    }
  },
  /** The covering letter on the same page. */
  letter: (asked) => {
    const { body, people } = drawFrame(asked)
    const { year } = asked
    const title = titleOf(body.of, asked.kind, year)
    const [signer = ''] = people
    return {
      before: [
        bold(body.name.toUpperCase()),
        blank,
        left('АВЛИГАТАЙ ТЭМЦЭХ ГАЗАРТ'),
        left('Тайлан хүргүүлэх тухай'),
        left(
          `Танай байгууллагаас ирүүлсэн чиглэлийн дагуу ${year} оны төлөвлөгөөний талаарх мэдээллийг хавсралтаар хүргүүлж байна.`,
        ),
        left('Хавсралт 6 хуудастай.'),
        left(`${body.head.toUpperCase()} ................ ${signer.toUpperCase()}`),
        blank,
        bold(title),
        blank,
      ],
      after: [],
      document: { ...none, title, organization: body.name, year },
    }
  },
  /** No title but the one in the table's first row. */
  bare: (asked) => {
    const { body } = drawFrame(asked)
    return {
      before: [
        bold(
          `${body.of} ${asked.year} оны авлигын эсрэг ${asked.kind === 'plan' ? 'төлөвлөгөө' : 'төлөвлөгөөний биелэлт'}`,
        ),
      ],
      after: [paragraph('1', 'center')],
      document: {
        ...none,
        title: `${body.of} ${asked.year} оны авлигын эсрэг ${asked.kind === 'plan' ? 'төлөвлөгөө' : 'төлөвлөгөөний биелэлт'}`,
        organization: body.name,
        year: asked.year,
      },
    }
  },
}
