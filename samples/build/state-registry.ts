import type { PlanDocument } from '../../src/documents/plan-document.ts'
import { cell, paragraph, row, table, wordFile } from './word.ts'

const HEADERS = [
  '№',
  'Хэрэгжүүлэх арга хэмжээ',
  'Шалгуур үзүүлэлт',
  'Хэрэгжүүлэх хугацаа',
  'Хүрэх түвшин, үр дүн',
  'Хариуцах нэгж',
]
const WIDTHS = [700, 4600, 3700, 1500, 2800, 1550]
const ORDINALS = ['Нэг', 'Хоёр', 'Гурав', 'Дөрөв']

/** The department's plan before it is printed to PDF: its rows break over pages and the header is not repeated. */
export function buildStateRegistry(plan: PlanDocument): Uint8Array {
  const total = WIDTHS.reduce((sum, width) => sum + width, 0)
  const centred = (texts: string[], bold: boolean) =>
    row(texts.map((text, index) => cell(text, WIDTHS[index] ?? 0, { align: 'center', bold, size: 10 })))
  const rows = [centred(HEADERS, true), centred(['1', '2', '3', '4', '5', '6'], false)]
  plan.objectives.forEach((objective, index) => {
    rows.push(
      row([cell(`Зорилт ${ORDINALS[index]}. ${objective.title}`, total, { span: 6, bold: true, size: 10 })]),
    )
    for (const measure of objective.measures) {
      rows.push(
        row([
          cell(measure.number ?? '', 700, { size: 10, align: 'center' }),
          cell(measure.text, 4600, { size: 10 }),
          cell(
            measure.criteria.map((item) => `-${item};`),
            3700,
            { size: 10 },
          ),
          cell(measure.period ?? '', 1500, { size: 10, align: 'center' }),
          cell(measure.outcome ?? '', 2800, { size: 10 }),
          cell(measure.responsible ?? '', 1550, { size: 10 }),
        ]),
      )
    }
  })
  const right = { align: 'right', size: 11 } as const
  return wordFile([
    paragraph('БАТЛАВ', { ...right, bold: true }),
    paragraph('ГОВЬ-ШАНД АЙМГИЙН УЛСЫН БҮРТГЭЛИЙН ХЭЛТСИЙН ДАРГА,', right),
    paragraph('ТЭРГҮҮЛЭХ ТҮШМЭЛ', right),
    paragraph(plan.approvedBy?.name ?? '', right),
    paragraph(''),
    paragraph('ГОВЬ-ШАНД АЙМГИЙН УЛСЫН БҮРТГЭЛИЙН ХЭЛТСИЙН 2026 ОНЫ', {
      align: 'center',
      bold: true,
      size: 12,
    }),
    paragraph('АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ', { align: 'center', bold: true, size: 12 }),
    paragraph('/Хэрэгжүүлэх хугацаа 2026.02.16-2026.12.01/', { align: 'center', size: 11 }),
    paragraph(''),
    table(WIDTHS, rows),
    paragraph(''),
    paragraph('ТӨЛӨВЛӨГӨӨ БОЛОВСРУУЛСАН:', { size: 11 }),
    paragraph(plan.signatures[0]?.position ?? '', { size: 11 }),
    paragraph(plan.signatures[0]?.name ?? '', { size: 11, align: 'center' }),
  ])
}
