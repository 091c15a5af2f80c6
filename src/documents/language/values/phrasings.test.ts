import { describe, expect, it } from 'vitest'
import { findDates } from './dates.ts'
import { readMoney } from './money.ts'
import { readPeriod } from './periods.ts'
import phrasings from './phrasings.mn.json' with { type: 'json' }
import { readTargets } from './targets.ts'

const cellsOf = (row: readonly string[]): [string, string, string] => [
  row[0] ?? '',
  row[1] ?? '',
  row[2] ?? '',
]

describe('phrasings of officials', () => {
  // "03-01..06-30" are days of the year of the plan, "-" is a period that sets none.
  it.each(phrasings.periods.map(cellsOf))('the period «%s» is %s', (text, wanted) => {
    const { dueFrom, dueTo } = readPeriod(text, 2026)
    const day = (iso: string | null): string => {
      if (iso === null) return '-'
      return iso < '2026-01-01' ? '01-01' : iso > '2026-12-31' ? '12-31' : iso.slice(5)
    }
    expect(dueFrom === null && dueTo === null ? '-' : `${day(dueFrom)}..${day(dueTo)}`).toBe(wanted)
  })

  // «at-least 2 удаа & exactly 60»: comparison, value and, where it is given, unit.
  it.each(phrasings.targets.map(cellsOf))('the target «%s» is %s', (text, wanted) => {
    const read = readTargets(text).map(({ comparison, value, unit }) => ({ comparison, value, unit }))
    const told = wanted.split(' & ').map((one) => {
      const [comparison, value, unit] = one.split(' ')
      return { comparison, value: value === undefined ? null : Number(value), unit }
    })
    expect(read.map(({ comparison, value }) => ({ comparison, value }))).toEqual(
      told.map(({ comparison, value }) => ({ comparison, value })),
    )
    for (const [at, { unit }] of told.entries()) if (unit !== undefined) expect(read[at]?.unit).toBe(unit)
  })

  it.each(phrasings.money.map(cellsOf))('the budget «%s» is %s %s', (text, amount, source) => {
    const read = readMoney(text)
    if (amount === 'none') expect(read.none).toBe(true)
    else if (amount === 'doubt') expect(read.doubtful).toBe(true)
    else {
      expect(read.amount).toBe(amount === '' ? null : Number(amount))
      expect(read.source ?? '').toBe(source)
      expect(read.doubtful).toBe(false)
    }
  })

  it.each(phrasings.dates.map(cellsOf))('the date «%s» is %s', (text, wanted) => {
    const [date] = findDates(text)
    expect(date === undefined ? 'none' : (date.iso ?? 'blank')).toBe(wanted)
  })
})
