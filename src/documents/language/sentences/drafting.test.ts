import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import phrases from '../phrases.mn.json' with { type: 'json' }
import { formatNumber } from '../values/numbers.ts'
import { readTargets } from '../values/targets.ts'
import { type DraftActivity, draftResult } from './drafting.ts'

function activity(changes: Partial<DraftActivity>): DraftActivity {
  return {
    what: 'Ёс зүйн дүрэм',
    date: '2026-03-12',
    endedOn: null,
    place: 'Соёлын төв',
    kind: 'training',
    quantities: [],
    spent: null,
    ...changes,
  }
}
const people = (value: number) => ({ kind: 'people', value }) as const
const tell = (...changes: Partial<DraftActivity>[]) => draftResult(changes.map(activity), []).text

describe('one activity', () => {
  it.each<[Partial<DraftActivity>, string]>([
    [
      { quantities: [people(42)] },
      '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд “Ёс зүйн дүрэм” сэдэвт сургалт зохион байгуулж, 42 хүн хамрагдсан.',
    ],
    [{}, '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд “Ёс зүйн дүрэм” сэдэвт сургалт зохион байгуулсан.'],
    [
      { what: 'Авлигын эсрэг сургалт.', quantities: [people(1042)], spent: 300_000 },
      '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд “Авлигын эсрэг сургалт” зохион байгуулж, 1,042 хүнийг хамруулан, 300,000 төгрөг зарцуулсан.',
    ],
    [
      { what: 'Иргэдэд хууль сурталчилсан.', quantities: [people(42)] },
      '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд иргэдэд хууль сурталчилсан. Нийт 42 хүн хамрагдсан.',
    ],
    [
      { what: 'Баянгол багийн иргэдэд хууль сурталчлав', place: null },
      '2026 оны 3 дугаар сарын 12-ны өдөр Баянгол багийн иргэдэд хууль сурталчлав.',
    ],
    [
      { what: 'Соёлын төвд 42 иргэнд хууль сурталчилсан', quantities: [people(42)], spent: 20_000 },
      '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд 42 иргэнд хууль сурталчилсан. Нийт 20,000 төгрөг зарцуулсан.',
    ],
    [
      { what: '2026 оны 3 сарын 12-нд иргэдэд хууль сурталчилсан', place: null },
      '2026 оны 3 сарын 12-нд иргэдэд хууль сурталчилсан.',
    ],
    [
      { what: '“Авлигагүй хамт олон” аян', kind: 'campaign', endedOn: '2026-04-10', place: null },
      '2026 оны 3 дугаар сарын 12-ны өдрөөс 4 дүгээр сарын 10-ны өдрийг хүртэл “Авлигагүй хамт олон” аян өрнүүлсэн.',
    ],
    [
      { what: 'Ёс зүйн дэд хороо байгуулах', kind: 'decision', place: null },
      '2026 оны 3 дугаар сарын 12-ны өдөр “Ёс зүйн дэд хороо байгуулах” тухай шийдвэр гаргасан.',
    ],
    [
      { what: 'Иргэдэд мэдээлэл хүргэх', place: null },
      '2026 оны 3 дугаар сарын 12-ны өдөр “Иргэдэд мэдээлэл хүргэх” ажлыг хийж гүйцэтгэсэн.',
    ],
    [
      {
        what: 'Хамтран ажиллах',
        kind: 'contract',
        place: null,
        quantities: [{ kind: 'contracts', value: 4 }],
      },
      '2026 оны 3 дугаар сарын 12-ны өдөр “Хамтран ажиллах” чиглэлээр 4 гэрээ байгуулсан.',
    ],
    [
      { what: 'Шударга ёс', kind: 'publication', place: null, quantities: [{ kind: 'copies', value: 300 }] },
      '2026 оны 3 дугаар сарын 12-ны өдөр “Шударга ёс” хэвлэмэл материал 300 хувь бэлтгэн тараасан.',
    ],
    [
      { quantities: [people(24), { kind: 'organizations', value: 12 }] },
      '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд “Ёс зүйн дүрэм” сэдэвт сургалт зохион байгуулж, 12 байгууллагын 24 хүн хамрагдсан.',
    ],
    [
      { quantities: [{ kind: 'households', value: 150 }] },
      '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд “Ёс зүйн дүрэм” сэдэвт сургалт зохион байгуулж, 150 өрхөд хүрч ажилласан.',
    ],
    [
      { quantities: [people(42), { kind: 'households', value: 30 }, { kind: 'copies', value: 300 }] },
      '2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд “Ёс зүйн дүрэм” сэдэвт сургалт зохион байгуулж, 42 хүнийг хамруулан, 30 өрхөд хүрч, 300 хувь материал тараасан.',
    ],
    [
      {
        what: 'Багийн 150 өрхөд хууль сурталчлав',
        place: null,
        quantities: [{ kind: 'households', value: 150 }],
      },
      '2026 оны 3 дугаар сарын 12-ны өдөр багийн 150 өрхөд хууль сурталчлав.',
    ],
    [
      {
        what: 'Өргөдлийн хайрцаг',
        kind: 'other',
        place: null,
        quantities: [{ kind: 'complaints', value: 0 }],
      },
      '2026 оны 3 дугаар сарын 12-ны өдөр “Өргөдлийн хайрцаг” ажлыг хийж гүйцэтгэж, өргөдөл, гомдол ирээгүй.',
    ],
    [
      { what: 'Тэргүүлэх чиглэл гурав', kind: 'survey', place: null },
      '2026 оны 3 дугаар сарын 12-ны өдөр “Тэргүүлэх чиглэл гурав” судалгаа зохион байгуулсан.',
    ],
    [
      { what: 'Эрүүл мэндийн төв', kind: 'inspection', place: null },
      '2026 оны 3 дугаар сарын 12-ны өдөр “Эрүүл мэндийн төв” хяналт шалгалт хийсэн.',
    ],
  ])('%j', (changes, text) => {
    expect(tell(changes)).toBe(text)
  })
})

