import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import health from '../../../samples/documents/health-report.json' with { type: 'json' }
import soum from '../../../samples/documents/soum-plan.json' with { type: 'json' }
import { type PlanDocument, planDocumentSchema } from '../plan-document.ts'
import { readSource } from '../read.ts'
import { schemaFaults } from '../writers/testing/office-schema.ts'
import { amendmentPaper } from './amendment.ts'
import { consolidatedReport } from './consolidated-report.ts'
import { coverLetter } from './cover-letter.ts'
import { type AnnexItem, evidenceAnnex } from './evidence-annex.ts'
import {
  amendmentOfDocuments,
  consolidatedOfReports,
  letterOfReport,
  summaryOfReport,
} from './from-documents.ts'
import type { Paper } from './paper.ts'
import { summarySheet } from './summary-sheet.ts'
import { writePaper } from './write-paper.ts'

const report = planDocumentSchema.parse(health)
const plan = planDocumentSchema.parse(soum)

/** The body rows of a table as text, a place a cell; places that a cell covers are empty. */
function rowsOf({ page: { table } }: Paper): string[][] {
  if (!table) return []
  const rows = Array.from({ length: table.rows }, () => table.columns.map(() => ''))
  for (const { row, column, lines } of table.cells) {
    const places = rows[row]
    if (places) places[column] = lines.join('¦')
  }
  return rows.slice(table.headerRows)
}

function amended(change: (document: PlanDocument) => void): PlanDocument {
  const copy = structuredClone(plan)
  change(copy)
  return copy
}

function oneMeasure(document: PlanDocument, at = 0) {
  const measure = document.objectives[at]?.measures[0]
  if (!measure) throw new Error('no measure')
  return measure
}

const restricted: AnnexItem = {
  measures: ['1.1'],
  visibility: 'restricted',
  caption: 'Оролцогчдын нэрсийн жагсаалт',
  date: '2026-03-12',
  file: { name: 'нэрс.pdf', size: 123_456, sha256: 'ab'.repeat(32) },
  url: null,
}
const annex = {
  reportTitle: report.title,
  organization: report.organization,
  items: [
    { ...restricted, visibility: 'public' as const, caption: 'Зурагт хуудас' },
    restricted,
    {
      ...restricted,
      visibility: 'public' as const,
      caption: 'Мэдээ',
      file: null,
      url: 'https://www.example.mn/a',
    },
  ],
}
const papers: Record<string, Paper> = {
  summary: summarySheet(summaryOfReport(report)),
  amendment: amendmentPaper(
    amendmentOfDocuments(
      plan,
      amended((after) => {
        oneMeasure(after).budget = '700,000 төгрөг'
        oneMeasure(after).criteria = ['Шинэ шалгуур', 'Хоёр дахь шалгуур']
      }),
      'Төсөв тодотгосон',
    ),
  ),
  letter: coverLetter(letterOfReport(report, 'Авлигатай тэмцэх газар')),
  annex: evidenceAnnex(annex),
  consolidated: consolidatedReport(
    consolidatedOfReports([report, { ...report, organization: 'Баянхошуу сум' }], 'Говь-Шанд аймаг'),
  ),
}

describe('the summary sheet', () => {
  it('counts measures per step and tells what has no percent, with n and the average', () => {
    const rows = rowsOf(papers.summary as Paper)
    // 100 and 90; 75 and 100; none.
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['1', '1', '0', '0', '0', '0', '0', '0', '0', '2', '2', '95'],
      ['1', '0', '1', '0', '0', '0', '0', '0', '0', '2', '2', '87.5'],
      ['0', '0', '0', '0', '0', '0', '0', '0', '1', '1', '0', ''],
      ['2', '1', '1', '0', '0', '0', '0', '0', '1', '5', '4', '91.25'],
    ])
    const notes = papers.summary?.page.after.flatMap(({ parts }) => parts).join(' ')
    expect(notes).toContain('n = 4')
    expect(notes).toContain('Шатны хоорондох')
  })
})

