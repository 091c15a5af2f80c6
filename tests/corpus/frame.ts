import type { PlanDocument } from '../../src/documents/plan-document.ts'
import type { Habit } from './habit.ts'
import { cell, type PaperBlock, type PaperTable, paragraph } from './paper.ts'
import type { Random } from './random.ts'
import words from './words.mn.json' with { type: 'json' }

type Signature = PlanDocument['signatures'][number]
export type Frame = {
  before: PaperBlock[]
  after: PaperBlock[]
  document: Omit<PlanDocument, 'objectives'>
}

const ordinal = (n: number): string => ([1, 4, 9, 11].includes(n) ? 'дүгээр' : 'дугаар')
const dayEnd = (n: number): string => ([1, 4, 9].includes(n % 10) ? 'ний' : 'ны')
const two = (n: number): string => String(n).padStart(2, '0')

type DateForm = { text: string; iso: string | null }
function dateForm(year: number, random: Random, blank = 0.12): DateForm {
  const month = random.from(1, 12)
  const day = random.from(1, 28)
  if (random.chance(blank))
    return {
      text: `${year} оны ${random.pick(['  ', '...', '___'])} сарын ${random.pick(['  ', '...', '__'])}-ны өдөр`,
      iso: null,
    }
  const forms = [
    `${year}.${two(month)}.${two(day)}`,
    `${year} оны ${month} дугаар сарын ${day}-${dayEnd(day)} өдөр`.replace('дугаар', ordinal(month)),
    `${year} оны ${two(month)} сарын ${two(day)}-${dayEnd(day)} өдөр`,
    `${year}/${two(month)}/${two(day)}`,
    `${year}-${two(month)}-${two(day)}`,
  ]
  return { text: random.pick(forms), iso: `${year}-${two(month)}-${two(day)}` }
}

function person(random: Random): { written: string; name: string } {
  const name = `${random.pick(words.initials)}.${random.pick(words.names)}`
  const upper = random.chance(0.5) ? name.toUpperCase() : name
  return { written: upper, name: upper }
}

/** Everything around the table, and what a person reads there. */
export function makeFrame(habit: Habit, random: Random): Frame {
  const body = random.pick(words.bodies)
  const year = random.from(2024, 2027)
  const caps = random.chance(0.7)
  const before: PaperBlock[] = []
  const issued: PlanDocument['issued'] = { date: null, place: null, number: null }
  let approvedBy: PlanDocument['approvedBy'] = null
  if (random.chance(0.35)) {
    const date = dateForm(year, random, 0)
    const number = random.pick(['А/45', '07/290', 'А/8', '1-10/364', 'Б/112'])
    issued.date = date.iso
    issued.number = number
    const text = body.decree
      .replace('{date}', date.text.replace(/өдөр$/, 'өдрийн'))
      .replace('{number}', number)
    for (const line of splitLine(text, random)) before.push(paragraph(line, 'right'))
  } else if (random.chance(0.7)) {
    const { written, name } = person(random)
    const position = random.chance(0.5) ? body.head.toUpperCase() : body.head
    approvedBy = { position, name }
    before.push(...approval(position, written, random))
  }
  const { lines, title } = titleOf(habit, body.of, year, caps, random)
  before.push(paragraph(''), ...lines.map((line) => paragraph(line, 'center', true)))
  const window = random.chance(0.2) ? { start: `${year}-01-15`, end: `${year}-12-10` } : null
  if (window) before.push(paragraph(`/Хэрэгжүүлэх хугацаа ${year}.01.15-${year}.12.10/`, 'center'))
  if (issued.date === null && random.chance(0.7)) {
    const date = dateForm(year, random)
    const place = random.pick(words.places)
    issued.date = date.iso
    issued.place = place
    before.push(...dateAndPlace(date.text, place, random))
  }
  // Two tables with nothing between them would be one to Word.
  if (before.at(-1)?.kind === 'table') before.push(paragraph(''))
  const signed = makeSignatures(habit, random)
  return {
    before,
    after: signed.blocks,
    document: {
      kind: habit.kind,
      title,
      organization: body.name,
      year,
      window,
      issued,
      approvedBy,
      signatures: signed.signatures,
    },
  }
}

function splitLine(text: string, random: Random): string[] {
  if (random.chance(0.4)) return [text]
  const parts = text.split(' ')
  const at = parts.findIndex((part) => /^20\d\d/.test(part))
  const last = parts.length - 2
  return [parts.slice(0, at), parts.slice(at, last), parts.slice(last)].map((some) => some.join(' '))
}

