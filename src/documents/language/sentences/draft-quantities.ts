import { fill } from '../fill.ts'
import phrases from '../phrases.mn.json' with { type: 'json' }
import { findFigures } from '../values/figures.ts'
import { formatNumber } from '../values/numbers.ts'
import type { ActivityQuantity } from '../values/quantities.ts'
import type { Quantity } from '../values/units.ts'

/** In the order in which a sentence names them; spent money always last. */
const order: ActivityQuantity[] = [
  'organizations',
  'people',
  'households',
  'copies',
  'reach',
  'events',
  'contracts',
  'items',
  'complaints',
  'responses',
]

type ClausePhrases = {
  converb: string
  past: string
  short: string
  sumConverb?: string
  sumPast?: string
  zeroConverb?: string
  zeroPast?: string
}
const known: Record<ActivityQuantity | 'spent', ClausePhrases> = phrases.result.quantities

/** Sums by kind; kinds that were not recorded are absent, a recorded nought stays. `spent` in төгрөг. */
export type Totals = Map<ActivityQuantity | 'spent', number>

export function totalsOf(
  activities: readonly { quantities: { kind: ActivityQuantity; value: number }[]; spent: number | null }[],
): Totals {
  const totals: Totals = new Map()
  for (const { quantities, spent } of activities) {
    for (const { kind, value } of quantities) totals.set(kind, (totals.get(kind) ?? 0) + value)
    if (spent !== null) totals.set('spent', (totals.get('spent') ?? 0) + spent)
  }
  return totals
}

/** A clause in its two forms: before another clause, and closing the sentence. */
type Clause = { converb: string; past: string }

function clauseOf(kind: ActivityQuantity | 'spent', value: number, isSum: boolean): Clause | null {
  const words = known[kind]
  if (value === 0) {
    const { zeroConverb, zeroPast } = words
    return zeroConverb === undefined || zeroPast === undefined
      ? null
      : { converb: zeroConverb, past: zeroPast }
  }
  const values = { n: formatNumber(value) }
  const converb = (isSum ? words.sumConverb : undefined) ?? words.converb
  const past = (isSum ? words.sumPast : undefined) ?? words.past
  return { converb: fill(converb, values), past: fill(past, values) }
}

/** "12 байгууллагын 24 хүн" in one clause where both were counted. */
function peopleOfOrganizations(organizations: number, people: number, isSum: boolean): Clause | null {
  const clause = clauseOf('people', people, isSum)
  const organizationsAndPeople = fill(phrases.result.organizationsOfPeople, {
    organizations: formatNumber(organizations),
    n: formatNumber(people),
  })
  const plain = fill(known.people.short, { n: formatNumber(people) })
  if (clause === null) return null
  return {
    converb: clause.converb.replace(plain, organizationsAndPeople),
    past: clause.past.replace(plain, organizationsAndPeople),
  }
}

/**
 * The figures as one run of clauses, "12 байгууллагын 24 хүн хамруулж, 300,000 төгрөг зарцуулсан"; what the targets
 * ask for comes first. `null` when there is nothing to say.
 */
export function quantityClauses(totals: Totals, asked: readonly Quantity[], isSum: boolean): string | null {
  const rest = new Map(totals)
  const clauses: Clause[] = []
  const organizations = rest.get('organizations') ?? 0
  const people = rest.get('people') ?? 0
  const first = order.filter((kind) => asked.includes(kind))
  for (const kind of [...first, ...order.filter((other) => !first.includes(other)), 'spent'] as const) {
    const value = rest.get(kind)
    if (value === undefined) continue
    const together = (kind === 'people' || kind === 'organizations') && organizations > 0 && people > 0
    const clause = together
      ? peopleOfOrganizations(organizations, people, isSum)
      : clauseOf(kind, value, isSum)
    if (together) {
      rest.delete('people')
      rest.delete('organizations')
    }
    if (clause !== null) clauses.push(clause)
  }
  const last = clauses.pop()
  return last === undefined ? null : [...clauses.map(({ converb }) => converb), last.past].join(', ')
}

/** "(42 хүн, 300 хувь)" for a list of activities; empty when nothing was counted. */
export function quantityNote(totals: Totals): string {
  const parts: string[] = []
  for (const kind of [...order, 'spent'] as const) {
    const value = totals.get(kind)
    if (value !== undefined && value !== 0) parts.push(fill(known[kind].short, { n: formatNumber(value) }))
  }
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** Without the figures that the person's own words already say. */
export function notYetSaid(totals: Totals, text: string): Totals {
  const said = findFigures(text)
  const isSaid = (kind: ActivityQuantity | 'spent', value: number) =>
    said.some((figure) => {
      if (figure.value !== value) return false
      if (kind === 'spent') return figure.quantity === 'money'
      const printed = kind === 'items' || kind === 'copies'
      return (
        figure.quantity === null ||
        figure.quantity === kind ||
        (printed && (figure.quantity === 'items' || figure.quantity === 'copies'))
      )
    })
  return new Map([...totals].filter(([kind, value]) => !isSaid(kind, value)))
}
