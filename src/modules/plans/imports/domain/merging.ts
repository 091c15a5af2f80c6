import type { DocumentMeasure } from '../../../../documents/plan-document.ts'
import type { ObjectiveTexts } from '../../domain/plan.ts'

/**
 * One measure of two that a page break or a torn row had made of it. Texts go on where the upper ones stop; what is the
 * same in both (a merged cell gives its value to every row) stays once; the upper number holds.
 */
export function mergeMeasures(above: DocumentMeasure, below: DocumentMeasure): DocumentMeasure {
  return {
    number: above.number ?? below.number,
    text: join(above.text, below.text) ?? '',
    criteria: mergeCriteria(above.criteria, below.criteria),
    baseline: join(above.baseline, below.baseline),
    target: join(above.target, below.target),
    period: join(above.period, below.period),
    budget: join(above.budget, below.budget),
    outcome: join(above.outcome, below.outcome),
    responsible: join(above.responsible, below.responsible),
    result: join(above.result, below.result),
    percent: above.percent ?? below.percent,
  }
}

/** An objective whose heading was torn, or that is none: its words go on in the one above. */
export function mergeObjectives(above: ObjectiveTexts, below: ObjectiveTexts): ObjectiveTexts {
  return {
    number: above.number ?? below.number,
    title: join(above.title, below.title) ?? '',
    principle: above.principle ?? below.principle,
  }
}

function join(above: string | null, below: string | null): string | null {
  if (!above || !below || above === below) return above || below || null
  return `${above} ${below}`
}

/** A list that goes on; a first item in small letters is the rest of the last one above. */
function mergeCriteria(above: readonly string[], below: readonly string[]): string[] {
  const fresh = below.filter((criterion) => !above.includes(criterion))
  const last = above.at(-1)
  const [first, ...rest] = fresh
  if (last === undefined || first === undefined) return [...above, ...fresh]
  const goesOn = /^\p{Ll}/u.test(first) && !/[.;:!?]$/u.test(last)
  return goesOn ? [...above.slice(0, -1), `${last} ${first}`, ...rest] : [...above, ...fresh]
}
