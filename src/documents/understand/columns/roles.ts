import { isAction, levelLikeness } from '../cells/cell-shapes.ts'
import { splitNumber } from '../cells/numbering.ts'
import type { ColumnEvidence, ColumnReading, ColumnRole } from '../types.ts'
import { assign } from './assignment.ts'
import { rolesOfContent } from './column-content.ts'
import { bestRole, isSecondary, rolesOfLabel } from './header-words.ts'
import { roleOrder } from './known-headings.ts'
import { needMeasure, shareGroups, shareRoles } from './role-sharing.ts'

/** What the document says it is, asked where a table has no heading: a plan has no column of results. */
export type Expectation = 'plan' | 'report' | null

const roles = roleOrder.filter((role) => role !== 'ignore')
const nothing = 0.24

/** Gives each column of a table a role, by its heading first and by what its cells look like. */
export function readColumns(
  evidence: readonly ColumnEvidence[],
  expected: Expectation = null,
): ColumnReading[] {
  const sparse = sparseColumns(evidence)
  const labelled = evidence.some((column) => column.labels.length > 0)
  const byLabel = evidence.map((column) => scoresOfLabels(column.labels))
  const secondary = evidence.map((column) => isSecondary(column.labels.at(-1) ?? ''))
  const scores = evidence.map((column, index) => {
    const label = byLabel[index] ?? new Map<ColumnRole, number>()
    const content = rolesOfContent(column.texts, label.size > 0 ? 'underHeading' : 'alone')
    if (holdsLevels(label, column)) byLabel[index] = label.set('target', 1.15)
    const place = evidence.length > 1 ? index / (evidence.length - 1) : 0.5
    return roles.map((role) => {
      if ((label.get('ignore') ?? 0) >= 0.9) return 0
      const said = label.get(role) ?? 0
      if (!labelled && expected === 'plan' && (role === 'result' || role === 'percent')) return 0
      if (!labelled && role === 'objective') return sparse.has(index) ? 0.8 : 0.1
      const seen = content.get(role) ?? 0
      if (said > 0) return (said * 0.82 + seen * 0.18) * (secondary[index] ? 0.7 : 1)
      if (label.size > 0) return seen * 0.3
      // What a report tells stands in it somewhere; what was hoped for does not speak of the past.
      const reported = expected === 'report' && role === 'result' ? tellsPast(column.texts) : 0
      const likely = Math.min(1, seen + reported) * 0.78 + (1 - Math.abs(place - usualPlace(role))) * 0.22
      return seen < 0.12 ? 0 : likely * (labelled ? 0.6 : 1)
    })
  })
  const chosen = assign(scores)
  const readings = evidence.map((column, index): ColumnReading => {
    const at = chosen[index]
    const role = at === null || at === undefined ? undefined : roles[at]
    const score = at === null || at === undefined ? 0 : (scores[index]?.[at] ?? 0)
    const label = column.labels.length > 0 ? column.labels.join(' / ') : null
    const said = role ? (byLabel[index]?.get(role) ?? 0) : 0
    if (!role && (byLabel[index]?.get('ignore') ?? 0) >= 0.9)
      return { column: column.column, label, role: 'ignore', confidence: 0.9, reason: 'header' }
    if (!role || score < nothing)
      return { column: column.column, label, role: 'ignore', confidence: 0.3, reason: 'unknown' }
    const reason = said >= 0.4 ? 'header' : 'content'
    return { column: column.column, label, role, confidence: Math.min(1, Math.max(score, said)), reason }
  })
  shareRoles(readings, byLabel)
  shareGroups(readings, evidence)
  needMeasure(readings, byLabel, evidence)
  return readings
}

/**
 * Columns of sentences that only some rows fill, left of fuller ones: an objective stands once beside its measures.
 */
function sparseColumns(evidence: readonly ColumnEvidence[]): Set<number> {
  const most = Math.max(0, ...evidence.map((column) => column.texts.length))
  const fullest = evidence.findIndex(
    (column) => column.texts.length === most && meanLength(column.texts) > 20,
  )
  const found = new Set<number>()
  for (const [index, { texts }] of evidence.entries()) {
    const some = texts.length > 0 && texts.length <= most * 0.6
    if (index < fullest && some && meanLength(texts) > 20 && most >= 3) found.add(index)
  }
  return found
}

/** «Суурь | Зорилт», «Гүйцэтгэх үзүүлэлт»: a column of levels is what is to be reached, whatever its heading says. */
function holdsLevels(label: ReadonlyMap<ColumnRole, number>, { labels, texts }: ColumnEvidence): boolean {
  if (/дугаар|№/iu.test(labels.at(-1) ?? '')) return false
  const criteria = label.get('criteria') ?? 0
  const weak = criteria < 0.9 && criteria >= Math.max(0.5, ...label.values())
  const mayBe = (label.get('objective') ?? 0) >= 0.7 || weak
  if (!mayBe || texts.length === 0) return false
  // «1. Ил тод байдал» begins with a digit and names what is to be done, as «№ 3 маягтаар мэдээлэх» does.
  const levels = texts.filter(
    (text) => levelLikeness(text) >= 0.6 && splitNumber(text).number === null && !isAction(text),
  )
  return levels.length >= texts.length * 0.6 && meanLength(texts) < 40
}

/** 0 to 0.4, by how many texts end in the past tense. */
function tellsPast(texts: readonly string[]): number {
  const past = texts.filter((text) =>
    /(?:сан|сэн|сон|сөн|лаа|лээ|(?:сан|сэн|сон|сөн|гүй) (?:байна|болно))[.\s]*$/iu.test(text),
  )
  return texts.length === 0 ? 0 : (0.4 * past.length) / texts.length
}

function meanLength(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length
}

/** 0..1 from the left edge to the right one. */
export function usualPlace(role: ColumnRole): number {
  const order: Partial<Record<ColumnRole, number>> = {
    number: 0,
    principle: 0.05,
    objective: 0.1,
    measure: 0.18,
    criteria: 0.3,
    baseline: 0.4,
    target: 0.48,
    budget: 0.6,
    period: 0.6,
    outcome: 0.7,
    responsible: 0.75,
    result: 0.87,
    percent: 0.97,
  }
  return order[role] ?? 0.5
}

/** The lowest label rules; a group above it speaks where it says nothing itself («Зорилтот түвшин» over «он»). */
function scoresOfLabels(labels: readonly string[]): Map<ColumnRole, number> {
  const leaf = labels.at(-1)
  if (leaf === undefined) return new Map()
  const scores = new Map(rolesOfLabel(leaf))
  if (labels.length > 1) {
    const strongest = Math.max(0, ...scores.values())
    for (const [role, score] of rolesOfLabel(labels.join(' '))) {
      scores.set(role, Math.max(scores.get(role) ?? 0, score * 0.9))
    }
    // «Жилийн эцсийн биелэлт» over «Үр дүн»: what came out of it.
    if ((scores.get('outcome') ?? 0) >= strongest && bestRole(labels[0] ?? '')?.role === 'result')
      scores.set('result', 1.1)
    // «Гүйцэтгэсэн» over «Баримт»: what is set aside is so under any group.
    if (strongest < 0.7 && (scores.get('ignore') ?? 0) < 0.56) {
      for (const [role, score] of scoresOfLabels(labels.slice(0, -1))) {
        scores.set(role, Math.max(scores.get(role) ?? 0, score * 0.9))
      }
    }
  }
  return scores
}
