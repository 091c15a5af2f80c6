import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeWorks, writeThroughOffice } from '../../../../tests/corpus/formats.ts'
import { habits } from '../../../../tests/corpus/habits.ts'
import { makeDocument } from '../../../../tests/corpus/make.ts'
import { ReadingError } from '../../reading-error.ts'
import { readDoc } from './doc.ts'

async function written(habit: string): Promise<Uint8Array> {
  const [found] = habits.filter((one) => one.name === habit)
  if (!found) throw new Error(`no habit ${habit}`)
  const [bytes] = (await writeThroughOffice([makeDocument(found, 1)], 'doc')).values()
  if (!bytes) throw new Error('nothing written')
  return bytes
}

describe.skipIf(!(await officeWorks()))(
  'readDoc (skipped where LibreOffice cannot write a file for it)',
  () => {
    it('places cells by their edges, merged ones once', { timeout: 60_000 }, async () => {
      const { blocks } = readDoc(await written('principle-column'))
      const table = blocks.flatMap((block) =>
        block.kind === 'table' && block.grid.columns > 5 ? [block.grid] : [],
      )[0]
      expect(table?.columns).toBe(9)
      expect(table?.cells.filter((cell) => cell.column === 0).some((cell) => cell.rowSpan > 1)).toBe(true)
    })

    it('answers damaged files with a reading error only', { timeout: 120_000 }, async () => {
      const whole = await written('ministry')
      const place = fc.nat({ max: whole.length - 1 })
      const change = fc.tuple(fc.oneof(place, fc.nat({ max: 1200 })), fc.nat({ max: 255 }))
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.option(place), (changes, end) => {
          const bytes = whole.slice(0, end ?? whole.length)
          for (const [at, value] of changes) bytes[Math.min(at, bytes.length - 1)] = value
          try {
            readDoc(bytes)
          } catch (error) {
            expect(error).toBeInstanceOf(ReadingError)
          }
        }),
        { numRuns: 400 },
      )
    })
  },
)
