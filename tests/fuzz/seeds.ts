import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { listLayouts } from '../../src/documents/layouts/layout.ts'
import { writeDocx } from '../../src/documents/writers/docx/docx.ts'
import { layOut } from '../../src/documents/writers/page.ts'
import { realisticDocument } from '../../src/documents/writers/testing/realistic-document.ts'
import { visibleDocument } from '../../src/documents/writers/visible-document.ts'
import { writeXlsx } from '../../src/documents/writers/xlsx/xlsx.ts'
import { type SmallTable, smallOdt, smallPage } from './small-files.ts'
import { smallPdf } from './small-pdf.ts'

export const formats = ['text', 'html', 'docx', 'xlsx', 'odt', 'pdf', 'doc', 'old'] as const
export type FuzzFormat = (typeof formats)[number]

/** Sound files of each format, from which the fuzzing makes unsound ones: always the same. */
export type Seeds = Record<FuzzFormat, Uint8Array[]>

const sample = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../samples/${path}`, import.meta.url)))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function makeSeeds(): Promise<Seeds> {
  const layouts = listLayouts()
  const documents = fc.sample(realisticDocument, { seed: 7, numRuns: layouts.length })
  const docx: Uint8Array[] = []
  const xlsx: Uint8Array[] = []
  const tables: SmallTable[] = []
  for (const [at, layout] of layouts.entries()) {
    const document = documents[at]
    if (!document) continue
    docx.push(await writeDocx(document, layout, { embed: at === 0 }))
    xlsx.push(await writeXlsx(document, layout, { embed: at === 0 }))
    const { before, table } = layOut(visibleDocument(document, layout), layout)
    tables.push({ title: before.map((line) => line.parts.join(' ')), cells: table.cells })
  }
  return {
    docx: [...docx, sample('plans/aimag-2026.docx'), sample('plans/bayankhoshuu-2026.docx')],
    xlsx: [...xlsx, sample('plans/khulgar-2026.xlsx')],
    html: [...tables.map((table) => utf8(smallPage(table))), sample('plans/ulaan-ereg-2026.html')],
    odt: tables.map(smallOdt),
    text: [sample('plans/shargyn-us-2026.txt'), ...tables.flatMap((table) => textsOf(table).map(utf8))],
    pdf: [smallPdf()],
    // Made by LibreOffice of a sample: doc files cannot be written otherwise.
    doc: [new Uint8Array(readFileSync(new URL('files/plan.doc', import.meta.url)))],
    old: [
      oldFile('WordDocument'),
      oldFile('Workbook'),
      utf8('{\\rtf1\\ansi 1.1 Сургалт}'),
      sample('evidence/poster-110.png').slice(0, 3000),
    ],
  }
}

/** As tabs, as a Markdown table and as lines, in which offices' texts come. */
function textsOf({ title, cells }: SmallTable): string[] {
  const rows = [...Map.groupBy(cells, (cell) => cell.row).values()]
  const head = title.join('\n')
  const lines = rows.map((row) => row.map((cell) => cell.lines.join(' ')))
  return [
    `${head}\n\n${lines.map((row) => row.join('\t')).join('\n')}\n`,
    `${head}\n\n${lines.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
    `${head}\n\n${lines.map((row) => row.join('\n\t')).join('\n')}\n`,
    lines.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n'),
  ]
}

/** A compound file with one stream of that name: only what it is, is asked. */
function oldFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(512 * 12)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  for (let at = 0; at < 109; at++) view.setUint32(76 + at * 4, at === 0 ? 0 : 0xffffffff, true)
  for (let at = 0; at < 128; at++) view.setUint32(512 + at * 4, at < 2 ? 0xfffffffe : at + 1, true)
  for (const [entry, name] of ['Root Entry', stream].entries()) {
    const start = 1024 + entry * 128
    for (let at = 0; at < name.length; at++) view.setUint16(start + at * 2, name.charCodeAt(at), true)
    view.setUint16(start + 64, (name.length + 1) * 2, true)
    view.setUint32(start + 116, 2, true)
    view.setUint32(start + 120, 4096, true)
  }
  return bytes
}
