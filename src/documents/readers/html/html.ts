import { Parser } from 'htmlparser2'
import type { SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { type Align, Flow } from '../flow.ts'
import { FlowTable } from '../flow-table.ts'
import { restoreOldLetters } from '../old-letters.ts'
import { decodePage } from './html-charset.ts'

/** A page with a plan of 300 rows is below 2 MB even when Word saved it. */
const mostBytes = 40 * 1024 * 1024
const mostTablesDeep = 40
const mostElementsDeep = 4000

const unseen = new Set(
  'head script style template noscript nav footer aside svg math iframe object select button textarea'.split(
    ' ',
  ),
)
const breaking = new Set(
  `address article blockquote body center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr
  html li main ol p pre section ul caption`.split(/\s+/),
)
const heavy = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** What holds inside an element, inherited from the one around it. */
type Look = {
  hidden: boolean
  bold: boolean
  align: Align
  bullet: boolean
  counter: { next: number } | null
}
type Attributes = Record<string, string>

/**
 * Reads a web page, also one that Word or a content editor saved: tables with spans, paragraphs, headings and list
 * items as lines. Navigation, scripts and what is not displayed are left out.
 * @throws ReadingError 'too-complex' | 'no-text'
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  if (bytes.length > mostBytes) throw new ReadingError('too-complex')
  const page = new Flow()
  const tables: FlowTable[] = []
  const looks: Look[] = [{ hidden: false, bold: false, align: null, bullet: false, counter: null }]
  const look = (): Look =>
    looks.at(-1) ?? { hidden: true, bold: false, align: null, bullet: false, counter: null }
  const flow = (): Flow => tables.findLast((table) => table.flow)?.flow ?? page

  const open = (name: string, attributes: Attributes): void => {
    if (looks.length > mostElementsDeep) throw new ReadingError('too-complex')
    const within = lookInside(name, attributes, look())
    looks.push(within)
    if (within.hidden) return
    if (name === 'table') {
      if (tables.length >= mostTablesDeep) throw new ReadingError('too-complex')
      flow().breakLine()
      tables.push(new FlowTable())
    } else if (name === 'tr') tables.at(-1)?.openRow()
    else if (name === 'td' || name === 'th') tables.at(-1)?.openCell(attributes.rowspan, attributes.colspan)
    else if (name === 'br' || breaking.has(name)) flow().breakLine()
    if (name === 'li' && within.counter) flow().write(`${within.counter.next++}. `, null, true)
  }

  const close = (name: string): void => {
    const within = looks.length > 1 ? looks.pop() : undefined
    if (!within || within.hidden) return
    if (name === 'table') {
      const blocks = tables.pop()?.finish() ?? []
      for (const block of blocks) flow().add(block)
    } else if (name === 'td' || name === 'th') tables.at(-1)?.closeCell()
    else if (breaking.has(name)) flow().breakLine()
  }

  const write = (text: string): void => {
    const { hidden, bold, align, bullet } = look()
    if (!hidden)
      flow().write((bullet ? readableBullet(text) : text).replaceAll(/[ \t\r\n\f]+/g, ' '), align, bold)
  }

  const parser = new Parser({ onopentag: open, onclosetag: close, ontext: write }, { decodeEntities: true })
  parser.end(decodePage(bytes))
  page.breakLine()
  if (page.blocks.length === 0) throw new ReadingError('no-text')
  return restoreOldLetters({ format: 'html', blocks: page.blocks, notes: [] })
}

function lookInside(name: string, attributes: Attributes, around: Look): Look {
  const style = attributes.style?.toLowerCase().replaceAll(/\s+/g, '') ?? ''
  const hidden =
    around.hidden || unseen.has(name) || 'hidden' in attributes || /display:none|mso-hide:all/.test(style)
  const weight = /font-weight:(bold|normal|\d+)/.exec(style)?.[1]
  const bold =
    weight === undefined ? around.bold || heavy.has(name) : weight === 'bold' || Number(weight) >= 600
  const align = alignOf(name, attributes, style)
  const ordered =
    name === 'ol' && /^1?$/.test(attributes.type ?? '') && !/list-style(-type)?:none/.test(style)
  const start = Number.parseInt(attributes.start ?? '1', 10)
  const counter = ordered
    ? { next: start > 0 ? start : 1 }
    : name === 'ul' || name === 'ol'
      ? null
      : around.counter
  const bullet = around.bullet || style.includes('mso-list:ignore')
  return { hidden, bold, align: align === undefined ? around.align : align, bullet, counter }
}

/** Undefined where the element says nothing; a cell starts anew. */
function alignOf(name: string, attributes: Attributes, style: string): Align | undefined {
  const said = /text-align:(left|center|right|justify)/.exec(style)?.[1] ?? attributes.align?.toLowerCase()
  if (said === 'center' || said === 'right' || said === 'left') return said
  if (name === 'center') return 'center'
  return said === 'justify' || name === 'td' || name === 'th' ? null : undefined
}

/** Word writes bullets as letters of Symbol and Wingdings (·, §, ü, o); real numbers stay. */
function readableBullet(text: string): string {
  return /^\s*(\d+([.)]\d*)*[.)]?|[a-zа-яөү]{1,4}[.)])\s*$/i.test(text) ? text : text.replace(/\S/g, '•')
}
