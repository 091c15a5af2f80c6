import type {
  DocumentMeasure,
  DocumentObjective,
  PlanDocument,
} from '../../../src/documents/plan-document.ts'
import type { Paper, PaperBlock, PaperCell } from '../paper.ts'
import { Random } from '../random.ts'
import type { Design, Field, Item, Place } from './design.ts'
import { drawDesign, placeOf } from './draw.ts'
import { frames } from './frames.ts'
import { framesWithText } from './frames-with-text.ts'
import { makeSections, type Section } from './items.ts'

const fields = [
  'criteria',
  'baseline',
  'target',
  'period',
  'budget',
  'outcome',
  'responsible',
  'result',
  'percent',
] as const

/** A document of an office whose layout no habit has, and what a person reads in it. */
export function makeOther(design: Design, seed: number): { paper: Paper; expected: PlanDocument } {
  const random = new Random(
    seed * 6007 + [...design.name].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7),
  )
  const year = random.from(2025, 2027)
  const sections = makeSections(
    random,
    year,
    design.objectives.place === 'none' ? 1 : random.from(2, 4),
    design.otherWords,
  )
  const frame = frames[design.frame] ?? framesWithText[design.frame]
  if (!frame) throw new Error(`no frame ${design.frame}`)
  if (
    design.objectives.place.startsWith('column') &&
    !design.columns.some(({ role }) => role === 'objective')
  )
    throw new Error(`${design.name} has no column of objectives`)
  const around = frame({ kind: design.kind, year, random })
  shareValues(design, sections)
  const objectives = sections.map((section, at) => objectiveOf(design, sections, section, at))
  const blocks = [...around.before, ...drawDesign(design, sections), ...around.after]
  return {
    paper: {
      blocks: design.framed ? [framed(blocks)] : blocks,
      landscape: !design.print?.portrait && !design.portrait,
      ...(design.web ? { web: design.web } : {}),
    },
    expected: {
      ...around.document,
      ...(design.signed ? { signatures: design.signed } : {}),
      kind: design.kind,
      objectives,
    },
  }
}

function framed(blocks: PaperBlock[]): PaperBlock {
  const one: PaperCell = { lines: [], columnSpan: 1, rowSpan: 1, held: blocks }
  return { kind: 'table', widths: [100], bordered: true, rows: [[one]], headerRows: 0, repeatHeader: false }
}

/** Where cells are merged over measures, neighbours have one value. */
function shareValues(design: Design, sections: readonly Section[]): void {
  const shared = design.columns.filter((column) => column.merged).map((column) => column.role)
  for (const { items } of sections) {
    for (const [at, item] of items.entries()) {
      const before = items[at - 1]
      if (!before || at % 3 === 0) continue
      for (const role of shared) {
        if (role === 'period' || role === 'responsible' || role === 'budget' || role === 'outcome')
          item[role] = before[role]
      }
    }
  }
}

function objectiveOf(
  design: Design,
  sections: readonly Section[],
  section: Section,
  at: number,
): DocumentObjective {
  const none = design.objectives.place === 'none'
  const number = design.objectives.number?.(at + 1) ?? String(at + 1)
  return {
    number: none || number === '' ? null : number,
    title: none ? '' : section.title,
    principle: design.principles ? section.principle : null,
    measures: section.items.map((item, index) =>
      measureOf(design, item, placeOf(design, sections, at, index)),
    ),
  }
}

function measureOf(design: Design, item: Item, place: Place): DocumentMeasure {
  const shows = (field: Field): boolean => design.columns.some((column) => column.role === field)
  const shown = design.number?.(place) ?? ''
  const read = design.numberRead?.(shown) ?? shown.replace(/[.)]+$/, '')
  const measure: DocumentMeasure = {
    number: read === '' ? null : read,
    text: item.text,
    criteria: shows('criteria') ? item.criteria : [],
    baseline: null,
    target: null,
    period: null,
    budget: null,
    outcome: null,
    responsible: null,
    result: null,
    percent: null,
  }
  for (const field of fields) {
    if (!shows(field)) continue
    if (field === 'percent') measure.percent = item.percent
    else if (field !== 'criteria') measure[field] = item[field]
  }
  return design.expect?.(measure, item, place) ?? measure
}
