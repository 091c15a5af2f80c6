import type { DocumentMeasure, PlanDocument } from '../../src/documents/plan-document.ts'
import { cell, paragraph, row, table, wordFile } from './word.ts'

const HEADERS = [
  'Д/д',
  'Арга хэмжээ',
  'Шалгуур үзүүлэлт',
  'Суурь түвшин',
  'Зорилтот түвшин',
  'Хугацаа',
  'Төсөв',
  'Хариуцах эзэн',
]
const WIDTHS = [700, 4300, 3000, 1300, 1500, 1300, 1300, 1450]

function measureRow(measure: DocumentMeasure, listed: boolean): string {
  const several = measure.criteria.length > 1
  const criteria = measure.criteria.map((item) => {
    if (!several) return paragraph(item)
    return listed ? paragraph(item, { bullet: true }) : paragraph(`- ${item}`)
  })
  const values = [measure.baseline, measure.target, measure.period, measure.budget, measure.responsible]
  return row([
    cell(measure.number ?? '', 700, { align: 'center' }),
    cell(measure.text, 4300, {}),
    cell(criteria, 3000),
    ...values.map((value, index) => cell(value ?? '-', WIDTHS[index + 3] ?? 0, { align: 'center' })),
  ])
}

/** A soum's plan as its specialist types it: objective rows across the table, hyphens first, Word's own bullets later. */
export function buildBayankhoshuu(plan: PlanDocument): Uint8Array {
  const total = WIDTHS.reduce((sum, width) => sum + width, 0)
  const rows = [
    row(
      HEADERS.map((text, index) =>
        cell(text, WIDTHS[index] ?? 0, { bold: true, align: 'center', shade: 'D9E2F3' }),
      ),
      true,
    ),
  ]
  plan.objectives.forEach((objective, index) => {
    rows.push(row([cell(`Зорилт ${objective.number}. ${objective.title}`, total, { span: 8, bold: true })]))
    for (const measure of objective.measures) rows.push(measureRow(measure, index >= 2))
  })
  return wordFile([
    paragraph('БАТЛАВ', { align: 'right', bold: true, size: 11 }),
    paragraph('БАЯНХОШУУ СУМЫН ЗАСАГ ДАРГЫН', { align: 'right', size: 11 }),
    paragraph('ТАМГЫН ГАЗРЫН ДАРГА', { align: 'right', size: 11 }),
    paragraph(plan.approvedBy?.name ?? '', { align: 'right', size: 11 }),
    paragraph(''),
    paragraph('БАЯНХОШУУ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН', { align: 'center', bold: true, size: 12 }),
    paragraph('АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ 2026 ОНЫ ТӨЛӨВЛӨГӨӨ', { align: 'center', bold: true, size: 12 }),
    paragraph(''),
    paragraph(`2026.02.20\t${plan.issued.place}`, { size: 11, tabs: [12500] }),
    table(WIDTHS, rows),
    paragraph(''),
    paragraph('ТӨЛӨВЛӨГӨӨ БОЛОВСРУУЛСАН:', { size: 11 }),
    paragraph(`${plan.signatures[0]?.position}\t${plan.signatures[0]?.name}`, { size: 11, tabs: [9500] }),
  ])
}
