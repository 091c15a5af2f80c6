import { describe, expect, it } from 'vitest'
import type { Role } from '../../../platform/auth/actor.ts'
import { isRunning, nextSteps, type Situation } from './next-steps.ts'
import { runsOf } from './runs.ts'

const calm: Situation = {
  roles: ['specialist'],
  year: 2026,
  today: '2026-05-10',
  approvedPlan: { id: 'plan' },
  draftPlans: [],
  openImports: { all: 0, own: false, newest: [] },
  reports: [],
  withoutWork: [],
  withoutEvidence: [],
}
const codes = (change: Partial<Situation>) => nextSteps({ ...calm, ...change }).map(({ code }) => code)
const report = (
  state: 'draft' | 'reviewed' | 'approved' | 'signed',
  period: 'half-year' | 'year' = 'half-year',
) => ({
  id: 'r',
  planId: 'plan',
  period,
  year: 2026,
  state,
})

describe('what needs doing next', () => {
  it('is to import a plan where there is none, and nothing else', () => {
    expect(codes({ approvedPlan: null })).toEqual(['import-plan'])
  })

  it('names files that were read and not yet saved, to those who may save them', () => {
    const newest = [{ id: 'i', name: 'Төлөвлөгөө' }]
    const openImports = { all: 7, own: true, newest }
    expect(nextSteps({ ...calm, openImports })).toContainEqual({
      ...{ code: 'check-files', tone: 'warning', href: '/plans#open-files', count: 7 },
      items: [{ href: '/plans/imports/i', name: 'Төлөвлөгөө' }],
    })
    expect(codes({ openImports, roles: ['reviewer'] })).toEqual([])
    expect(codes({ openImports, approvedPlan: null })).toEqual(['check-files'])
    const below = { ...openImports, own: false }
    expect(codes({ openImports: below, approvedPlan: null })).toEqual(['import-plan', 'check-files'])
  })

  it.each<[Role, string[]]>([
    ['specialist', ['finish-plan']],
    ['head', ['approve-plan']],
    ['reviewer', []],
  ])('is for a %s with a draft plan: %j', (role, expected) => {
    expect(codes({ roles: [role], approvedPlan: null, draftPlans: [{ id: 'd', title: 't' }] })).toEqual(
      expected,
    )
  })

  it.each<[Role, ReturnType<typeof report>['state'], string[]]>([
    ['specialist', 'draft', ['finish-report']],
    ['reviewer', 'draft', ['review-report']],
    ['specialist', 'reviewed', []],
    ['head', 'reviewed', ['approve-report']],
    ['specialist', 'approved', ['attach-signed']],
    ['head', 'signed', []],
    ['administrator', 'draft', []],
  ])('is for a %s with a %s report: %j', (role, state, expected) => {
    const reports = [report(state), report('signed', 'year')]
    expect(codes({ roles: [role], reports })).toEqual(expected)
  })

  it('puts the late report first and names the next one with its day', () => {
    const steps = nextSteps({ ...calm, today: '2026-06-16', withoutWork: [{ lineageId: 'm', name: 'x' }] })
    expect(steps.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['report-overdue', '2026-06-15'],
      ['record-work', undefined],
      ['report-due', '2026-12-01'],
    ])
    expect(codes({ today: '2026-06-15' })).toEqual(['report-due'])
  })

  it('names five measures without work and counts them all', () => {
    const withoutWork = Array.from({ length: 7 }, (_, index) => ({ lineageId: `m${index}`, name: 'x' }))
    const [step] = nextSteps({ ...calm, withoutWork })
    expect(step).toMatchObject({ code: 'record-work', count: 7 })
    expect(step?.items).toHaveLength(5)
    expect(codes({ roles: ['reviewer'], withoutWork })).toEqual([])
  })
})

describe('a running period', () => {
  it.each([
    ['2026-05-01', '2026-05-31', 'once', true],
    ['2026-05-11', null, 'once', false],
    [null, '2026-05-09', 'once', false],
    [null, null, 'once', false],
    ['2026-05-01', '2026-05-31', 'each-time', false],
  ])('from %s to %s, %s: %s', (dueFrom, dueTo, recurrence, expected) => {
    expect(isRunning({ dueFrom, dueTo, recurrence }, '2026-05-10')).toBe(expected)
  })
})

describe('runs of changes', () => {
  it('counts only what follows directly by the same person', () => {
    const change = (action: string, personId: string) => ({ action, personId })
    const runs = runsOf([
      change('a', '1'),
      change('a', '1'),
      change('a', '2'),
      change('b', '2'),
      change('a', '1'),
    ])
    expect(runs.map(({ action, personId, times }) => `${action}${personId}×${times}`)).toEqual([
      'a1×2',
      'a2×1',
      'b2×1',
      'a1×1',
    ])
  })
})
