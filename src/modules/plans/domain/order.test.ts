import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moved } from './order.ts'

it.each([
  [['a', 'b', 'c'], 'b', 'up', ['b', 'a', 'c']],
  [['a', 'b', 'c'], 'b', 'down', ['a', 'c', 'b']],
  [['a', 'b'], 'a', 'up', ['a', 'b']],
  [['a', 'b'], 'b', 'down', ['a', 'b']],
  [['a', 'b'], 'x', 'down', ['a', 'b']],
] as const)('%j: %s %s', (ids, id, direction, expected) => {
  expect(moved(ids, id, direction)).toEqual(expected)
})

it('loses and doubles nothing', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 })
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (list, at, direction) => {
      const result = moved(list, list[at % list.length] ?? '', direction)
      expect(result.toSorted()).toEqual(list.toSorted())
    }),
  )
})
