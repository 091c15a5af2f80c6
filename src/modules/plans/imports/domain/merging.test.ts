import { describe, expect, it } from 'vitest'
import type { DocumentMeasure } from '../../../../documents/plan-document.ts'
import { mergeMeasures, mergeObjectives } from './merging.ts'

const measure = (some: Partial<DocumentMeasure>): DocumentMeasure => ({
  ...{ number: null, text: '', criteria: [], baseline: null, target: null, period: null },
  ...{ budget: null, outcome: null, responsible: null, result: null, percent: null },
  ...some,
})

describe('a measure that was torn in two', () => {
  it.each<[string, Partial<DocumentMeasure>, Partial<DocumentMeasure>, Partial<DocumentMeasure>]>([
    [
      'goes on in its text',
      { number: '1.1', text: 'Сургалт зохион' },
      { text: 'байгуулах' },
      { number: '1.1', text: 'Сургалт зохион байгуулах' },
    ],
    [
      'takes the number of the lower one where it has none',
      { text: 'а' },
      { number: '2.1' },
      { number: '2.1' },
    ],
    ['has a value of a merged cell once', { period: 'Жилдээ' }, { period: 'Жилдээ' }, { period: 'Жилдээ' }],
    [
      'keeps what only one has',
      { target: null, budget: '500' },
      { target: '2' },
      { target: '2', budget: '500' },
    ],
    [
      'has the criteria of both',
      { criteria: ['Нэг болсон.'] },
      { criteria: ['Хоёр болсон.'] },
      { criteria: ['Нэг болсон.', 'Хоёр болсон.'] },
    ],
    [
      'joins a criterion that was cut in its middle',
      { criteria: ['Сургалтад хамрагдсан'] },
      { criteria: ['албан хаагчийн тоо', 'Материалын тоо'] },
      { criteria: ['Сургалтад хамрагдсан албан хаагчийн тоо', 'Материалын тоо'] },
    ],
    ['has a percent', { percent: null }, { percent: 70 }, { percent: 70 }],
  ])('%s', (_name, above, below, expected) => {
    expect(mergeMeasures(measure(above), measure(below))).toMatchObject(expected)
  })
})

it('an objective goes on in its title', () => {
  const above = { number: '2', title: 'Иргэдийн оролцоог', principle: null }
  expect(mergeObjectives(above, { number: null, title: 'нэмэгдүүлэх', principle: 'Зарчим' })).toEqual({
    number: '2',
    title: 'Иргэдийн оролцоог нэмэгдүүлэх',
    principle: 'Зарчим',
  })
})
