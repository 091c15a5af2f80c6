import type { PlanDocument } from '../../src/documents/plan-document.ts'
import { blockMark } from './merging.ts'
import { cell, paragraph, row, table, wordFile } from './word.ts'

const HEADERS = [
  'Д/д',
  'Зорилт',
  'Хэрэгжүүлэх арга хэмжээ',
  'Шалгуур үзүүлэлт',
  'Зорилтот түвшин',
  'Төсөв',
  'Хүрсэн түвшин, үр дүн',
  'Хэрэгжилтийн хувь',
]
const WIDTHS = [600, 1800, 2900, 2100, 1400, 1300, 3700, 1050]
const LABELS = { prepared: 'ТАЙЛАН БИЧСЭН:', reviewed: 'ТАЙЛАН ХЯНАСАН:', approved: 'БАТАЛСАН:' }

/** The year report of 2025 with results and percents: the number of an objective stands in a column of its own. */
export function buildRegistryReport(report: PlanDocument): Uint8Array {
  const rows = [
    row(
      HEADERS.map((text, index) => cell(text, WIDTHS[index] ?? 0, { bold: true, align: 'center' })),
      true,
    ),
  ]
  for (const { number, title, measures } of report.objectives) {
    measures.forEach((measure, at) => {
      const block = blockMark(at, measures.length)
      rows.push(
        row([
          cell(at === 0 ? (number ?? '') : '', 600, { align: 'center', ...block }),
          cell(at === 0 ? title : '', 1800, block),
          cell(`${measure.number}. ${measure.text}`, 2900, { torn: true }),
          cell(
            measure.criteria.length > 1 ? measure.criteria.map((item) => `-${item},`) : measure.criteria,
            2100,
          ),
          cell(measure.target ?? '-', 1400, { align: 'center' }),
          cell(measure.budget ?? '-', 1300, { align: 'center' }),
          cell(measure.result ?? '', 3700),
          cell(measure.percent === null ? '-' : `${measure.percent}%`, 1050, { align: 'center' }),
        ]),
      )
    })
  }
  const title = { align: 'center', bold: true, size: 12 } as const
  const signatures = report.signatures.flatMap((signature) => [
    paragraph(LABELS[signature.role], { size: 11 }),
    paragraph(`${signature.position}\t${signature.name}`, { size: 11, tabs: [9000] }),
    paragraph(''),
  ])
  return wordFile([
    paragraph('ГОВЬ-ШАНД АЙМГИЙН УЛСЫН БҮРТГЭЛИЙН ХЭЛТСИЙН АВЛИГЫН ЭСРЭГ', title),
    paragraph('ҮЙЛ АЖИЛЛАГААНЫ 2025 ОНЫ ТӨЛӨВЛӨГӨӨНИЙ БИЕЛЭЛТ', title),
    paragraph(''),
    paragraph('2025 оны 11 дүгээр сарын 21-ний өдөр', { size: 11 }),
    paragraph(report.issued.place ?? '', { size: 11, align: 'right' }),
    table(WIDTHS, rows),
    paragraph(''),
    ...signatures,
  ])
}
