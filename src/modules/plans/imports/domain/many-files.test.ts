import { describe, expect, it } from 'vitest'
import { type BatchGroup, groupOf, isNoise, isUnsafeName, plansTwice } from './many-files.ts'

it.each([
  ['__MACOSX/._төлөвлөгөө.docx', true],
  ['Хонгор/.DS_Store', true],
  ['Thumbs.db', true],
  ['~$лөвлөгөө.docx', true],
  ['Хонгор сум/төлөвлөгөө.docx', false],
])('%s is noise: %s', (name, expected) => {
  expect(isNoise(name)).toBe(expected)
})

it.each([
  ['../../etc/passwd', true],
  ['a/../../b.docx', true],
  ['/etc/passwd', true],
  ['C:\\Windows\\a.docx', true],
  ['..\\a.docx', true],
  ['Хонгор..сум/төлөвлөгөө.docx', false],
])('%s leads out: %s', (name, expected) => {
  expect(isUnsafeName(name)).toBe(expected)
})

describe('what a person has to do with a file of many', () => {
  const read = {
    ...{ state: 'checking' as const, year: 2026, measures: 12, doubts: 0 },
    ...{ forOrganizationId: 'a', forOrganizationDoubtful: false },
  }
  it.each<[BatchGroup, Parameters<typeof groupOf>[0]]>([
    ['waiting', { state: 'waiting', read: null }],
    ['refused', { state: 'refused', read: null }],
    ['well', { state: 'read', read }],
    ['person', { state: 'read', read: { ...read, doubts: 1 } }],
    ['person', { state: 'read', read: { ...read, measures: 0 } }],
    ['person', { state: 'read', read: { ...read, year: null } }],
    ['person', { state: 'read', read: { ...read, forOrganizationId: null } }],
    ['person', { state: 'read', read: { ...read, forOrganizationDoubtful: true } }],
    ['done', { state: 'read', read: { ...read, state: 'saved', doubts: 3 } }],
    ['discarded', { state: 'read', read: { ...read, state: 'discarded' } }],
  ])('%s', (group, file) => {
    expect(groupOf(file)).toBe(group)
  })

  it('is told of two plans of one body and year, unless one is done with', () => {
    const file = (
      forOrganizationId: string | null,
      change: Partial<typeof read | { state: 'saved' }> = {},
    ) => ({
      state: 'read' as const,
      read: { ...read, forOrganizationId, ...change },
    })
    const files = [file('a'), file('b'), file('a'), file('c'), file('c', { state: 'saved' })]
    const others = [file('d'), file('d', { year: 2025 }), file(null), file(null)]
    expect([...plansTwice([...files, ...others])]).toEqual(['a 2026'])
  })
})
