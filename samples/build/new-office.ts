import type { PlanDocument } from '../../src/documents/plan-document.ts'
import { cell, paragraph, row, table, wordFile } from './word.ts'

const HEADERS = [
  '№',
  'Хэрэгжүүлэх ажил',
  'Шалгуур үзүүлэлт',
  'Зорилтот түвшин',
  'Хугацаа',
  'Төсөв',
  'Хариуцах эзэн',
]
const WIDTHS = [600, 3200, 2000, 1200, 1050, 1000, 1150]
const TOTAL = WIDTHS.reduce((sum, width) => sum + width, 0)

/** What is placed with tables without lines: the approval at the right, the place and date, the signature. */
const beside = (left: string | string[], right: string | string[]) =>
  table(
    [5100, 5100],
    [row([cell(left, 5100, { size: 11 }), cell(right, 5100, { size: 11, align: 'right' })])],
    false,
  )

/** A small office's upright page: tables without lines hold what others write in paragraphs. */
export function buildNewOffice(plan: PlanDocument): Uint8Array {
  const rows = [
    row(
      HEADERS.map((text, index) => cell(text, WIDTHS[index] ?? 0, { bold: true, align: 'center' })),
      true,
    ),
  ]
  for (const objective of plan.objectives) {
    rows.push(
      row([
        cell(`Зорилт ${objective.number}: ${objective.title}`, TOTAL, {
          span: 7,
          bold: true,
          align: 'center',
        }),
      ]),
    )
    for (const measure of objective.measures) {
      const values = [
        measure.number,
        measure.text,
        null,
        measure.target,
        measure.period,
        measure.budget,
        measure.responsible,
      ]
      rows.push(
        row(
          values.map((value, index) =>
            index === 2
              ? cell(measure.criteria, 2000)
              : cell(value ?? '', WIDTHS[index] ?? 0, { torn: index === 1 }),
          ),
        ),
      )
    }
  }
  const signature = plan.signatures[0]
  return wordFile(
    [
      beside('', ['БАТЛАВ', plan.approvedBy?.position ?? '', plan.approvedBy?.name ?? '']),
      paragraph(''),
      paragraph(plan.title, { align: 'center', bold: true, size: 12 }),
      beside('2026 оны 03 дугаар сарын 06-ны өдөр', plan.issued.place ?? ''),
      paragraph(''),
      table(WIDTHS, rows),
      paragraph(''),
      beside(['БОЛОВСРУУЛСАН:', signature?.position ?? ''], ['', signature?.name ?? '']),
    ],
    'portrait',
  )
}
