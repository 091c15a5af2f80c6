import { readHeading } from '../cells/headings.ts'
import { type Numbered, numberAlone, splitNumber } from '../cells/numbering.ts'
import type { PlanRow } from '../rows/rows.ts'

export type DataRow = Extract<PlanRow, { kind: 'data' }>

/** What the whole document shows of its habits, asked before its rows are read in order. */
export type Habits = {
  /** Objectives are named «Зорилт …» or have a column: other headings are then sections. */
  objectivesNamed: boolean
  sectionsInRows: boolean
  /** The number column counts objectives, not measures. */
  numberOfObjective: boolean
  /** Most measures have numbers, so one without is a piece of another. */
  measuresNumbered: boolean
  /** What stands as a section counts «1. …», «2. …» as the measures beside it do, and nothing else is an objective. */
  sectionsAreObjectives: boolean
  /** Texts begin with bare numbers that count up: «1 Сургалт …», «2 Хяналт …». */
  numbersBare: boolean
}

/** Learns a document's habits from all of its rows. */
export function habitsOf(rows: readonly PlanRow[]): Habits {
  const data = rows.filter((row) => row.kind === 'data')
  const headings = rows.filter((row) => row.kind === 'heading')
  const explicit = headings.filter((row) => readHeading(row.text).form === 'explicit').length
  const objectiveCells = data.filter((row) => row.cells.get('objective')?.startsHere)
  const measures = data.filter((row) => row.cells.get('measure')?.startsHere)
  const inText = measures.filter((row) => splitNumber(row.cells.get('measure')?.text ?? '').number !== null)
  const inColumn = measures.filter((row) => /\d/u.test(row.cells.get('number')?.text ?? ''))
  const bare = inText.length + inColumn.length > 0 ? [] : measures.map(bareNumber)
  const counted = bare.filter((number, at) => number === 1 || number === (bare[at - 1] ?? 0) + 1)
  const numbers = data.filter((row) => row.cells.get('number')?.startsHere)
  const both = numbers.filter((row) => row.cells.get('objective')?.startsHere && depth(row) === 1)
  return {
    objectivesNamed: explicit > 0 || objectiveCells.length > 0,
    sectionsInRows: headings.length > explicit && explicit > 0,
    numberOfObjective:
      both.length > 0 &&
      (both.length < measures.length || inText.length === measures.length) &&
      both.length >= numbers.filter((row) => depth(row) === 1).length * 0.9,
    measuresNumbered: inText.length + inColumn.length > measures.length * 0.6,
    sectionsAreObjectives: headings.length + objectiveCells.length === 0 && countsAsMeasures(data),
    numbersBare: counted.length > 1 && counted.length === measures.length,
  }
}

function countsAsMeasures(data: readonly DataRow[]): boolean {
  const sections = data.filter((row) => row.cells.get('principle')?.startsHere)
  return (
    sections.length > 1 &&
    sections.every((row) => {
      const { form, number } = readHeading(row.cells.get('principle')?.text ?? '')
      const own = numberAlone(row.cells.get('number')?.text ?? '')
      return form === 'numbered' && own !== null && own.startsWith(`${number}.`)
    })
  )
}

const bareForm = /^(\d{1,3})\s+(?=\p{Lu}|["«“])/u

function bareNumber(row: DataRow): number {
  return Number(bareForm.exec(row.cells.get('measure')?.text ?? '')?.[1] ?? 0)
}

/** «1 Сургалт зохион байгуулах» where all count so. */
export function splitBare(text: string): Numbered {
  const found = bareForm.exec(text)
  return found?.[1] ? { number: found[1], text: text.slice(found[0].length) } : { number: null, text }
}

function depth(row: DataRow): number {
  return numberAlone(row.cells.get('number')?.text ?? '')?.split('.').length ?? 0
}
