import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'
import { hostileInputs, tryHostile } from './hostile.ts'
import { makeInput } from './one-input.ts'
import { formats, makeSeeds } from './seeds.ts'

describe('files that were made to do harm, and such as others cannot read', () => {
  it.each(hostileInputs().map((input) => [input.name, input] as const))('%s', async (_, input) => {
    const { outcome } = await tryHostile(input)
    expect(input.expected).toContain(outcome)
  })
})

describe('the fuzzing', () => {
  it('makes the same input of the same numbers, and every format', async () => {
    const seeds = await makeSeeds()
    const seen = new Set<string>()
    for (let index = 0; index < 200; index++) {
      const input = makeInput(seeds, 5, index)
      seen.add(input.format)
      if (index % 20 === 0) expect(makeInput(seeds, 5, index)).toEqual(input)
    }
    expect([...seen].sort()).toEqual([...formats].sort())
  })

  // The whole of it is `npm run fuzz`: a hundred thousand inputs of another seed each time.
  it('finds nothing in two thousand inputs', { timeout: 180_000 }, async () => {
    const { faults, done } = await fuzz({ seed: 20_260, count: 2000, processes: 1 })
    expect(faults.filter((fault) => fault.kind !== 'slow')).toEqual([])
    expect(done).toBe(2000)
  })
})
