import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import health from '../../../../samples/documents/health-report.json' with { type: 'json' }
import { findLayout } from '../../../documents/layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from '../../../documents/plan-document.ts'
import { codeLength, codeSigns, parseCode, shownCode } from './code.ts'
import { canonicalText, contentOf } from './content.ts'
import { differencesOf } from './differences.ts'
import { type Proof, stateOf } from './proof.ts'

const report = planDocumentSchema.parse(health)
const layout = () => {
  const full = findLayout('full')
  if (!full) throw new Error('no layout full')
  return full
}
const anyCode = fc
  .array(fc.constantFrom(...codeSigns), { minLength: codeLength, maxLength: codeLength })
  .map((signs) => signs.join(''))

describe('a code', () => {
  it('is understood however it is typed', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom(' ', '-', '–', '', '\u00a0'), (code, between) => {
        const typed = [...code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')].join(between)
        expect(parseCode(typed)).toBe(code)
        expect(parseCode(shownCode(code))).toBe(code)
      }),
    )
  })

  it.each(['', '7KD92', '7KD92-MXQ4U', '7KD92-MXQ4TT', '7KD92/MXQ4T', '7KD92-MXQ4Ө', '%00'])(
    '%j is none',
    (typed) => {
      expect(parseCode(typed)).toBeNull()
    },
  )
})

describe('the content that is hashed', () => {
  it('is the same text whatever the order of keys, and another for any other word', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, one]) => [key, turned(one)]),
            )
          : value
    expect(canonicalText(planDocumentSchema.parse(turned(report)))).toBe(canonicalText(report))
    expect(canonicalText({ ...report, title: `${report.title}.` })).not.toBe(canonicalText(report))
  })

  it('is what the paper shows: no column, no content', () => {
    const narrow = { ...layout(), columns: layout().columns.filter(({ role }) => role !== 'budget') }
    const shown = contentOf(report, narrow)
    expect(canonicalText(shown.document)).not.toBe(canonicalText(contentOf(report, layout()).document))
    expect(contentOf(shown.document, shown.layout)).toEqual(shown)
  })
})

describe('differences', () => {
  const changed = (change: (copy: PlanDocument) => void): PlanDocument => {
    const copy = structuredClone(report)
    change(copy)
    return copy
  }
  const first = (document: PlanDocument) => document.objectives[0]?.measures[0]

  it('are none of a document and itself', () => {
    expect(differencesOf(report, structuredClone(report))).toEqual([])
  })

  it('name the measure and the field, in the heading too', () => {
    const held = changed((copy) => {
      copy.year = 1999
      const measure = first(copy)
      if (measure) Object.assign(measure, { percent: 35, budget: null })
    })
    const before = first(report)
    expect(differencesOf(report, held)).toEqual([
      { field: 'year', measure: null, approved: String(report.year), held: '1999' },
      ...(before?.budget
        ? [{ field: 'budget', measure: before.number, approved: before.budget, held: null }]
        : []),
      { field: 'percent', measure: before?.number, approved: String(before?.percent), held: '35' },
    ])
  })

  it('do not compare measures one by one where one is missing', () => {
    const held = changed((copy) => {
      copy.objectives[0]?.measures.shift()
    })
    expect(differencesOf(report, held).map(({ field }) => field)).toEqual(['measures'])
  })
})

describe('the state of a version', () => {
  const proof = (
    replacedBy: string | null,
    withdrawnAt: Date | null,
  ): Pick<Proof, 'replacedBy' | 'withdrawnAt'> => ({
    replacedBy,
    withdrawnAt,
  })
  it.each([
    [null, null, 'in-force'],
    ['7KD92MXQ4T', null, 'replaced'],
    [null, new Date(0), 'withdrawn'],
    ['7KD92MXQ4T', new Date(0), 'replaced'],
  ] as const)('replaced by %s, withdrawn %s: %s', (replacedBy, withdrawnAt, state) => {
    expect(stateOf(proof(replacedBy, withdrawnAt))).toBe(state)
  })
})
