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

export const two = (n: number): string => String(n).padStart(2, '0')
export const ordinal = (n: number): string => ([1, 4, 9, 11].includes(n) ? 'дүгээр' : 'дугаар')
export const dayEnd = (n: number): string => ([1, 4, 9].includes(n % 10) ? 'ний' : 'ны')

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

export const none = {
  window: null,
  issued: { date: null, place: null, number: null },
  approvedBy: null,
  signatures: [],
}
export const lines = (
  align: 'left' | 'center' | 'right',
  texts: readonly string[],
  bold = false,
): PaperBlock[] => texts.map((text) => paragraph(text, align, bold))
export const blank = paragraph('')
export const unlined = (rows: string[][][]): PaperBlock => ({
  kind: 'table',
  widths: (rows[0] ?? []).map(() => 50),
  bordered: false,
  rows: rows.map((cells) => cells.map((texts) => cell(texts))),
  headerRows: 0,
  repeatHeader: false,
})