describe('several activities', () => {
  it('counts, sums and lists those of one kind', () => {
    expect(
      tell(
        { quantities: [people(42)] },
        { date: '2026-06-01', endedOn: '2026-06-02', place: 'сургуулийн заал', quantities: [people(44)] },
        {
          date: '2026-05-03',
          what: 'Багийн иргэдэд хууль тайлбарлав.',
          place: null,
          quantities: [people(40)],
        },
      ),
    ).toBe(
      'Тайлант хугацаанд нийт 3 удаа сургалт зохион байгуулж, давхардсан тоогоор 126 хүнийг хамруулсан. ' +
        'Үүнд: 2026 оны 3 дугаар сарын 12-ны өдөр Соёлын төвд “Ёс зүйн дүрэм” (42 хүн); ' +
        '5 дугаар сарын 3-ны өдөр багийн иргэдэд хууль тайлбарлав (40 хүн); ' +
        '6 дугаар сарын 1-2-ны өдрүүдэд сургуулийн зааланд “Ёс зүйн дүрэм” (44 хүн).',
    )
  })

  it('tells each kind apart and says the year once', () => {
    const text = tell({}, { kind: 'meeting', date: '2026-04-01' }, { kind: 'meeting', date: '2026-05-02' })
    expect(text).toContain(
      'Тайлант хугацаанд нийт 2 удаа уулзалт зохион байгуулсан. Үүнд: 4 дүгээр сарын 1-ний өдөр',
    )
    expect(text.match(/2026 оны/gu)).toHaveLength(1)
  })

  it('counts the contracts, not the occasions', () => {
    const contracts = [{ kind: 'contracts', value: 4 }] as const
    const text = tell({ kind: 'contract', quantities: [...contracts] }, { kind: 'contract' })
    expect(text).toMatch(/^Тайлант хугацаанд нийт 5 гэрээ байгуулсан\./u)
  })

  it('cuts a long list and says how many are left', () => {
    const text = tell(...Array.from({ length: 14 }, () => ({})))
    expect(text).toMatch(/; бусад 4\.$/u)
  })

  it('puts first what the target asks for', () => {
    const quantities = [people(5), { kind: 'copies', value: 300 }] as const
    const list = [activity({ quantities: [...quantities] })]
    expect(draftResult(list, readTargets('300-аас доошгүй гарын авлага')).text).toMatch(
      /300 хувь материал тарааж, 5 хүн хамрагдсан\.$/u,
    )
  })
})

