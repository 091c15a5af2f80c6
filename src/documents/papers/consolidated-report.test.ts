import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConsolidatedReport, consolidatedReport, volumesOf } from './consolidated-report.ts'

const answers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ body: `${index + 1}-р сум`, result: 'Хийсэн', percent: 70 }))

const report = (answered: readonly number[]): ConsolidatedReport => ({
  organization: 'Говь-Шанд аймаг',
  year: 2026,
  period: 'half-year',
  issued: { date: null, place: null },
  bodies: 14,
  missing: ['Хулгар сум', 'Улаан-Эрэг сум'],
  objectives: [
    {
      number: '1',
      title: 'Соён гэгээрүүлэх',
      measures: answered.map((count, index) => ({
        number: `1.${index + 1}`,
        text: 'Сургалт',
        answers: answers(count),
      })),
    },
  ],
  signatures: [{ role: 'prepared', position: 'Мэргэжилтэн', name: 'Б.Бат' }],
})

const linesOf = (data: ConsolidatedReport) =>
  consolidatedReport(data).page.before.map(({ parts }) => parts.join(' '))

describe('the consolidated report', () => {
  it('says of which period it is, and who did not report', () => {
    expect(linesOf(report([2]))[1]).toContain('ХАГАС ЖИЛИЙН НЭГТГЭСЭН ТАЙЛАН')
    const after = consolidatedReport(report([2])).page.after.map(({ parts }) => parts.join(' '))
    expect(after).toContain('Тайлан ирүүлсэн байгууллага: 14.')
    expect(after).toContain('Тайлан ирүүлээгүй байгууллага: Хулгар сум, Улаан-Эрэг сум.')
  })

  it('puts a measure above its answers where they are too many to stand beside it', () => {
    const few = consolidatedReport(report([8])).page.table
    const many = consolidatedReport(report([9])).page.table
    expect([few?.columns.length, many?.columns.length]).toEqual([5, 4])
    const heading = many?.cells.find(({ lines }) => lines[0] === '1.1. Сургалт')
    expect(heading).toMatchObject({ kind: 'objective', columnSpan: 4, rowSpan: 1 })
    // the header, the objective, the measure, nine answers
    expect(many?.rows).toBe(12)
    expect(many?.cells.filter(({ row }) => row === 11).map(({ lines }) => lines[0])).toEqual([
      '9',
      '9-р сум',
      'Хийсэн',
      '70',
    ])
  })
})

describe('a report that is too long for one file', () => {
  it('is cut between measures into parts of at most so many rows, nothing lost or twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (answered, mostRows) => {
          const parts = volumesOf(report(answered), mostRows)
          const measuresOf = (part: ConsolidatedReport) => part.objectives.flatMap(({ measures }) => measures)
          const rowsOf = (part: ConsolidatedReport) =>
            measuresOf(part).flatMap(({ number, answers: own }) => own.map(({ body }) => [number, body]))
          expect(parts.flatMap(rowsOf)).toEqual(rowsOf(report(answered)))
          // also of a measure that nobody answered
          const numbers = parts.flatMap(measuresOf).map(({ number }) => number)
          expect([...new Set(numbers)]).toEqual(measuresOf(report(answered)).map(({ number }) => number))
          for (const part of parts) expect(rowsOf(part).length).toBeLessThanOrEqual(mostRows)
        },
      ),
    )
  })

  it('says which part each is, and is signed at its end', () => {
    const parts = volumesOf(report([20, 20, 20]), 40)
    expect(parts.map((part) => linesOf(part)[2])).toEqual(['1-р хэсэг (нийт 2)', '2-р хэсэг (нийт 2)'])
    expect(parts.map(({ signatures }) => signatures.length)).toEqual([0, 1])
    expect(volumesOf(report([20, 20]), 40)).toHaveLength(1)
  })
})
