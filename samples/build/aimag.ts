import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../../src/documents/plan-document.ts'
import { blockMark, mergeMark } from './merging.ts'
import { cell, paragraph, row, table, trackedParagraph, wordFile } from './word.ts'

const HEADERS = [
  'Д/д',
  'Зорилт',
  'Арга хэмжээ',
  'Гүйцэтгэлийн шалгуур үзүүлэлт',
  'Хэрэгжих хугацаа',
  'Хүрэх түвшин, үр дүн',
  'Зарцуулах хөрөнгө мян/төг',
  'Хариуцах байгууллага',
]
const WIDTHS = [600, 2100, 3600, 2600, 1300, 1700, 1250, 1700]

/** Measure 2.2 still carries the change of its count as Word tracks it: only what was put in stands. */
function outcomeOf(measure: DocumentMeasure): string {
  const outcome = measure.outcome ?? '-'
  return measure.number === '2.2' ? trackedParagraph('', '30-аас', '40-өөс', ' доошгүй') : outcome
}

function objectiveRows(objective: DocumentObjective): string[] {
  const { measures } = objective
  return measures.map((measure, at) => {
    const block = blockMark(at, measures.length)
    const criteria = measure.criteria.map((item) => `-${item}`).join('; ')
    return row([
      cell(at === 0 ? (objective.number ?? '') : '', 600, { align: 'center', ...block }),
      cell(at === 0 ? `${objective.number}. ${objective.title}` : '', 2100, block),
      cell(`${measure.number}. ${measure.text}`, 3600, { torn: at === 1 }),
      cell(criteria, 2600),
      cell(measure.period ?? '-', 1300, { align: 'center' }),
      cell(outcomeOf(measure), 1700),
      cell(measure.budget ?? '-', 1250, { align: 'center' }),
      cell(measure.responsible ?? '-', 1700, mergeMark(measures, at, 'responsible')),
    ])
  })
}

/** The aimag office's plan, an annex of a decree, in the layout that districts use: one objective cell for its rows. */
export function buildAimag(plan: PlanDocument): Uint8Array {
  const bold = { bold: true, align: 'center', shade: 'F2F2F2' } as const
  const rows = [
    row(
      HEADERS.map((text, index) => cell(text, WIDTHS[index] ?? 0, bold)),
      true,
    ),
  ]
  rows.push(
    row(HEADERS.map((_, index) => cell(String(index + 1), WIDTHS[index] ?? 0, { align: 'center', size: 8 }))),
  )
  for (const objective of plan.objectives) rows.push(...objectiveRows(objective))
  const title = { align: 'center', bold: true, size: 12 } as const
  return wordFile([
    paragraph('Говь-Шанд аймгийн Засаг даргын 2026 оны 02 дугаар сарын', { align: 'right', size: 10 }),
    paragraph('12-ны өдрийн А/45 дугаар захирамжийн хавсралт', { align: 'right', size: 10 }),
    paragraph(''),
    paragraph('ГОВЬ-ШАНД АЙМГИЙН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН', title),
    paragraph('АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ 2026 ОНЫ ТӨЛӨВЛӨГӨӨ', title),
    paragraph(''),
    table(WIDTHS, rows),
    paragraph('_______________оОо_______________', { align: 'center' }),
  ])
}
