import { describe, expect, it } from 'vitest'
import { isLong } from './length.ts'

describe('whether a file takes long', () => {
  it.each([
    ['a report of 60 rows', { format: 'pdf', rows: 60, pictures: 0 }, false],
    ['a report of 300 rows in Word', { format: 'docx', rows: 300, pictures: 0 }, false],
    ['a report of 300 rows as PDF', { format: 'pdf', rows: 300, pictures: 0 }, true],
    ['a list of evidence with few photos', { format: 'docx', rows: 40, pictures: 5 }, false],
    ['one with many', { format: 'docx', rows: 40, pictures: 20 }, true],
    ['the answers of 30 bodies for 60 measures', { format: 'xlsx', rows: 1800, pictures: 0 }, true],
  ] as const)('%s', (_name, outline, long) => {
    expect(isLong(outline)).toBe(long)
  })
})
