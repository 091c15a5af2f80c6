import type { SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { mostColumns } from '../cell-placing.ts'
import { openArchive } from '../containers/archive.ts'
import { type Align, Flow } from '../flow.ts'
import { FlowTable } from '../flow-table.ts'
import { restoreOldLetters } from '../old-letters.ts'
import { walkXml, type XmlElement } from '../xml-walk.ts'
import { OdtNumbering } from './odt-numbering.ts'
import { addStyles, lookOf, noStyles, type OdtStyles } from './odt-styles.ts'

const mostTablesDeep = 40
/** Not part of the text as it stands: what was deleted, remarks, footnotes, how words are read aloud. */
const unseen = new Set([
  'tracked-changes',
  'annotation',
  'note',
  'ruby-text',
  'forms',
  'automatic-styles',
  'desc',
  'title',
])

/**
 * Reads an OpenDocument text: paragraphs, list items with the numbers they show, tables with spans.
 * @throws ReadingError 'broken-file' | 'archive-bomb' | 'password-protected' | 'too-complex' | 'no-text'
 */
export function readOdt(bytes: Uint8Array): SourceDocument {
  const archive = openArchive(bytes)
  if (
    archive.has('META-INF/manifest.xml') &&
    archive.text('META-INF/manifest.xml').includes('encryption-data')
  ) {
    throw new ReadingError('password-protected')
  }
  const content = archive.text('content.xml')
  const styles = noStyles()
  if (archive.has('styles.xml')) addStyles(styles, archive.text('styles.xml'))
  addStyles(styles, content)
  const blocks = new OdtWalk(styles).read(content)
  if (blocks.length === 0) throw new ReadingError('no-text')
  return restoreOldLetters({ format: 'odt', blocks, notes: [] })
}

type Look = { align: Align; bold: boolean }

class OdtWalk {
  private readonly styles: OdtStyles
  private readonly numbering: OdtNumbering
  private readonly page = new Flow()
  private readonly tables: FlowTable[] = []
  private readonly looks: Look[] = []
  private unseenDeep = 0

  constructor(styles: OdtStyles) {
    this.styles = styles
    this.numbering = new OdtNumbering(styles)
  }

  read(xml: string): SourceDocument['blocks'] {
    walkXml(xml, {
      open: (element) => this.open(element),
      close: (name) => this.close(name),
      text: (text) => {
        if (this.looks.length > 0) this.write(text.replaceAll(/\s+/g, ' '))
      },
    })
    this.page.breakLine()
    return this.page.blocks
  }

  private get flow(): Flow {
    return this.tables.findLast((table) => table.flow)?.flow ?? this.page
  }

  private write(text: string): void {
    const look = this.looks.at(-1)
    if (look && this.unseenDeep === 0) this.flow.write(text, look.align, look.bold)
  }

  private open({ name, attributes }: XmlElement): void {
    if (unseen.has(name)) this.unseenDeep++
    if (this.unseenDeep > 0) return
    const style = attributes.get('style-name') ?? ''
    if (name === 'p' || name === 'h') {
      this.flow.breakLine()
      this.looks.push(lookOf(this.styles, style))
      const label = this.numbering.label()
      if (label !== '') this.flow.write(label, null, true)
    } else if (name === 'span') {
      const around = this.looks.at(-1) ?? { align: null, bold: false }
      this.looks.push({ align: around.align, bold: this.styles.looks.get(style)?.bold ?? around.bold })
    } else if (name === 's') this.write(' ')
    else if (name === 'tab') this.write('\t')
    else if (name === 'line-break') this.flow.breakLine()
    else if (name === 'list') this.numbering.openList(attributes.get('style-name'), continuesList(attributes))
    else if (name === 'list-item') this.numbering.openItem(attributes.get('start-value'))
    else if (name === 'table') {
      if (this.tables.length >= mostTablesDeep) throw new ReadingError('too-complex')
      this.flow.breakLine()
      this.tables.push(new FlowTable())
    } else if (name === 'table-row') this.tables.at(-1)?.openRow()
    else if (name === 'table-cell') this.openCells(attributes)
  }

  private openCells(attributes: XmlElement['attributes']): void {
    const repeated = Number(attributes.get('number-columns-repeated') ?? 1)
    const times = Math.min(Math.max(1, repeated || 1), mostColumns)
    for (let time = 0; time < times; time++) {
      this.tables
        .at(-1)
        ?.openCell(attributes.get('number-rows-spanned'), attributes.get('number-columns-spanned'))
    }
  }

  private close(name: string): void {
    const seen = this.unseenDeep === 0
    if (unseen.has(name)) this.unseenDeep--
    if (!seen) return
    if (name === 'p' || name === 'h') {
      this.flow.breakLine()
      this.looks.pop()
    } else if (name === 'span') this.looks.pop()
    else if (name === 'list') this.numbering.closeList()
    else if (name === 'table-cell') this.tables.at(-1)?.closeCell()
    else if (name === 'table') {
      for (const block of this.tables.pop()?.finish() ?? []) this.flow.add(block)
    }
  }
}

function continuesList(attributes: XmlElement['attributes']): boolean {
  return attributes.get('continue-numbering') === 'true' || attributes.has('continue-list')
}
