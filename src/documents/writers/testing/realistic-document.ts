import fc from 'fast-check'
import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../../plan-document.ts'
import words from './realistic-words.json' with { type: 'json' }

const from = (list: readonly string[]) => fc.constantFrom(...list)
const cell = (list: readonly string[]) => fc.option(from(list), { nil: null, freq: 3 })

/** A clause or several, with what offices put into them; never begun by a number, which would be the measure's. */
const sentence = fc
  .tuple(from(words.openings), fc.array(from(words.middles), { maxLength: 4 }), from(words.verbs))
  .map(([opening, middles, verb]) => [opening, ...middles, verb].join(' '))

const longText = fc
  .array(sentence, { minLength: 1, maxLength: 25 })
  .map((sentences) => sentences.map((text) => `${text}.`).join(' '))

const person = fc.record({ position: from(words.positions), name: from(words.names) })

type Content = Omit<DocumentMeasure, 'number'>

function measure(kind: PlanDocument['kind']): fc.Arbitrary<Content> {
  const report = kind === 'report'
  return fc.record({
    text: sentence,
    criteria: fc.uniqueArray(fc.oneof(from(words.criteria), sentence), { minLength: 1, maxLength: 5 }),
    baseline: cell(words.levels),
    target: cell(words.levels),
    period: cell(words.periods),
    budget: cell(words.budgets),
    outcome: fc.option(
      sentence.map((text) => `${text} болсон байна.`),
      { nil: null },
    ),
    responsible: cell(words.responsible),
    result: report ? fc.option(longText, { nil: null, freq: 6 }) : fc.constant(null),
    percent: report
      ? fc.option(fc.constantFrom(0, 10, 30, 50, 70, 80, 90, 100, 66.5), { nil: null })
      : fc.constant(null),
  })
}

/** Objectives numbered 1, 2, …, no two alike; measures 1.1, 1.2, …; principles over all objectives or over none. */
function objectives(kind: PlanDocument['kind']): fc.Arbitrary<DocumentObjective[]> {
  const one = fc.record({
    title: sentence,
    principle: from(words.principles),
    measures: fc.array(measure(kind), { minLength: 1, maxLength: 6 }),
  })
  return fc
    .tuple(fc.uniqueArray(one, { minLength: 1, maxLength: 5, selector: titleOf }), fc.boolean())
    .map(([list, principles]) =>
      list.map(({ title, principle, measures }, index) => ({
        number: String(index + 1),
        title,
        principle: principles ? principle : null,
        measures: measures.map((content, at) => ({ number: `${index + 1}.${at + 1}`, ...content })),
      })),
    )
}

function titleOf({ title }: { title: string }): string {
  return title
}

const day = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Neither, a date with or without its place, or the act whose annex the plan is. */
const issued: fc.Arbitrary<PlanDocument['issued']> = fc.oneof(
  fc.constant({ date: null, place: null, number: null }),
  fc.record({ date: day, place: cell(words.places), number: fc.constant(null) }),
  fc.record({ date: day, place: cell(words.places), number: from(words.acts) }),
)

/**
 * Documents as offices write them, in normal form: a title in capitals that names the body, the year and the kind,
 * numbered objectives and measures, a first measure filled in enough to know a table by.
 */
export const realisticDocument: fc.Arbitrary<PlanDocument> = fc
  .record({
    kind: fc.constantFrom<PlanDocument['kind']>('plan', 'report'),
    body: fc.constantFrom(...words.bodies),
    subject: from(words.subjects),
    year: fc.integer({ min: 2024, max: 2027 }),
  })
  .chain(({ kind, body, subject, year }) =>
    fc.record({
      kind: fc.constant(kind),
      title: fc.constant(
        `${body.genitive} ${subject} ${year} ОНЫ ${kind === 'plan' ? 'ТӨЛӨВЛӨГӨӨ' : 'ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТ'}`,
      ),
      organization: fc.constant(body.name),
      year: fc.constant(year),
      window: fc.option(fc.constant({ start: `${year}-03-20`, end: `${year}-12-01` }), { nil: null }),
      issued,
      approvedBy: fc.option(person, { nil: null }),
      signatures: fc
        .tuple(person, person, fc.integer({ min: 0, max: 2 }))
        .map(([prepared, reviewed, count]) =>
          [
            { role: 'prepared' as const, ...prepared },
            { role: 'reviewed' as const, ...reviewed },
          ].slice(0, count),
        ),
      objectives: objectives(kind),
    }),
  )
  .filter(({ kind, objectives }) => kind === 'plan' || objectives[0]?.measures[0]?.result !== null)