describe('nothing recorded', () => {
  it('is a nil return that a person must confirm', () => {
    expect(draftResult([], [])).toEqual({ text: phrases.result.nil, nil: true })
    expect(draftResult([], readTargets('Тухай бүр'))).toEqual({ text: phrases.result.nilEachTime, nil: true })
    expect(draftResult([activity({})], []).nil).toBe(false)
  })
})

describe('how often', () => {
  const times = (value: number) => ({ kind: 'events', value }) as const

  it('is said once: neither beside a single event nor after "2 удаа"', () => {
    expect(tell({ quantities: [times(1), people(42)] })).not.toContain('арга хэмжээ')
    const two = tell({ quantities: [times(1), people(42)] }, { quantities: [times(1), people(8)] })
    expect(two).toContain('2 удаа сургалт')
    expect(two).not.toContain('арга хэмжээ')
  })

  it('stays where one record stands for several events', () => {
    expect(tell({ quantities: [times(4)] })).toContain('4 арга хэмжээ')
    expect(tell({ quantities: [times(4)] }, { quantities: [times(1)] })).toContain('5 арга хэмжээ')
  })
})

describe('any activities', () => {
  const isoDates = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const kinds = Object.keys(phrases.result.kinds)
  const words = fc.constantFrom(
    'Сургалт',
    'зохион байгуулсан.',
    '“Шударга ёс”',
    'аян',
    'батлах',
    'Zoom',
    'төв',
    '\n',
    '{n}',
  )
  const anyActivity: fc.Arbitrary<DraftActivity> = fc.record({
    what: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((list) => list.join(' ')),
    ),
    date: isoDates,
    endedOn: fc.option(isoDates),
    place: fc.option(fc.oneof(words, fc.string())),
    kind: fc.constantFrom(...kinds) as fc.Arbitrary<DraftActivity['kind']>,
    quantities: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'people',
          'households',
          'copies',
          'reach',
          'contracts',
          'items',
          'complaints',
          'responses',
        ),
        value: fc.nat({ max: 2_000_000 }),
      }),
      { maxLength: 3 },
    ),
    spent: fc.option(fc.nat({ max: 90_000_000 })),
  })

  it('give one paragraph that ends its last sentence', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 12 }), (list) => {
        const { text, nil } = draftResult(list, [])
        expect(text).toMatch(/\.$/u)
        expect(text).not.toMatch(/[\n\r]|\{(?:what|items|year|clauses|count|organizations)\}|“”/u)
        expect(nil).toBe(list.length === 0)
      }),
    )
  })

  it('have every sum in the text', () => {
    const plain = anyActivity.map((one): DraftActivity => ({ ...one, what: 'Шударга ёс', place: null }))
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 1 }), (list) => {
        const { text } = draftResult(list, [])
        for (const { spent } of list)
          if (spent !== null && spent > 0) expect(text).toContain(formatNumber(spent))
        const copies = list.flatMap(({ quantities }) => quantities).filter(({ kind }) => kind === 'copies')
        const sum = copies.reduce((before, { value }) => before + value, 0)
        if (sum > 0) expect(text).toContain(`${formatNumber(sum)} хувь`)
      }),
    )
  })
})