function approval(position: string, name: string, random: Random): PaperBlock[] {
  const dots = random.pick(['', '................ ', '_______________ '])
  const lines = random.chance(0.5)
    ? ['БАТЛАВ:', position, `${dots}${name}`]
    : ['БАТЛАВ', `${position} ${dots}${name}`]
  if (random.chance(0.6)) return lines.map((line) => paragraph(line, 'right'))
  return [
    {
      kind: 'table',
      widths: [50, 50],
      bordered: false,
      rows: [[cell(['']), cell(lines)]],
      headerRows: 0,
      repeatHeader: false,
    },
  ]
}

function titleOf(
  habit: Habit,
  of: string,
  year: number,
  caps: boolean,
  random: Random,
): { lines: string[]; title: string } {
  const what = random.pick([
    'авлигын эсрэг үйл ажиллагааны',
    'авлигаас урьдчилан сэргийлэх, соён гэгээрүүлэх ажлын',
    'авлигын эсрэг хууль тогтоомжийг хэрэгжүүлэх',
  ])
  const kind =
    habit.kind === 'plan'
      ? 'төлөвлөгөө'
      : random.pick(['төлөвлөгөөний хэрэгжилт', 'төлөвлөгөөний биелэлт', 'төлөвлөгөөний хэрэгжилтийн тайлан'])
  const parts = random.chance(0.5)
    ? [of, `${what} ${year} оны ${kind}`]
    : [`${of} ${year} оны ${what} ${kind}`]
  const lines = parts.map((part) => (caps ? part.toUpperCase() : part))
  return { lines, title: lines.join(' ') }
}

function dateAndPlace(date: string, place: string, random: Random): PaperBlock[] {
  const form = random.from(0, 3)
  if (form === 0) return [paragraph(`${date}\t${place}`)]
  if (form === 1) return [paragraph(`${date}${' '.repeat(24)}${place}`)]
  if (form === 2) return [paragraph(date), paragraph(place, 'right')]
  return [
    {
      kind: 'table',
      widths: [50, 50],
      bordered: false,
      rows: [[cell([date]), cell([place])]],
      headerRows: 0,
      repeatHeader: false,
    },
  ]
}

const acts = [
  {
    role: 'prepared',
    words: ['БОЛОВСРУУЛСАН', 'Боловсруулсан', 'НЭГТГЭСЭН', 'ТАЙЛАН БИЧСЭН', 'Тайлан гаргасан'],
  },
  { role: 'reviewed', words: ['ХЯНАСАН', 'Хянасан', 'ТАНИЛЦСАН', 'ТАЙЛАН ХЯНАСАН'] },
] as const

function makeSignatures(habit: Habit, random: Random): { blocks: PaperBlock[]; signatures: Signature[] } {
  const chosen = random.chance(0.1) ? [] : random.chance(0.6) ? [...acts] : [random.pick(acts)]
  const signatures: Signature[] = []
  const made = chosen.map((act) => {
    const { written, name } = person(random)
    const position = random.pick(act.role === 'prepared' ? words.writers : words.reviewers)
    const shown = random.chance(0.5) ? position.toUpperCase() : position
    signatures.push({ role: act.role, position: shown, name })
    return { act: random.pick(act.words), position: shown, name: written }
  })
  if (made.length === 0) return { blocks: [], signatures }
  const empty = paragraph('')
  if (habit.signatureTable) {
    const table: PaperTable = {
      kind: 'table',
      widths: made.map(() => 50),
      bordered: false,
      rows: [
        made.map((one) => cell([`${one.act}:`])),
        made.map((one) => cell([one.position])),
        made.map((one) => cell([`............... ${one.name}`])),
      ],
      headerRows: 0,
      repeatHeader: false,
    }
    return { blocks: [empty, table], signatures }
  }
  const form = random.from(0, 3)
  const blocks = made.flatMap(({ act, position, name }) => {
    if (form === 0) return [paragraph(`${act}:`), paragraph(position), paragraph(name)]
    if (form === 1) return [paragraph(`${act}: ${position} ................ ${name}`)]
    if (form === 2) return [paragraph(`${act}:`), paragraph(`${position}\t\t${name}`)]
    return [paragraph(`${act}:`, 'left', true), paragraph(`${position} /${name}/`)]
  })
  return { blocks: [empty, ...blocks], signatures }
}
