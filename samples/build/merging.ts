import type { DocumentMeasure } from '../../src/documents/plan-document.ts'

type TextField = 'period' | 'budget' | 'responsible' | 'outcome'

/**
 * How far a value repeats from row `at` of an objective: offices merge the cells of equal neighbours.
 * Zero means that a cell begun above covers the row already.
 */
export function runLength(measures: DocumentMeasure[], at: number, field: TextField): number {
  const value = measures[at]?.[field]
  if (at > 0 && measures[at - 1]?.[field] === value) return 0
  let length = 1
  while (at + length < measures.length && measures[at + length]?.[field] === value) length += 1
  return length
}

/** The same as Word says it: nothing for a cell of its own. */
export function mergeMark(
  measures: DocumentMeasure[],
  at: number,
  field: TextField,
): { merge?: 'top' | 'below' } {
  const length = runLength(measures, at, field)
  if (length === 0) return { merge: 'below' }
  return length === 1 ? {} : { merge: 'top' }
}

/** A block of `count` rows in one merged cell: the mark of row `at`. */
export function blockMark(at: number, count: number): { merge?: 'top' | 'below' } {
  if (count === 1) return {}
  return { merge: at === 0 ? 'top' : 'below' }
}
