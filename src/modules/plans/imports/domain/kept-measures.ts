import { isDeepStrictEqual } from 'node:util'
import type { DocumentMeasure } from '../../../../documents/plan-document.ts'
import { mergeMeasures } from './merging.ts'
import { byRow, type MeasureAt } from './row-places.ts'

/**
 * Measures that come from the same rows of the file: as they were read, as a person left them, and as they are read with
 * other columns. `values`: what should stand now instead of the fresh ones; null where those stand as they are.
 */
export type Piece = {
  before: readonly MeasureAt[]
  now: readonly MeasureAt[]
  fresh: readonly MeasureAt[]
  outcome: 'uncorrected' | 'kept' | 'lost'
  values: readonly DocumentMeasure[] | null
}

/** What a person left of the measures of a file, row by row of the file; without those that a person added. */
export function comparePieces(
  before: readonly MeasureAt[],
  now: readonly MeasureAt[],
  fresh: readonly MeasureAt[],
): Piece[] {
  const [beforeAt, freshAt] = [byRow(before), byRow(fresh)]
  return sharingRows(now).map((left) => {
    const rows = new Set(left.flatMap((each) => each.rows))
    const own = ofRows(rows, beforeAt)
    const again = ofRows(rows, freshAt)
    return { before: own, now: left, fresh: again, ...outcomeOf(own, left, again, rows) }
  })
}

type Outcome = Pick<Piece, 'outcome' | 'values'>
const lost: Outcome = { outcome: 'lost', values: null }

function outcomeOf(
  before: readonly MeasureAt[],
  now: readonly MeasureAt[],
  fresh: readonly MeasureAt[],
  rows: ReadonlySet<string>,
): Outcome {
  if (sameValues(before, now)) return { outcome: 'uncorrected', values: null }
  if (!fromExactly(before, rows) || !fromExactly(fresh, rows)) return lost
  if (sameValues(before, fresh)) return { outcome: 'kept', values: now.map(({ value }) => value) }
  const [was, is] = [merged(before), merged(fresh)]
  const [first, ...others] = now
  if (!was || !is || !first) return lost
  if (others.length === 0) {
    // what was one measure is several now: nobody knows to which of them a correction belongs
    const parted = before.length === 1 && fresh.length > 1
    return parted ? lost : { outcome: 'kept', values: [corrected(was, first.value, is)] }
  }
  if (before.length > 1 || fresh.length > 1 || was.text !== is.text) return lost
  return { outcome: 'kept', values: now.map(({ value }, at) => splitPart(was, value, is, at === 0)) }
}

const sameValues = (some: readonly MeasureAt[], others: readonly MeasureAt[]) =>
  some.length === others.length && some.every(({ value }, at) => isDeepStrictEqual(value, others[at]?.value))

function fromExactly(measures: readonly MeasureAt[], rows: ReadonlySet<string>): boolean {
  const own = new Set(measures.flatMap((each) => each.rows))
  return own.size === rows.size && [...own].every((row) => rows.has(row))
}

function merged([first, ...others]: readonly MeasureAt[]): DocumentMeasure | null {
  return first ? others.reduce((above, { value }) => mergeMeasures(above, value), first.value) : null
}

/** Of each field what the person wrote, or where nobody wrote what is read now. */
export function left<T>(before: T, now: T, fresh: T): T {
  return isDeepStrictEqual(before, now) ? fresh : now
}

type FieldRule = <T>(before: T, now: T, fresh: T) => T

function eachField(
  rule: FieldRule,
  before: DocumentMeasure,
  now: DocumentMeasure,
  fresh: DocumentMeasure,
): DocumentMeasure {
  return {
    number: rule(before.number, now.number, fresh.number),
    text: rule(before.text, now.text, fresh.text),
    criteria: rule(before.criteria, now.criteria, fresh.criteria),
    baseline: rule(before.baseline, now.baseline, fresh.baseline),
    target: rule(before.target, now.target, fresh.target),
    period: rule(before.period, now.period, fresh.period),
    budget: rule(before.budget, now.budget, fresh.budget),
    outcome: rule(before.outcome, now.outcome, fresh.outcome),
    responsible: rule(before.responsible, now.responsible, fresh.responsible),
    result: rule(before.result, now.result, fresh.result),
    percent: rule(before.percent, now.percent, fresh.percent),
  }
}

const corrected = (before: DocumentMeasure, now: DocumentMeasure, fresh: DocumentMeasure) =>
  eachField(left, before, now, fresh)

/** A field that the columns do not touch stays divided as it was; what is read anew goes to all parts alike. */
const splitPart = (was: DocumentMeasure, now: DocumentMeasure, is: DocumentMeasure, upper: boolean) => {
  const part = eachField(
    (before, here, fresh) => (isDeepStrictEqual(before, fresh) ? here : fresh),
    was,
    now,
    is,
  )
  return upper ? part : { ...part, result: null, percent: null }
}

function ofRows(rows: ReadonlySet<string>, at: ReadonlyMap<string, MeasureAt>): MeasureAt[] {
  const found = new Set([...rows].flatMap((row) => at.get(row) ?? []))
  return [...found].sort((one, other) => one.objective - other.objective || one.measure - other.measure)
}

/** Measures that share rows of the file, however far that leads: parts of a split row, and what was merged with one. */
function sharingRows(measures: readonly MeasureAt[]): MeasureAt[][] {
  const groupAt = new Map<string, MeasureAt[]>()
  const groups = new Set<MeasureAt[]>()
  for (const each of measures) {
    if (each.rows.length === 0) continue
    const met = new Set(
      each.rows.flatMap((row) => [groupAt.get(row) ?? []]).filter(({ length }) => length > 0),
    )
    for (const group of met) groups.delete(group)
    const group = [...[...met].flat(), each]
    groups.add(group)
    for (const { rows } of group) for (const row of rows) groupAt.set(row, group)
  }
  return [...groups]
}
