import { type Cell, type CellStyle, type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx'
import type { DocumentMeasure, PlanDocument } from '../../src/documents/plan-document.ts'
import { runLength } from './merging.ts'
import { restamp } from './stable-zip.ts'

const HEADERS = [
  '№',
  'Хэрэгжүүлэх ажил',
  'Гүйцэтгэлийн шалгуур үзүүлэлт',
  'Суурь түвшин',
  'Зорилтот түвшин',
  'Хэрэгжүүлэх хугацаа',
  'Шаардагдах хөрөнгийн хэмжээ /мян.төг/',
  'Хариуцах нэгж',
]
const pageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const
const line = { style: 'thin' } as const
const boxed: CellStyle = {
  border: { top: line, bottom: line, left: line, right: line },
  alignment: { wrapText: true, vertical: 'center' },
}
const bold: CellStyle = {
  ...boxed,
  font: { bold: true },
  alignment: { wrapText: true, horizontal: 'center' },
}

/** Excel turns what looks like a number into one: "1.1" and "1,250" are numbers with a format, not texts. */
function amount(budget: string | null): CellValue {
  const digits = (budget ?? '').replaceAll(',', '')
  return /^\d+$/.test(digits) ? Number(digits) : (budget ?? '-')
}

function measureRow(measure: DocumentMeasure): CellValue[] {
  const criteria = measure.criteria.map((item) => `- ${item}`).join('\n')
  return [
    Number(measure.number),
    measure.text,
    criteria,
    measure.baseline ?? '-',
    measure.target ?? '-',
    measure.period,
    amount(measure.budget),
    measure.responsible,
  ]
}

/** A soum's plan in Excel: numbers and a date that are values with a format, merged cells, a second sheet of notes. */
export async function buildKhulgar(plan: PlanDocument): Promise<Uint8Array> {
  const rows: CellValue[][] = []
  const merges: MergeRange[] = []
  const cells = new Map<string, Partial<Cell>>()
  const wide = (text: string, from = 0) => {
    merges.push({ startRow: rows.length, startCol: from, endRow: rows.length, endCol: 7 })
    rows.push([...Array.from({ length: from }, () => null), text])
  }
  wide('БАТЛАВ', 5)
  wide('ХУЛГАР СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН ДАРГА', 5)
  wide(plan.approvedBy?.name ?? '', 5)
  rows.push([])
  wide(plan.title)
  cells.set(`${rows.length},1`, { value: new Date(Date.UTC(2026, 1, 18)), style: { numFmt: 'yyyy.mm.dd' } })
  rows.push([null, new Date(Date.UTC(2026, 1, 18)), null, null, null, null, null, plan.issued.place])
  HEADERS.forEach((header, column) => cells.set(`${rows.length},${column}`, { value: header, style: bold }))
  rows.push(HEADERS)
  for (const objective of plan.objectives) {
    cells.set(`${rows.length},0`, { value: `ЗОРИЛТ ${objective.number}. ${objective.title}`, style: bold })
    wide(`ЗОРИЛТ ${objective.number}. ${objective.title}`)
    objective.measures.forEach((measure, at) => {
      const span = runLength(objective.measures, at, 'responsible')
      if (span > 1)
        merges.push({ startRow: rows.length, startCol: 7, endRow: rows.length + span - 1, endCol: 7 })
      const values = measureRow(measure)
      if (span === 0) values[7] = null
      values.forEach((value, column) => {
        const style = column === 6 && typeof value === 'number' ? { ...boxed, numFmt: '#,##0' } : boxed
        cells.set(`${rows.length},${column}`, { value, style })
      })
      rows.push(values)
    })
  }
  rows.push([])
  const titles = { prepared: 'БОЛОВСРУУЛСАН:', reviewed: 'ХЯНАСАН:', approved: 'БАТАЛСАН:' }
  for (const signature of plan.signatures) {
    rows.push([null, titles[signature.role]])
    rows.push([null, signature.position, null, null, signature.name])
  }
  const widths = [6, 46, 34, 18, 20, 18, 16, 24]
  const rowDefs = new Map(
    rows.map((values, index) => [index, { height: typeof values[0] === 'number' ? 45 : 18 }]),
  )
  const notes = [['Тэмдэглэл'], ['Төсвийн тодотголын дараа 1.3-ыг дахин тооцох']]
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Төлөвлөгөө',
        rows,
        merges,
        cells,
        columns: widths.map((width) => ({ width })),
        rowDefs,
        pageSetup,
      },
      { name: 'Тэмдэглэл', rows: notes },
    ],
  })
  return restamp(bytes)
}
