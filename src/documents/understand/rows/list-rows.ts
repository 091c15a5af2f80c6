import type { SourceDocument } from '../../grid.ts'
import { isComplete, startsInside, startsWithBullet } from '../cells/cell-shapes.ts'
import { opensAct } from '../cells/frame-lines.ts'
import { readHeading } from '../cells/headings.ts'
import { depthOf, headOf, splitNumber } from '../cells/numbering.ts'
import { bestRole } from '../columns/header-words.ts'
import type { ColumnRole } from '../types.ts'
import type { PlanRow, RowCell } from './rows.ts'

type Line = { text: string; block: number }

/**
 * A plan written without a table: «Зорилт 1. …», under it numbered measures «1.1. …», under them lines such as
 * «Хугацаа: …» and bullets. Empty when the document does not look so.
 */
export function listRows(source: SourceDocument): PlanRow[] {
  const lines = source.blocks.flatMap((block, index): Line[] =>
    block.kind === 'paragraph' ? [{ text: block.text.replaceAll('\t', ' '), block: index }] : [],
  )
  const explicit = lines.some((line) => readHeading(line.text).form === 'explicit')
  const isObjective = (at: number): boolean =>
    explicit ? readHeading(lines[at]?.text ?? '').form === 'explicit' : headsMeasures(lines, at)
  const objectives = lines.filter((_, at) => isObjective(at)).length
  const labelled = lines.filter((line) => labelOf(line.text)).length
  const numbered = lines.filter(
    (line) =>
      isNumbered(line.text) || (explicit && labelled > 1 && readHeading(line.text).form === 'numbered'),
  ).length
  return objectives >= 1 && numbered >= 2 ? rowsOfLines(lines, isObjective) : []
}

/** «Хоёр. Ил тод байдлын чиглэлээр» right above «2.1. …». */
function headsMeasures(lines: readonly Line[], at: number): boolean {
  const heading = readHeading(lines[at]?.text ?? '')
  const next = splitNumber(lines[at + 1]?.text ?? '').number
  return (
    heading.form === 'numbered' && next !== null && depthOf(next) === 2 && headOf(next) === heading.number
  )
}

/** "1.1 …" is a measure anywhere, "1. …" below an objective only. */
function isNumbered(text: string): boolean {
  return /\./u.test(splitNumber(text).number ?? '') && text.length > 12
}

function rowsOfLines(lines: readonly Line[], isObjective: (at: number) => boolean): PlanRow[] {
  const rows: PlanRow[] = []
  let started = false
  let measure: string | null = null
  let label: ColumnRole | null = null
  for (const [at, { text, block }] of lines.entries()) {
    const heading = readHeading(text)
    const labelled = labelOf(text)
    if (isObjective(at)) {
      rows.push({ block, row: 0, kind: 'heading', text })
      started = true
      measure = null
      label = null
    } else if (!started) continue
    else if (opensAct(text)) break
    else if (isNumbered(text) || (heading.form === 'numbered' && !startsWithBullet(text))) {
      rows.push(dataRow(block, 'measure', text))
      measure = text
      label = null
    } else if (measure !== null && labelled) {
      for (const one of labelsIn(text)) {
        label = one.role
        if (one.rest !== '') rows.push(dataRow(block, label, one.rest))
      }
    } else if (measure !== null && startsWithBullet(text)) {
      rows.push(dataRow(block, label ?? 'criteria', text))
    } else if (measure !== null && label === null && startsInside(text) && !isComplete(measure)) {
      rows.push(dataRow(block, 'measure', text))
      measure = `${measure} ${text}`
    } else if (measure !== null && label !== null) rows.push(dataRow(block, label, text))
  }
  return rows
}

/** «Хугацаа: 3 дугаар сар. Хариуцах эзэн: Нягтлан бодогч.»: several on one line, each after a stop. */
function labelsIn(text: string): { role: ColumnRole; rest: string }[] {
  const found: { role: ColumnRole; rest: string }[] = []
  for (const part of text.split(/(?<=[.;,])\s+(?=\p{Lu}[^:.;]{3,60}:)/u)) {
    const labelled = labelOf(part)
    const last = found.at(-1)
    if (labelled) found.push(labelled)
    else if (last) last.rest = `${last.rest} ${part}`.trim()
  }
  return found.map(({ role, rest }, at) => ({
    role,
    rest: at < found.length - 1 || found.length > 1 ? rest.replace(/[.;,]$/u, '') : rest,
  }))
}

/** «Шалгуур үзүүлэлт: …» */
function labelOf(text: string): { role: ColumnRole; rest: string } | null {
  const found = /^([^:]{3,60})\s?:\s*(.*)$/su.exec(text.replace(/^[-–•\s]+/u, ''))
  const best = found?.[1] === undefined ? null : bestRole(found[1])
  if (!best || best.score < 0.8 || best.role === 'objective' || best.role === 'measure') return null
  return { role: best.role, rest: found?.[2]?.trim() ?? '' }
}

function dataRow(block: number, role: ColumnRole, text: string): PlanRow {
  const cell: RowCell = { text, lines: [text], startsHere: true, column: 0 }
  const cells = new Map<ColumnRole, RowCell>([[role, cell]])
  return {
    block,
    row: 0,
    kind: 'data',
    cells,
    firstOfPiece: role === 'measure',
    exact: false,
    drifting: false,
  }
}
