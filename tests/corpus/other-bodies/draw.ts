import { cell, type PaperBlock, type PaperCell, type PaperTable, paragraph } from '../paper.ts'
import type { Content, Design, DesignColumn, Item, Place } from './design.ts'
import type { Section } from './items.ts'

type Row = PaperCell[]
const bold = (one: PaperCell, align?: 'center'): PaperCell => ({
  ...one,
  bold: true,
  ...(align ? { align } : {}),
})

/** The tables of a design with the headings around them, in the order of the page. */
export function drawDesign(design: Design, sections: readonly Section[]): PaperBlock[] {
  const header = headerOf(design)
  const last = totalOf(design, sections)
  const { place } = design.objectives
  if (place !== 'paragraph' && place !== 'sheet') {
    const rows = sections.flatMap((section, at) => [
      ...principleRow(design, sections, at),
      ...(design.headerAgain && at === 1 ? header : []),
      ...sectionRows(design, sections, section, at),
    ])
    return [tableOf(design, [...header, ...rows, ...last], header.length)]
  }
  return sections.flatMap((section, at): PaperBlock[] => {
    const heads = design.headerOnce && at > 0 ? [] : header
    const rows = sectionRows(design, sections, section, at)
    const heading = design.objectives.write(at + 1, section.title)
    const table = tableOf(
      design,
      [...heads, ...rows, ...(at === sections.length - 1 ? last : [])],
      heads.length,
    )
    const principle = principleParagraph(design, sections, at)
    if (place === 'sheet') {
      const sheet: PaperBlock = { kind: 'sheet', name: `${at + 1}` }
      return [
        ...(at > 0 ? [sheet] : []),
        ...principle,
        paragraph(heading, 'left', true),
        table,
        paragraph(''),
      ]
    }
    return [...principle, paragraph(heading, at % 2 ? 'left' : 'center', true), table, paragraph('')]
  })
}

function tableOf(design: Design, rows: Row[], headerRows: number): PaperTable {
  return {
    kind: 'table',
    widths: design.columns.map((column) => column.width),
    bordered: true,
    ...(design.print ? { print: design.print } : {}),
    ...(design.book ? { book: design.book } : {}),
    rows,
    headerRows,
    repeatHeader: design.repeats ?? false,
  }
}

function headerOf(design: Design): Row[] {
  const { columns, crown, numbersRow } = design
  if (design.noHeader) return []
  const grouped = columns.some((column) => column.group)
  const upper: Row = []
  const lower: Row = []
  for (const [at, column] of columns.entries()) {
    const one = (rows: number): PaperCell => ({
      ...bold(cell([column.head], 1, rows), 'center'),
      ...(column.turned ? { turned: true } : {}),
    })
    if (!column.group) upper.push(one(grouped ? 2 : 1))
    else {
      lower.push(one(1))
      if (columns[at - 1]?.group === column.group) continue
      const end = columns.findIndex((other, index) => index > at && other.group !== column.group)
      upper.push(bold(cell([column.group], (end < 0 ? columns.length : end) - at), 'center'))
    }
  }
  const rows = grouped ? [upper, lower] : [upper]
  if (crown) rows.unshift([bold(cell([crown], columns.length), 'center')])
  if (numbersRow) rows.push(columns.map((_, at) => bold(cell([numbersRow(at + 1)]), 'center')))
  return rows
}

function totalOf(design: Design, sections: readonly Section[]): Row[] {
  const { length } = design.columns
  const sum = design.total?.(
    sections.flatMap((section) => section.items),
    length,
  )
  const rows = [...(sum ? [sum] : []), ...(design.tail?.(length) ?? [])]
  return rows.map((cells) => cells.map(({ text, span }) => bold(cell([text], span))))
}

const begins = (sections: readonly Section[], at: number): boolean =>
  sections[at - 1]?.principle !== sections[at]?.principle

function principleRow(design: Design, sections: readonly Section[], at: number): Row[] {
  if (design.principles !== 'row' || !begins(sections, at)) return []
  return [[bold(cell([sections[at]?.principle ?? ''], design.columns.length), 'center')]]
}

function principleParagraph(design: Design, sections: readonly Section[], at: number): PaperBlock[] {
  if (design.principles !== 'paragraph' || !begins(sections, at)) return []
  return [paragraph(sections[at]?.principle ?? '', 'center', true)]
}

