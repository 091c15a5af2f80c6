import { describe, expect, it } from 'vitest'
import { sheetOf } from '../../../web/sheet.ts'
import { inTreeOrder } from '../../organizations/index.ts'
import type { Measure } from '../../plans/index.ts'
import { changesByAmendment } from './amendments.ts'
import { deadlineOf } from './deadline.ts'
import { matching } from './tree.ts'

const body = (id: string, name: string, parentId: string | null) => ({
  id,
  name,
  parentId,
  kind: 'soum',
  place: null,
  slug: id,
})
const bodies = [
  body('s2', 'Өндөр сум', 'a'),
  body('a', 'Говь аймаг', null),
  body('s1', 'Нуур сум', 'a'),
  body('x', 'Эцэггүй газар', 'gone'),
]

describe('the tree of bodies', () => {
  it('puts a body before those under it, neighbours by the Mongolian alphabet, and loses none', () => {
    const names = inTreeOrder(bodies).map(({ organization, above }) =>
      [...above, organization.name].join('/'),
    )
    expect(names).toEqual(['Говь аймаг', 'Говь аймаг/Нуур сум', 'Говь аймаг/Өндөр сум', 'Эцэггүй газар'])
  })

  it('finds by words of the name and of the bodies above', () => {
    const found = (query: string) =>
      matching(inTreeOrder(bodies), query).map(({ organization }) => organization.id)
    expect(found('говь өндөр')).toEqual(['s2'])
    expect(found('ГОВЬ')).toEqual(['a', 's1', 's2'])
    expect(found('байхгүй')).toEqual([])
  })

  it.each([
    [0, 1],
    [2, 2],
    [99, 3],
  ])('turns page %i into page %i of three', (asked, shown) => {
    const sheet = sheetOf([1, 2, 3, 4, 5], asked, 2)
    expect(sheet).toMatchObject({ page: shown, pages: 3, total: 5 })
    expect(sheet.items[0]).toBe(shown * 2 - 1)
  })
})

describe('where a period stands', () => {
  it.each([
    [null, null, 'undated'],
    ['2026-06-01', null, 'running'],
    ['2026-06-02', '2026-07-01', 'ahead'],
    ['2026-05-01', '2026-06-01', 'running'],
    [null, '2026-06-01', 'running'],
    ['2026-05-01', '2026-05-31', 'over'],
  ])('from %s to %s is %s on 1 June', (dueFrom, dueTo, expected) => {
    expect(deadlineOf({ dueFrom, dueTo }, '2026-06-01')).toBe(expected)
  })
})

describe('what an amendment did', () => {
  const row = (id: string, lineageId: string, added: string | null, retired: string | null) =>
    ({ id, lineageId, addedByAmendment: added, retiredByAmendment: retired }) as Measure
  const rows = [
    row('first', 'm', null, 'A'),
    row('between', 'm', 'A', 'A'),
    row('second', 'm', 'A', 'B'),
    row('third', 'm', 'B', null),
    row('new', 'n', 'A', null),
    row('gone', 'o', null, 'B'),
  ]

  it('leads from what was there before the decision to what stood after it', () => {
    const changes = (amendment: string) =>
      (changesByAmendment(rows).get(amendment) ?? []).map(({ before, after }) => [
        before?.id ?? null,
        after?.id ?? null,
      ])
    expect(changes('A')).toEqual([
      ['first', 'second'],
      [null, 'new'],
    ])
    expect(changes('B')).toEqual([
      ['second', 'third'],
      ['gone', null],
    ])
  })
})
