import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesToShow } from './pagination.tsx'

test('a gap stands for at least two pages', () => {
  expect(pagesToShow(6, 12)).toEqual([1, 0, 5, 6, 7, 0, 12])
  expect(pagesToShow(3, 5)).toEqual([1, 2, 3, 4, 5])
  expect(pagesToShow(4, 9)).toEqual([1, 2, 3, 4, 5, 0, 9])
  expect(pagesToShow(1, 1)).toEqual([1])
})

test('first, current and last page are always there, in order, without repeats', () => {
  const position = fc
    .integer({ min: 1, max: 400 })
    .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)))
  fc.assert(
    fc.property(position, ([page, pages]) => {
      const shown = pagesToShow(page, pages)
      const numbers = shown.filter((each) => each !== 0)
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
      expect(numbers).toEqual(expect.arrayContaining([1, page, pages]))
      for (const [index, each] of shown.entries()) {
        const [before = 0, after = 0] = [shown[index - 1], shown[index + 1]]
        if (each === 0) expect(after - before).toBeGreaterThan(2)
        else if (index > 0 && before !== 0) expect(each).toBe(before + 1)
      }
    }),
  )
})
