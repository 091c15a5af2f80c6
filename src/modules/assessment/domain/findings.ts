import { findDates } from '../../../documents/language/values/dates.ts'
import type { Facts, Proposal } from './proposal.ts'

/** What is missing or looks wrong; texts in messages (`finding.…`). Each is something that reviewers send back for. */
export type FindingCode =
  | 'no-work'
  | 'no-evidence'
  | 'target-missed'
  | 'rounds-missed'
  | 'over-budget'
  | 'spent-without-budget'
  | 'full-without-evidence'
  | 'empty-result'
  | 'stale-year'
  | 'exact-target-exceeded'

export type Finding = { code: FindingCode; values: Record<string, string | number> }

export type Judged = {
  proposal: Pick<Proposal, 'state' | 'basis'>
  /** төгрөг; null where the plan names no amount. */
  budgetAmount: number | null
  /** True where the plan says that nothing will be spent, or names no budget at all. */
  noBudget: boolean
}

/** What the figures of one measure show: all of them stand in the basis, so that a report kept for years shows the same. */
export function findingsOf({ proposal, budgetAmount, noBudget }: Judged): Finding[] {
  const findings: Finding[] = []
  const add = (code: FindingCode, values: Finding['values'] = {}) => findings.push({ code, values })
  const { activities, evidence, spent, indicators, rule, recurrence } = proposal.basis
  if (proposal.state === 'assessed' && activities === 0) add('no-work')
  if (activities > 0 && evidence === 0) add('no-evidence', { activities })
  for (const { text, target, actual, comparison } of indicators) {
    const missed = comparison === 'at-most' ? actual > target : actual < target
    if (missed && activities > 0) add('target-missed', { text, target, actual })
    if (comparison === 'exactly' && actual > target) add('exact-target-exceeded', { text, target, actual })
  }
  if (rule === 'recurrence' && activities > 0 && recurrence && recurrence.done < recurrence.expected)
    add('rounds-missed', { expected: recurrence.expected, done: recurrence.done })
  if (budgetAmount !== null && spent > budgetAmount) add('over-budget', { budget: budgetAmount, spent })
  if (noBudget && spent > 0) add('spent-without-budget', { spent })
  return findings
}

/** What the text and percent that are about to be signed show beside the figures. */
export function entryFindings(
  entry: { text: string; percent: number | null; state: Proposal['state'] },
  facts: Pick<Facts, 'evidence'>,
  planYear: number,
): Finding[] {
  const findings: Finding[] = []
  const text = entry.text.trim()
  if (entry.state === 'assessed' && text === '') findings.push({ code: 'empty-result', values: {} })
  if (entry.percent === 100 && facts.evidence === 0)
    findings.push({ code: 'full-without-evidence', values: {} })
  const stale = staleYear(text, planYear)
  if (stale !== null) findings.push({ code: 'stale-year', values: { year: stale, planYear } })
  return findings
}

/** A year before the plan's in a text without the plan's own year: often last year's sentence, copied. */
function staleYear(text: string, planYear: number): number | null {
  const years = findDates(text).flatMap(({ parts }) => parts.year ?? [])
  return years.includes(planYear)
    ? null
    : (years.find((year) => year < planYear && year >= planYear - 5) ?? null)
}
