import type { Paragraph, SourceDocument } from '../../grid.ts'
import { fold } from '../../language/words/fold.ts'
import { opensAct } from '../cells/frame-lines.ts'
import { isCapitals, readHeading, splitLetter } from '../cells/headings.ts'
import { filledCells } from '../cells/table-view.ts'
import type { PlanTable } from '../columns/plan-tables.ts'
import type { PlanRow } from './rows.ts'

const longest = 400
/** A section and its objective. */
const deepest = 2

/**
 * The paragraphs of a document that head a part of the plan, by block: those that name an objective, and what stands
 * right above a table as its heading (a number, or between two tables capitals, bold or centred letters).
 */
export function paragraphRows(source: SourceDocument, tables: readonly PlanTable[]): Map<number, PlanRow> {
  const rows = new Map<number, PlanRow>()
  const last = tables.at(-1)?.view.block ?? -1
  const heads = (block: number, text: string): void => {
    rows.set(block, { block, row: 0, kind: 'heading', text })
  }
  for (const [block, content] of source.blocks.slice(0, last + 1).entries()) {
    if (content.kind === 'paragraph' && isNamed(content)) heads(block, content.text)
  }
  for (const [index, table] of tables.entries()) {
    // Between two pieces of one table only a number tells a heading from what a page end has torn off.
    const goesOn = !table.opens && index > 0
    if (goesOn && !table.view.exact) continue
    const after = tables[index - 1]?.view.block ?? -1
    for (const block of blocksAbove(source, table.view.block, after)) {
      const content = source.blocks[block]
      const several = tables.length > 1 || rows.size > 0 || holdsNext(table)
      if (
        content?.kind !== 'paragraph' ||
        !isHeading(content, index > 0, several) ||
        (goesOn && readHeading(content.text).form === 'plain')
      )
        break
      heads(block, content.text)
    }
  }
  return rows
}

/** A sheet is one table: the second objective is a row of it. */
function holdsNext({ view }: PlanTable): boolean {
  for (let row = 2; row < view.rows; row++) {
    const [only, ...others] = filledCells(view, row)
    if (only && others.length === 0 && readHeading(only.text).number === '2') return true
  }
  return false
}

function isNamed({ text }: Paragraph): boolean {
  return text.length < longest && readHeading(text).form === 'explicit'
}

/** The paragraphs that say something right above a table, the nearest first. */
function blocksAbove(source: SourceDocument, table: number, after: number): number[] {
  const found: number[] = []
  for (let block = table - 1; block > after && found.length < deepest; block--) {
    const content = source.blocks[block]
    if (content?.kind !== 'paragraph') break
    if (content.text.trim() !== '' && !/^хүснэгт\s*№?\s*\d/iu.test(content.text)) found.push(block)
  }
  return found
}

function isHeading(paragraph: Paragraph, between: boolean, several: boolean): boolean {
  const { text } = paragraph
  if (text.length >= longest || opensAct(text)) return false
  const { form, number } = readHeading(text)
  if (form === 'explicit') return true
  // Above the first table the title and the date stand as well.
  if (/төлөвлөгөө|тайлан|хавсралт|20\d\d/u.test(fold(text))) return false
  if (form === 'numbered') return between || (number === '1' && several)
  const letter = splitLetter(text).number
  if (letter !== null && several && (between || letter === 'А')) return true
  return between && text.length > 8 && (isCapitals(text) || paragraph.bold || paragraph.align === 'center')
}