describe('the amendment', () => {
  it('shows side by side what changed and nothing else', () => {
    expect(rowsOf(papers.amendment as Paper)).toEqual([
      [
        '1.1',
        'Өөрчилсөн',
        'Шалгуур үзүүлэлт',
        oneMeasure(plan).criteria.join('¦'),
        'Шинэ шалгуур¦Хоёр дахь шалгуур',
      ],
      ['', '', 'Төсөв', '600,000 төгрөг', '700,000 төгрөг'],
    ])
  })

  it('tells added and removed measures from moved ones', () => {
    const after = amended((document) => {
      const [first] = document.objectives
      const moved = first?.measures.splice(0, 1)[0]
      document.objectives[1]?.measures.push(...(moved ? [{ ...moved, number: '2.9' }] : []))
      document.objectives[2]?.measures.splice(0, 1, {
        ...oneMeasure(plan, 2),
        number: '3.5',
        text: 'Шинэ ажил',
      })
    })
    const kinds = rowsOf(amendmentPaper(amendmentOfDocuments(plan, after, null))).filter(
      ([, kind]) => kind !== '',
    )
    expect(kinds.map(([number, kind, field]) => [number, kind, field])).toEqual([
      ['2.9', 'Өөрчилсөн', 'Дугаар'],
      ['3.1', 'Хассан', 'Арга хэмжээ'],
      ['3.5', 'Нэмсэн', 'Арга хэмжээ'],
    ])
  })

  it('says so when nothing changed', () => {
    const paper = amendmentPaper(amendmentOfDocuments(plan, plan, null))
    expect(rowsOf(paper)).toEqual([])
    expect(paper.page.before.at(-1)?.parts).toEqual(['Өөрчлөлт алга.'])
  })
})

describe('the evidence annex', () => {
  it('names a restricted item by nothing but its number', () => {
    const text = JSON.stringify(papers.annex?.page)
    expect(rowsOf(papers.annex as Paper)[1]).toEqual(['2', 'Хязгаарлагдмал нотломж', '', '', '', ''])
    for (const secret of ['нэрсийн', 'Оролцогч']) expect(text).not.toContain(secret)
    expect(rowsOf(papers.annex as Paper)[0]).toEqual([
      '1',
      '1.1',
      'Зурагт хуудас¦нэрс.pdf',
      '2026.03.12',
      '121 КБ',
      ['abababababababab', 'abababababababab', 'abababababababab', 'abababababababab'].join('¦'),
    ])
    expect(rowsOf(papers.annex as Paper)[2]?.at(-1)).toBe('https://www.example.mn/a')
  })

  it('shows a public photo small in all formats, a restricted one never', async () => {
    const pixels = { create: { width: 320, height: 160, channels: 3, background: '#2a6' } } as const
    const jpeg = new Uint8Array(await sharp(pixels).jpeg().toBuffer())
    const thumbnail = { jpeg, width: 320, height: 160 }
    const items = annex.items.map((item) => ({ ...item, thumbnail }))
    const paper = evidenceAnnex({ ...annex, items })
    const parts = unzipSync(await writePaper(paper, 'docx'))
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    expect(media).toHaveLength(2)
    for (const name of media) expect(parts[name]).toEqual(jpeg)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml.match(/<wp:extent cx="1080135" cy="540385"\/>/g)).toHaveLength(2)
    expect(schemaFaults(xml)).toEqual([])
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
    for (const [, id] of xml.matchAll(/r:embed="([^"]+)"/g)) expect(relations).toContain(`Id="${id}"`)
    const sheet = unzipSync(await writePaper(paper, 'xlsx'))
    const drawing = strFromU8(sheet['xl/drawings/drawing1.xml'] ?? new Uint8Array())
    const hung = [...drawing.matchAll(/<xdr:col>(\d+)<.*?<xdr:row>(\d+)<.*?<xdr:ext cx="(\d+)" cy="(\d+)"/g)]
    const rows = strFromU8(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(hung).toHaveLength(2)
    for (const [, column, row, ...size] of hung) {
      expect([column, ...size]).toEqual(['2', '1080135', '540385'])
      const height = new RegExp(`<row r="${Number(row) + 1}" ht="([0-9.]+)" customHeight="1">`).exec(
        rows,
      )?.[1]
      // The picture, 42.55 points high, and a line.
      expect(Number(height)).toBeGreaterThan(42.55 + 14)
    }
    expect(sheet['xl/media/picture3x2.jpeg']).toEqual(jpeg)
    const text = Buffer.from(await writePaper(paper, 'pdf')).toString('latin1')
    expect(text).toContain('/DCTDecode')
    expect(Buffer.from(await writePaper(evidenceAnnex(annex), 'pdf')).toString('latin1')).not.toContain(
      '/DCTDecode',
    )
  })
})