function sectionRows(design: Design, sections: readonly Section[], section: Section, at: number): Row[] {
  const { columns, objectives } = design
  const heading = objectives.write(at + 1, section.title)
  const rest = columns.length
  const numberShown = objectives.shown?.(at + 1) ?? objectives.number?.(at + 1) ?? String(at + 1)
  const head: Record<Design['objectives']['place'], Row[]> = {
    row: [[bold(cell([heading], rest))]],
    'number-and-row': [[bold(cell([numberShown])), bold(cell([heading], rest - 1))]],
    among: [
      columns.map((column) =>
        bold(cell([column.role === 'number' ? numberShown : column.role === 'text' ? heading : ''])),
      ),
    ],
    column: [],
    'column-first': [],
    'column-all': [],
    paragraph: [],
    sheet: [],
    none: [],
  }
  const heights = section.items.map((item) => (design.criteriaRows ? Math.max(1, item.criteria.length) : 1))
  const whole = heights.reduce((sum, one) => sum + one, 0)
  const rows = section.items.flatMap((item, index) => {
    const place = placeOf(design, sections, at, index)
    const height = heights[index] ?? 1
    return Array.from({ length: height }, (_, sub) =>
      columns.flatMap((column): Row => {
        const value = columnValue(design, sections, column, { section, at, index, sub, height, whole })
        if (value === 'own')
          return sub > 0 && !(design.criteriaRows && column.role === 'criteria')
            ? []
            : [
                cell(
                  contentOf(design, column, item, place, sub),
                  1,
                  design.criteriaRows && column.role === 'criteria' ? 1 : height,
                ),
              ]
        return value
      }),
    )
  })
  return [...head[objectives.place], ...rows]
}

type At = { section: Section; at: number; index: number; sub: number; height: number; whole: number }

/** The cell of a column that does not belong to one measure alone; 'own' for the others. */
function columnValue(
  design: Design,
  sections: readonly Section[],
  column: DesignColumn,
  where: At,
): Row | 'own' {
  const { section, at, index, sub, height, whole } = where
  const first = index === 0 && sub === 0
  if (column.role === 'objective') {
    const text = design.objectives.write(at + 1, section.title)
    if (design.objectives.place === 'column') return first ? [cell([text], 1, whole)] : []
    return sub > 0 ? [] : [cell([design.objectives.place === 'column-all' || first ? text : ''], 1, height)]
  }
  if (column.role === 'principle') {
    if (!first || !begins(sections, at)) return []
    const rows = sections
      .filter((one) => one.principle === section.principle)
      .flatMap((one) => one.items)
      .reduce((sum, item) => sum + (design.criteriaRows ? Math.max(1, item.criteria.length) : 1), 0)
    return [cell([section.principle], 1, rows)]
  }
  if (!column.merged || column.role === 'aside' || column.role === 'criteria') return 'own'
  const key = (item: Item | undefined): string =>
    JSON.stringify(column.role in (item ?? {}) ? item?.[column.role as keyof Item] : '')
  if (sub > 0 || (index > 0 && key(section.items[index - 1]) === key(section.items[index]))) return []
  const end = section.items.findIndex(
    (item, other) => other > index && key(item) !== key(section.items[index]),
  )
  const rows = section.items
    .slice(index, end < 0 ? undefined : end)
    .reduce((sum, item) => sum + (design.criteriaRows ? Math.max(1, item.criteria.length) : 1), 0)
  const item = section.items[index]
  return item ? [cell(contentOf(design, column, item, placeOf(design, sections, at, index), 0), 1, rows)] : []
}

export function placeOf(design: Design, sections: readonly Section[], at: number, index: number): Place {
  const before = sections.slice(0, at).reduce((sum, one) => sum + one.items.length, 0)
  const objectiveNumber = design.objectives.number?.(at + 1) ?? String(at + 1)
  return { objective: at + 1, measure: index + 1, running: before + index + 1, objectiveNumber }
}

function contentOf(design: Design, column: DesignColumn, item: Item, place: Place, sub: number): Content {
  if (column.write) return column.write(item, place)
  const shown = design.number?.(place) ?? ''
  switch (column.role) {
    case 'number':
      return [shown]
    case 'text':
      return [design.numberInText === undefined ? item.text : `${shown}${design.numberInText}${item.text}`]
    case 'criteria':
      return design.criteriaRows ? [item.criteria[sub] ?? ''] : item.criteria
    case 'percent':
      return [String(item.percent)]
    case 'objective':
    case 'principle':
    case 'aside':
      return ['']
    default:
      return [item[column.role] ?? '-']
  }
}
