import type { ColumnEvidence, ColumnReading, ColumnRole } from '../types.ts'
import { rolesOfContent } from './column-content.ts'
import { isSecondary, rolesOfLabel } from './header-words.ts'
import { isTime } from './ticks.ts'

/** Roles that several columns may share: their texts are put together. */
const shared: readonly ColumnRole[] = [
  'target',
  'period',
  'budget',
  'responsible',
  'outcome',
  'result',
  'criteria',
  'baseline',
]

/** A second column that its heading surely gives the role of another keeps it; two of objectives are section and objective. */
export function shareRoles(readings: ColumnReading[], byLabel: readonly Map<ColumnRole, number>[]): void {
  for (const [index, reading] of readings.entries()) {
    const label = byLabel[index]
    if (!label || (reading.role !== 'ignore' && (label.get(reading.role) ?? 0) >= 0.6)) continue
    const [role, score] = [...label].sort((one, other) => other[1] - one[1])[0] ?? ['ignore', 0]
    if (score < 0.78 || role === 'ignore' || isSecondary(reading.label ?? '')) continue
    if (shared.includes(role)) {
      readings[index] = { ...reading, role, confidence: score * 0.8, reason: 'header' }
    } else if (role === 'objective' && /дугаар|№/iu.test(reading.label ?? '')) {
      // The number of an objective in a column of its own, left of its title.
      readings[index] = { ...reading, role, confidence: score * 0.8, reason: 'header' }
    } else if (role === 'objective' && !readings.some((other) => other.role === 'principle')) {
      const other = readings.findIndex((one) => one.role === 'objective')
      const [left, right] = other < index ? [other, index] : [index, other]
      set(readings, left, 'principle')
      set(readings, right, 'objective')
    }
  }
}

/** Neighbours under one group whose own headings name no role («Хагас жил | Жилийн эцэс») have the role of the group. */
export function shareGroups(readings: ColumnReading[], evidence: readonly ColumnEvidence[]): void {
  for (const [index, { labels }] of evidence.entries()) {
    const [group] = labels
    const leaf = labels.at(-1)
    if (group === undefined || labels.length < 2 || leaf === undefined) continue
    if (isSecondary(leaf) || (rolesOfLabel(leaf).size > 0 && !isTime(leaf))) continue
    const [role, score] = [...rolesOfLabel(group)].sort((one, other) => other[1] - one[1])[0] ?? ['ignore', 0]
    const reading = readings[index]
    const others = evidence.filter((other) => other.labels.length > 1 && other.labels[0] === group)
    if (!reading || others.length < 2 || score < 0.5 || !(shared.includes(role) || role === 'percent'))
      continue
    readings[index] = { ...reading, role, confidence: score, reason: 'header' }
  }
}

function set(readings: ColumnReading[], index: number, role: ColumnRole): void {
  const reading = readings[index]
  if (reading) readings[index] = { ...reading, role, confidence: 0.7, reason: 'header' }
}

/** Without a measure column there is no plan: the best of the others is taken, an "objective" column as a rule. */
export function needMeasure(
  readings: ColumnReading[],
  byLabel: readonly Map<ColumnRole, number>[],
  evidence: readonly ColumnEvidence[],
): void {
  if (readings.some((reading) => reading.role === 'measure')) return
  let best = -1
  let bestScore = 0.3
  for (const [index, column] of evidence.entries()) {
    const role = readings[index]?.role
    if (role !== 'ignore' && role !== 'objective' && role !== 'principle') continue
    const score = Math.max(
      byLabel[index]?.get('measure') ?? 0,
      rolesOfContent(column.texts).get('measure') ?? 0,
    )
    const filled = score * (1 + column.texts.length / 1000)
    if (filled > bestScore) {
      best = index
      bestScore = filled
    }
  }
  const reading = readings[best]
  if (reading)
    readings[best] = {
      ...reading,
      role: 'measure',
      confidence: 0.6,
      reason: reading.reason === 'unknown' ? 'content' : reading.reason,
    }
}
