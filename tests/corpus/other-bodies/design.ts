import type { DocumentMeasure, PlanDocument } from '../../../src/documents/plan-document.ts'
import type { CorpusFormat } from '../format-names.ts'
import type { Print } from '../habit.ts'
import type { Book, Line, Paper } from '../paper.ts'

/** All that an office could say of one measure; a design shows some of it. */
export type Item = DocumentMeasure & {
  percent: number
  source: string
  partner: string
  proof: string
  /** ISO days, for designs with a beginning and an end. */
  begins: string
  ends: string
  /** What is to be done in each quarter; null where nothing is. */
  quarters: (string | null)[]
  unit: string
}
export type Place = { objective: number; measure: number; running: number; objectiveNumber: string }
export type Field = keyof DocumentMeasure
export type Content = (string | Line)[]

export type DesignColumn = {
  /** What a person takes from it; 'aside' is what the contract has no field for. */
  role: Field | 'objective' | 'principle' | 'aside'
  head: string
  width: number
  group?: string
  write?: (item: Item, place: Place) => Content
  /** The heading is turned, as in narrow columns. */
  turned?: boolean
  /** One cell over the rows of an objective that have the same value in it. */
  merged?: boolean
}

export type Design = {
  name: string
  kind: 'plan' | 'report'
  columns: DesignColumn[]
  objectives: {
    place:
      | 'row'
      | 'number-and-row'
      | 'column'
      | 'column-first'
      | 'column-all'
      | 'paragraph'
      | 'among'
      | 'sheet'
      | 'none'
    /** How the heading is written; `n` counts from 1. */
    write: (n: number, title: string) => string
    /** The number as it stands in a column of its own; in digits without it. */
    shown?: (n: number) => string
    /** The number that a person reads; '' when none is given. */
    number?: (n: number) => string
  }
  principles?: 'row' | 'paragraph' | 'column'
  /** The number as printed and, where it differs from it, as a person reads it. */
  number?: (place: Place) => string
  numberRead?: (shown: string) => string
  /** The number stands before the text of the measure. */
  numberInText?: string
  /** One row for each criterion, the rest of the measure merged over them. */
  criteriaRows?: boolean
  /** A row over the whole table above its headings. */
  crown?: string
  /** A row of column numbers; `at` counts from 1. */
  numbersRow?: (at: number) => string
  /** With tables of their own: only the first has headings. */
  headerOnce?: boolean
  noHeader?: boolean
  headerAgain?: boolean
  /** A last row that sums up, of cells by column. */
  total?: (items: readonly Item[], columns: number) => { text: string; span: number }[]
  /** Rows after the last measure that are none. */
  tail?: (columns: number) => { text: string; span: number }[][]
  frame: string
  /** Signatures that stand in the table. */
  signed?: PlanDocument['signatures']
  /** Says its measures in other words: as nouns, as what will be. */
  otherWords?: true
  /** Word repeats the headings on each page. */
  repeats?: true
  /** Beside what the columns say. */
  expect?: (measure: DocumentMeasure, item: Item, place: Place) => DocumentMeasure
  print?: Print
  portrait?: true
  /** The whole page stands in one cell of a table. */
  framed?: true
  formats?: CorpusFormat[]
  web?: Paper['web']
  book?: Book
}

export const dashed = (items: readonly string[]): Content => items.map((text) => `- ${text}`)
export const sentences = (items: readonly string[]): Content => [items.map((text) => `${text}.`).join(' ')]
export const bulleted = (items: readonly string[]): Content => items.map((text) => ({ text, bullet: true }))
