import { depthOf, headOf } from '../cells/numbering.ts'
import type { Assembly } from './assemble.ts'
import type { ObjectiveDraft } from './drafts.ts'

/**
 * Moves measures to the objective that their number names ("3.1" to objective 3) where torn tables have put them
 * under another, and notes gaps in the numbering. Only where most numbers follow their objectives: else they count
 * something of their own.
 */
export function placeMeasures(assembly: Assembly): void {
  const { objectives } = assembly
  for (const objective of objectives) restoreTens(assembly, objective)
  if (!numbersFollowObjectives(objectives)) return
  for (const objective of objectives) {
    for (const measure of [...objective.measures]) {
      const head = measure.number && depthOf(measure.number) > 1 ? headOf(measure.number) : null
      if (head === null || head === objective.number) continue
      const home = objectives.find((other) => other.number === head)
      if (!home) continue
      objective.measures = objective.measures.filter((other) => other !== measure)
      home.measures.push(measure)
      home.measures.sort(byNumber)
      assembly.notes.push({
        code: 'measure-moved',
        severity: 'doubt',
        measure,
        values: { number: measure.number ?? '' },
      })
    }
    noteGaps(assembly, objective)
  }
}

/** To a spreadsheet 1.10 is the figure 1.1: after 1.9 it is the tenth again. */
function restoreTens(assembly: Assembly, { measures }: ObjectiveDraft): void {
  for (const [at, measure] of measures.entries()) {
    const [head, last, ...deeper] = measure.number?.split('.') ?? []
    if (
      !head ||
      !last ||
      deeper.length > 0 ||
      measures[at - 1]?.number !== `${head}.${Number(last) * 10 - 1}`
    )
      continue
    measure.number = `${head}.${last}0`
    assembly.notes.push({
      code: 'number-restored',
      severity: 'info',
      measure,
      values: { number: measure.number },
    })
  }
}

function numbersFollowObjectives(objectives: readonly ObjectiveDraft[]): boolean {
  let following = 0
  let other = 0
  for (const objective of objectives) {
    for (const { number } of objective.measures) {
      if (number === null || depthOf(number) < 2 || objective.number === null) continue
      if (headOf(number) === objective.number) following++
      else other++
    }
  }
  return following > other && following > 0
}

function byNumber(one: { number: string | null }, two: { number: string | null }): number {
  if (one.number === null || two.number === null) return 0
  const parts = [one.number, two.number].map((number) => number.split('.').map(Number))
  for (let level = 0; level < 5; level++) {
    const difference = (parts[0]?.[level] ?? 0) - (parts[1]?.[level] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function noteGaps(assembly: Assembly, objective: ObjectiveDraft): void {
  let before = 0
  for (const measure of objective.measures) {
    const parts = measure.number?.split('.').map(Number) ?? []
    if (parts.length !== 2) continue
    const place = parts[1] ?? 0
    if (place > before + 1) {
      const values = { before: before === 0 ? '' : `${parts[0]}.${before}`, number: measure.number ?? '' }
      assembly.notes.push({ code: 'number-missing', severity: 'doubt', measure, values })
    }
    before = place
  }
}
