import type { Layout, LayoutRole } from '../layouts/layout.ts'
import type { DocumentMeasure } from '../plan-document.ts'
import type { CellKind } from './page-cell.ts'

/** What a measure shows in the column of a role. */
export function measureLines(
  measure: DocumentMeasure,
  role: LayoutRole,
  layout: Layout,
): { kind: CellKind; lines: (string | null)[] } {
  switch (role) {
    case 'number':
      return { kind: 'number', lines: [measure.number] }
    case 'measure':
      return { kind: 'text', lines: [measureText(measure, layout)] }
    case 'criteria':
      return { kind: layout.criteriaAs === 'bullets' ? 'bullets' : 'text', lines: measure.criteria }
    case 'percent':
      return { kind: 'centred', lines: [measure.percent === null ? null : String(measure.percent)] }
    case 'period':
    case 'budget':
      return { kind: 'centred', lines: [measure[role]] }
    case 'principle':
    case 'objective':
      return { kind: 'text', lines: [] }
    default:
      return { kind: 'text', lines: [measure[role]] }
  }
}

function measureText({ number, text }: DocumentMeasure, layout: Layout): string {
  if (layout.numberIn === 'column' || number === null) return text
  return `${number}. ${text}`.trim()
}
