import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planDocumentSchema } from '../plan-document.ts'
import { findFigures } from './values/figures.ts'
import { readMoney } from './values/money.ts'
import { readPeriod } from './values/periods.ts'
import { readTargets } from './values/targets.ts'

/** What persons read in real documents lies beside the repository; a clone alone does not have it. */
const folder = '../shared/seeds/expected'
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []
const measures = files.flatMap((file) => {
  const document = planDocumentSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
  const year = document.year ?? 2024
  return document.objectives.flatMap((objective) =>
    objective.measures.map((measure) => ({ ...measure, year })),
  )
})

describe.skipIf(files.length === 0)(
  'the cells of real documents (../shared/seeds/expected; skipped without it)',
  () => {
    it('hold no period that is in doubt', () => {
      const doubts = measures.filter(
        ({ period, year }) => period !== null && readPeriod(period, year).doubtful,
      )
      expect(doubts.map(({ period }) => period)).toEqual([])
    })

    it('hold a number in every target that shows one', () => {
      const missed = measures.filter(
        ({ target }) =>
          target !== null && /\d/u.test(target) && readTargets(target).some(({ value }) => value === null),
      )
      expect(missed.map(({ target }) => target)).toEqual([])
    })

    it('hold no budget that is in doubt', () => {
      const doubts = measures.filter(({ budget }) => budget !== null && readMoney(budget).doubtful)
      expect(doubts.map(({ budget }) => budget)).toEqual([])
    })

    it('hold figures whose words stand in the result', () => {
      for (const { result } of measures) {
        for (const { start, end, text } of findFigures(result ?? ''))
          expect(result?.slice(start, end)).toBe(text)
      }
    })
  },
)
