import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import health from '../../../samples/documents/health-report.json' with { type: 'json' }
import { listLayouts } from '../layouts/layout.ts'
import { planDocumentSchema } from '../plan-document.ts'
import { writeDocx } from './docx/docx.ts'
import { schemaFaults } from './testing/office-schema.ts'
import { realisticDocument } from './testing/realistic-document.ts'
import { writeXlsx } from './xlsx/xlsx.ts'

const report = planDocumentSchema.parse(health)

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, found = '']) => found)
}

/** Parts that nobody names or that are named and missing: either makes Office offer to repair the file. */
function packageFaults(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? ''
  const overridden = all(types, /PartName="\/([^"]+)"/g)
  const defaults = all(types, /Extension="([^"]+)"/g)
  const untyped = [...parts.keys()].filter(
    (path) => !overridden.includes(path) && !defaults.some((extension) => path.endsWith(`.${extension}`)),
  )
  const targets = [...parts].flatMap(([path, xml]) => {
    if (!path.endsWith('.rels')) return []
    const folder = path.replace(/_rels\/[^/]*$/, '')
    return all(xml, / Target="([^"]+)"/g).map((target) =>
      new URL(target, `file:///${folder}`).pathname.slice(1),
    )
  })
  const missing = [...overridden, ...targets].filter((path) => !parts.has(path))
  return [...untyped.map((path) => `no type: ${path}`), ...missing.map((path) => `missing: ${path}`)]
}

/** What the parts refer to by id and do not hold. */
function referenceFaults(parts: ReadonlyMap<string, string>): string[] {
  const text = (path: string): string => parts.get(path) ?? ''
  const body = text('word/document.xml')
  const styles = new Set(all(text('word/styles.xml'), / w:styleId="([^"]+)"/g))
  const used = [body, text('word/numbering.xml'), text('word/footer1.xml'), text('word/header1.xml')].flatMap(
    (xml) => all(xml, /<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g),
  )
  const main = parts.has('word/document.xml') ? 'word' : 'xl'
  const name = main === 'word' ? 'document' : 'workbook'
  const relations = new Set(all(text(`${main}/_rels/${name}.xml.rels`), / Id="([^"]+)"/g))
  const related = all(text(`${main}/${name}.xml`), / r:id="([^"]+)"/g)
  const looks = (text('xl/styles.xml').split('<cellXfs')[1]?.split('</cellXfs>')[0]?.match(/<xf /g) ?? [])
    .length
  const tooHigh = all(text('xl/worksheets/sheet1.xml'), /<c r="[^"]+" s="(\d+)"/g).filter(
    (look) => Number(look) >= looks,
  )
  return [
    ...used.filter((id) => !styles.has(id)).map((id) => `no style ${id}`),
    ...related.filter((id) => !relations.has(id)).map((id) => `no relation ${id}`),
    ...tooHigh.map((look) => `no look ${look}`),
  ]
}

function faultsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes)
  const schema = [...parts].flatMap(([path, xml]) => schemaFaults(xml).map((fault) => `${path}: ${fault}`))
  const cells = (parts.get('word/document.xml') ?? '').match(/<w:tc>(?:(?!<\/w:tc>).)*/gsu) ?? []
  const unended = cells
    .filter((cell) => !cell.endsWith('</w:p>'))
    .map(() => 'a cell does not end with a paragraph')
  return [...schema, ...packageFaults(parts), ...referenceFaults(parts), ...unended]
}

describe.each([
  ['Word', writeDocx],
  ['Excel', writeXlsx],
] as const)('a %s file', (_, write) => {
  it.each(listLayouts().map((layout) => [layout.name, layout] as const))(
    'is what the schema of Office asks for in the layout %s',
    async (_name, layout) => {
      for (const document of [report, ...fc.sample(realisticDocument, { numRuns: 5, seed: 4 })]) {
        for (const draft of [true, false])
          expect(faultsOf(await write(document, layout, { draft }))).toEqual([])
      }
    },
  )
})

describe('the check itself', () => {
  it('sees a stranger, a wrong order and a child of what has none', () => {
    const word = (inner: string): string =>
      `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:p>`
    expect(schemaFaults(word('<w:pPr><w:jc/><w:spacing/></w:pPr>'))).toEqual([
      'spacing in pPr stands too late',
    ])
    expect(schemaFaults(word('<w:tbl/>'))).toEqual(['tbl in p'])
    expect(schemaFaults(word('<w:r><w:t><w:b/></w:t></w:r>'))).toEqual(['b in t'])
    expect(schemaFaults(word('<w:pPr/><w:r><w:rPr/><w:t>а</w:t></w:r>'))).toEqual([])
  })
})
