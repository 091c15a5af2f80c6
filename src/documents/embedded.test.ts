import { describe, expect, it } from 'vitest'
import report from '../../samples/documents/health-report.json' with { type: 'json' }
import { embeddedDocument, embeddedXml } from './embedded.ts'
import type { Block } from './grid.ts'
import { findLayout, type Layout } from './layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from './plan-document.ts'
import type { Archive } from './readers/containers/archive.ts'
import { layOut } from './writers/page.ts'

const document = planDocumentSchema.parse(report)

function fullLayout(): Layout {
  const found = findLayout('full')
  if (!found) throw new Error('no layout')
  return found
}

const layout = fullLayout()

/** What a reader of the page would give. */
function blocksOf(shown: PlanDocument, form = layout): Block[] {
  const { before, table, after } = layOut(shown, form)
  const paragraph = ({ parts }: { parts: string[] }): Block => ({
    kind: 'paragraph',
    text: parts.join(' '),
    align: null,
    bold: false,
  })
  const { rows, columns } = table
  const cells = table.cells.map((cell) =>
    cell.kind === 'bullets' ? { ...cell, lines: cell.lines.map((item) => `• ${item}`) } : cell,
  )
  const grid = { rows, columns: columns.length, cells, columnsAre: 'exact' as const }
  return [...before.map(paragraph), { kind: 'table', grid }, ...after.map(paragraph)]
}

function archiveWith(parts: Record<string, string>): Archive {
  return {
    names: Object.keys(parts),
    has: (name) => name in parts,
    bytes: () => new Uint8Array(),
    text: (name) => parts[name] ?? '',
  }
}

describe('the document embedded in a file', () => {
  const embedded = embeddedXml(document, layout)

  it('is taken when the page shows it, whatever Word calls its part', () => {
    const parts = { 'customXml/item1.xml': '<other xmlns="urn:x"/>', 'customXml/item12.xml': embedded }
    expect(embeddedDocument(archiveWith(parts), blocksOf(document))).toEqual(document)
  })

  it('is left when a hand has changed the page', () => {
    const edited = structuredClone(document)
    const first = edited.objectives[0]?.measures[0]
    if (first) first.result = `${first.result} Нэмж 1 удаа.`
    expect(embeddedDocument(archiveWith({ 'customXml/item1.xml': embedded }), blocksOf(edited))).toBeNull()
  })

  it('is left when a text has moved to the next cell', () => {
    const edited = structuredClone(document)
    const first = edited.objectives[0]?.measures[1]
    if (first) Object.assign(first, { baseline: first.target, target: null })
    expect(embeddedDocument(archiveWith({ 'customXml/item1.xml': embedded }), blocksOf(edited))).toBeNull()
  })

  it('is left when it says what the page does not', () => {
    const forged = structuredClone(document)
    const first = forged.objectives[0]?.measures[0]
    if (first) first.percent = 10
    const parts = { 'customXml/item1.xml': embeddedXml(forged, layout) }
    expect(embeddedDocument(archiveWith(parts), blocksOf(document))).toBeNull()
  })

  it('brings in nothing that its layout hides, though a forger put it there', () => {
    const columns = layout.columns.filter(({ role }) => role !== 'budget')
    const share = 100 / columns.length
    const narrow = { ...layout, columns: columns.map((column) => ({ ...column, widthPercent: share })) }
    const parts = { 'customXml/item1.xml': embeddedXml(document, narrow) }
    const read = embeddedDocument(archiveWith(parts), blocksOf(document, narrow))
    expect(read?.objectives[0]?.measures[0]).toMatchObject({ number: '1.1', budget: null })
  })

  it.each(['', '<a', 'not xml', embedded.slice(0, 200), embedded.replace('objectives', 'objections')])(
    'is nothing when its part is damaged: %.30s',
    (xml) => {
      expect(embeddedDocument(archiveWith({ 'customXml/item1.xml': xml }), blocksOf(document))).toBeNull()
    },
  )
})
