import type { DocumentMeasure, PlanDocument } from '../../src/documents/plan-document.ts'

/** Counts of cells: right, missing or wrong in the reading, and read though the document has none. */
type Count = { right: number; missed: number; invented: number }
export type ReadingScore = Count & {
  /** Harmonic mean of precision and recall over all cells, 0 to 1. */
  f1: number
  /** One line per wrong cell: where it stands, what a person reads and what was read. */
  faults: string[]
}

type Cells = Map<string, string>
type Item = { label: string; cells: Cells; key: string }

/** Differences that no reader of the document would call a mistake: case, quotes, dashes, a closing full stop. */
function fold(value: string | number | null): string {
  return String(value ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/["'«»“”„’]/g, '')
    .replace(/[–—−]/g, '-')
    .replace(/^[\s•·-]+|[\s.,;:]+$/g, '')
    .replace(/\s*([.,;:/()])\s*/g, '$1')
    .replace(/\s+/g, ' ')
}

function cellsOf(values: Record<string, string | number | null>): Cells {
  return new Map(Object.entries(values).map(([name, value]) => [name, fold(value)]))
}

function headCells(document: PlanDocument): Cells {
  const { window, issued, approvedBy } = document
  const cells = cellsOf({
    kind: document.kind,
    title: document.title,
    organization: document.organization,
    year: document.year,
    window: window === null ? null : `${window.start}/${window.end}`,
    date: issued.date,
    place: issued.place,
    number: issued.number,
    approver: approvedBy?.position ?? null,
    approverName: approvedBy?.name ?? null,
  })
  document.signatures.forEach((signature, index) => {
    cells.set(`signature ${index + 1}`, fold(`${signature.role} ${signature.position} ${signature.name}`))
  })
  return cells
}

function measureCells(measure: DocumentMeasure, objective: string): Cells {
  const { criteria, ...texts } = measure
  const cells = cellsOf({ ...texts, under: objective })
  cells.set('criteria', criteria.map(fold).join(' | '))
  return cells
}

function itemsOf(document: PlanDocument): { objectives: Item[]; measures: Item[] } {
  const objectives: Item[] = []
  const measures: Item[] = []
  for (const { measures: below, number, title, principle } of document.objectives) {
    objectives.push({
      label: `objective ${number}`,
      key: fold(title),
      cells: cellsOf({ number, title, principle }),
    })
    for (const measure of below) {
      measures.push({
        label: `measure ${measure.number}`,
        key: fold(measure.text),
        cells: measureCells(measure, title),
      })
    }
  }
  return { objectives, measures }
}

/** Share of common words, 0 to 1: enough to know that two cells are the same measure. */
function likeness(left: string, right: string): number {
  if (left === right) return 1
  const words = new Set(left.split(' '))
  const others = new Set(right.split(' '))
  const common = [...words].filter((word) => others.has(word)).length
  return (2 * common) / (words.size + others.size)
}

/** Pairs in the order of both lists with the greatest sum of likeness; below a half there is no pair. */
function align(expected: Item[], read: Item[]): [Item | null, Item | null][] {
  const best: number[][] = Array.from({ length: expected.length + 1 }, () =>
    new Array(read.length + 1).fill(0),
  )
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  const pairing = (row: number, column: number) => {
    const like = likeness(expected[row]?.key ?? '', read[column]?.key ?? '')
    return like < 0.5 ? Number.NEGATIVE_INFINITY : like + at(row + 1, column + 1)
  }
  for (let row = expected.length - 1; row >= 0; row -= 1) {
    for (let column = read.length - 1; column >= 0; column -= 1) {
      const line = best[row]
      if (line) line[column] = Math.max(at(row + 1, column), at(row, column + 1), pairing(row, column))
    }
  }
  const pairs: [Item | null, Item | null][] = []
  let row = 0
  let column = 0
  while (row < expected.length || column < read.length) {
    const left = expected[row] ?? null
    const right = read[column] ?? null
    if (left !== null && right !== null && pairing(row, column) === at(row, column)) {
      pairs.push([left, right])
      row += 1
      column += 1
    } else if (right === null || (left !== null && at(row + 1, column) >= at(row, column + 1))) {
      pairs.push([left, null])
      row += 1
    } else {
      pairs.push([null, right])
      column += 1
    }
  }
  return pairs
}

function compare(label: string, expected: Cells, read: Cells, score: ReadingScore): void {
  for (const name of new Set([...expected.keys(), ...read.keys()])) {
    const wanted = expected.get(name) ?? ''
    const got = read.get(name) ?? ''
    if (wanted === got) {
      if (wanted !== '') score.right += 1
      continue
    }
    if (wanted !== '') score.missed += 1
    if (got !== '') score.invented += 1
    score.faults.push(`${label}, ${name}: expected «${wanted}», read «${got}»`)
  }
}

/** Compares a reading with what a person reads, cell by cell; empty on both sides counts for nothing. */
export function scoreReading(expected: PlanDocument, read: PlanDocument): ReadingScore {
  const score: ReadingScore = { f1: 0, right: 0, missed: 0, invented: 0, faults: [] }
  compare('document', headCells(expected), headCells(read), score)
  const wanted = itemsOf(expected)
  const got = itemsOf(read)
  for (const part of ['objectives', 'measures'] as const) {
    for (const [left, right] of align(wanted[part], got[part])) {
      const label = left?.label ?? `extra ${right?.label}`
      compare(label, left?.cells ?? new Map(), right?.cells ?? new Map(), score)
    }
  }
  const { right, missed, invented } = score
  return { ...score, f1: right + missed + invented === 0 ? 1 : (2 * right) / (2 * right + missed + invented) }
}
