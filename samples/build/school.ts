import type { DocumentObjective, PlanDocument } from '../../src/documents/plan-document.ts'
import { blockMark, mergeMark } from './merging.ts'
import { cell, paragraph, row, table, wordFile } from './word.ts'

const WIDTHS = [600, 4800, 1700, 2000, 3500, 2250]
const TOTAL = WIDTHS.reduce((sum, width) => sum + width, 0)
const bold = { bold: true, align: 'center' } as const

/** Two header rows: «Шалгуур үзүүлэлт» is only the name of a group of three columns. */
const header = [
  row([
    cell('№', 600, { ...bold, merge: 'top' }),
    cell('Хэрэгжүүлэх арга хэмжээ', 4800, { ...bold, merge: 'top' }),
    cell('Шалгуур үзүүлэлт', 7200, { ...bold, span: 3 }),
    cell('Хариуцах эзэн', 2250, { ...bold, merge: 'top' }),
  ]),
  row([
    cell('', 600, { merge: 'below' }),
    cell('', 4800, { merge: 'below' }),
    cell('Хугацаа', 1700, bold),
    cell('Хөрөнгө, санхүүгийн эх үүсвэр', 2000, bold),
    cell('Гүйцэтгэлийн шалгуур үзүүлэлт', 3500, bold),
    cell('', 2250, { merge: 'below' }),
  ]),
]

function objectiveRows(objective: DocumentObjective): string[] {
  const { measures } = objective
  return measures.map((measure, at) =>
    row([
      cell(at === 0 ? (objective.number ?? '') : '', 600, {
        align: 'center',
        ...blockMark(at, measures.length),
      }),
      cell(`${measure.number}.${measure.text}`, 4800, { torn: true }),
      cell(measure.period ?? '', 1700, { align: 'center', ...mergeMark(measures, at, 'period') }),
      cell(measure.budget ?? '', 2000, { align: 'center', ...mergeMark(measures, at, 'budget') }),
      cell(measure.criteria.length > 1 ? measure.criteria.map((item) => `-${item}`) : measure.criteria, 3500),
      cell(measure.responsible ?? '', 2250, mergeMark(measures, at, 'responsible')),
    ]),
  )
}

/** A school's home-made plan: principles as rows, a group header, merged cells and its own spelling. */
export function buildSchool(plan: PlanDocument): Uint8Array {
  const rows = [...header]
  let principle: string | null = null
  for (const objective of plan.objectives) {
    if (objective.principle !== null && objective.principle !== principle) {
      rows.push(row([cell(objective.principle, TOTAL, { span: 6, ...bold, shade: 'E2EFD9' })]))
      principle = objective.principle
    }
    rows.push(row([cell(`Зорилт ${objective.number}. ${objective.title}`, TOTAL, { span: 6, bold: true })]))
    rows.push(...objectiveRows(objective))
  }
  const title = { align: 'center', bold: true, size: 12 } as const
  return wordFile([
    paragraph('БАЯНХОШУУ СУМЫН ЕРӨНХИЙ БОЛОВСРОЛЫН СУРГУУЛЬД ШУДРАГА ЁСЫГ ТӨЛӨВШҮҮЛЭХ, ', title),
    paragraph('АВИЛГААС УРЬДЧИЛАН СЭРГИЙЛЭХ 2026  ОНЫ ТӨЛӨВЛӨГӨӨ', title),
    paragraph(`2026.02.27${' '.repeat(90)}${plan.issued.place}`, { size: 11 }),
    table(WIDTHS, rows),
    paragraph(''),
  ])
}
