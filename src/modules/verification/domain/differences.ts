import { measureFields, type PlanDocument } from '../../../documents/plan-document.ts'

/** A place where a held document says something else than the approved one; null: nothing stands there. */
export type Difference = {
  field: DifferenceField
  /** Number or, without one, place of the measure; null in the heading. */
  measure: string | null
  approved: string | null
  held: string | null
}

const headingFields = {
  title: ({ title }: PlanDocument) => title,
  organization: ({ organization }: PlanDocument) => organization,
  year: ({ year }: PlanDocument) => year,
  window: ({ window }: PlanDocument) => window && `${window.start} – ${window.end}`,
  issuedDate: ({ issued }: PlanDocument) => issued.date,
  issuedNumber: ({ issued }: PlanDocument) => issued.number,
  approvedBy: ({ approvedBy }: PlanDocument) => approvedBy && `${approvedBy.position} ${approvedBy.name}`,
  signatures: ({ signatures }: PlanDocument) =>
    signatures.map(({ position, name }) => `${position} ${name}`).join('; '),
  objectives: ({ objectives }: PlanDocument) => objectives.map(({ title }) => title).join('; '),
  measures: ({ objectives }: PlanDocument) => objectives.flatMap(({ measures }) => measures).length,
}

export type DifferenceField = keyof typeof headingFields | (typeof measureFields)[number]

/** Field by field; measures are compared in their order, and not at all where one document has more of them. */
export function differencesOf(approved: PlanDocument, held: PlanDocument): Difference[] {
  const heading = Object.entries(headingFields).flatMap(([field, read]) =>
    isField(field) ? difference(field, null, read(approved), read(held)) : [],
  )
  const one = approved.objectives.flatMap(({ measures }) => measures)
  const other = held.objectives.flatMap(({ measures }) => measures)
  if (one.length !== other.length) return heading
  const inside = one.flatMap((measure, index) => {
    const beside = other[index]
    const name = measure.number ?? String(index + 1)
    if (!beside) return []
    return measureFields.flatMap((field) => difference(field, name, measure[field], beside[field]))
  })
  return [...heading, ...inside]
}

function difference(
  field: DifferenceField,
  measure: string | null,
  approved: unknown,
  held: unknown,
): Difference[] {
  const [one, other] = [textOf(approved), textOf(held)]
  // Where its name is not printed, the body is read from the title, in capitals.
  const same = field === 'organization' ? one?.toUpperCase() === other?.toUpperCase() : one === other
  return same ? [] : [{ field, measure, approved: one, held: other }]
}

function textOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '')
  const plain = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  return plain === '' ? null : plain
}

function isField(name: string): name is keyof typeof headingFields {
  return Object.hasOwn(headingFields, name)
}