describe('the consolidated report', () => {
  it('puts the answers of all bodies under one measure', () => {
    const table = papers.consolidated?.page.table
    const measure = table?.cells.find(({ lines }) => lines[0] === '1.1')
    expect(measure?.rowSpan).toBe(2)
    const rows = rowsOf(papers.consolidated as Paper)
    expect(rows.slice(1, 3).map(([, , body, , percent]) => [body, percent])).toEqual([
      [report.organization, '100'],
      ['Баянхошуу сум', '100'],
    ])
  })
})

describe('the cover letter', () => {
  it('leaves its number and date to be filled in, and says the figures of the report', () => {
    const lines = papers.letter?.page.before.map(({ parts }) => parts.join(' | ')) ?? []
    expect(lines).toContain('Дугаар: ____________')
    expect(lines).toContain('2026 оны ____ сарын ____-ны өдөр | Говь-Шанд хот')
    expect(lines).toContain('АВЛИГАТАЙ ТЭМЦЭХ ГАЗАР')
    expect(lines.at(-1)).toBe(
      'Төлөвлөгөөний нийт 5 арга хэмжээнээс 4 арга хэмжээг үнэлэхэд хэрэгжилтийн дундаж 91.25 хувь байна.',
    )
  })

  it('has a framed page for the traditional script, whose lines run downwards from left to right', async () => {
    const letter = papers.letter as Paper
    const parts = unzipSync(await writePaper(letter, 'docx'))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<w:pageBreakBefore\/>.*<w:textDirection w:val="tbLrV"\/>/)
    expect(schemaFaults(xml)).toEqual([])
    const plain = { ...letter, page: { ...letter.page, scriptPlace: undefined } }
    const pages = async (paper: Paper) => (await getDocumentProxy(await writePaper(paper, 'pdf'))).numPages
    expect([await pages(plain), await pages(letter)]).toEqual([1, 2])
  })

  it('is no sheet of Excel', async () => {
    await expect(writePaper(papers.letter as Paper, 'xlsx')).rejects.toMatchObject({ code: 'no-sheet' })
  })
})

describe.each(Object.entries(papers))('the paper %s', (_, paper) => {
  it.each(['docx', 'xlsx', 'pdf'] as const)('says in %s all that its page says', async (format) => {
    if (format === 'xlsx' && paper.page.table === null) return
    const { blocks } = await readSource(await writePaper(paper, format, { draft: true }))
    const read = blocks
      .map((block) =>
        block.kind === 'paragraph' ? block.text : block.grid.cells.flatMap(({ lines }) => lines).join(' '),
      )
      .join(' ')
      .replace(/[\s•-]/g, '')
    const { before, table, after } = paper.page
    const said = [...before, ...after].flatMap(({ parts }) => parts)
    for (const text of [...said, ...(table?.cells ?? []).flatMap(({ lines }) => lines)]) {
      expect(read).toContain(text.replace(/[\s•-]/g, ''))
    }
  })
})
