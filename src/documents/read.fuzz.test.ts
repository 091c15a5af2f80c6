import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import mn from './messages/mn.json' with { type: 'json' }
import { planDocumentSchema } from './plan-document.ts'
import { readDocument } from './read.ts'
import { ReadingError } from './reading-error.ts'
import { drawn, drawnDocument } from './understand/testing/drawn-table.ts'
import { understand } from './understand/understand.ts'

/** Reads, and is content with a document of the contract or a typed refusal; anything else fails the test. */
async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    const { document } = await readDocument(bytes)
    planDocumentSchema.parse(document)
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
  }
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const cell = (text: string) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
const body = `<w:document ${word}><w:body><w:p><w:r><w:t>ТӨЛӨВЛӨГӨӨ</w:t></w:r></w:p><w:tbl>${row('№', 'Арга хэмжээ', 'Хугацаа')}${row('1.1', 'Сургалт хийх', 'Жилдээ')}${row('1.2', 'Аян өрнүүлэх', '2 улирал')}</w:tbl></w:body></w:document>`
const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

const change = fc.record({ at: fc.nat(), length: fc.nat(12), with: fc.uint8Array({ maxLength: 12 }) })

function changed(
  bytes: Uint8Array,
  changes: readonly { at: number; length: number; with: Uint8Array }[],
): Uint8Array {
  let result = bytes
  for (const one of changes) {
    const at = one.at % (result.length + 1)
    result = Uint8Array.from([...result.subarray(0, at), ...one.with, ...result.subarray(at + one.length)])
  }
  return result
}

const piece = fc.constantFrom(
  '\t',
  '\n',
  '|',
  '\n\n',
  ' ',
  '|--|',
  '<table>',
  '</table>',
  '<td>',
  '<tr>',
  '№',
  'Арга хэмжээ',
  'Хугацаа',
  'Зорилт 1.',
  '1.1',
  '1.1. Сургалт хийх',
  'Жилдээ',
  '-',
  'БАТЛАВ',
  'ХЯНАСАН:',
  'Б.БОЛД',
  '2026.02.03',
  'хавсралт',
  '100%',
  '…',
  '&#0;',
  '\ud800',
  '\u0000',
  'Шалгуур үзүүлэлт',
  '%PDF-1.4',
  'PK',
)

describe('any bytes at all', () => {
  it('are read or refused', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), readOrRefuse), { numRuns: 300 })
  })

  it('as texts made of what plans are made of, too', async () => {
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join('')))
    await fc.assert(fc.asyncProperty(text, readOrRefuse), { numRuns: 500 })
  })

  it('as Word files with a damaged shell, or with damaged XML inside', async () => {
    const parts = { 'word/document.xml': strToU8(body), 'word/numbering.xml': strToU8(numbering) }
    const whole = zipSync(parts)
    await readOrRefuse(whole)
    const changes = fc.array(change, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, (list) => readOrRefuse(changed(whole, list))),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.constantFrom('word/document.xml' as const, 'word/numbering.xml' as const),
        (list, name) => readOrRefuse(zipSync({ ...parts, [name]: changed(parts[name], list) })),
      ),
      { numRuns: 300 },
    )
  })
})

describe('any table at all', () => {
  it('is understood the same way twice, each row once, with notes that point into the document', () => {
    const table = fc
      .array(
        fc.array(
          fc.oneof(
            piece.map((text) => text.replace(/[|\n]/g, '')),
            fc.constantFrom('<', '^', ''),
          ),
          { minLength: 1, maxLength: 7 },
        ),
        { minLength: 1, maxLength: 9 },
      )
      .map((rows) => rows.map((cells) => `|${cells.join('|')}`.slice(1)).join('\n'))
    fc.assert(
      fc.property(table, fc.constantFrom('exact' as const, 'guessed' as const), (drawing, columnsAre) => {
        const source = drawnDocument('БАТЛАВ', drawn(drawing, columnsAre), 'ДАРГА Б.ДОРЖ')
        const first = understand(source)
        expect(understand(source)).toEqual(first)
        planDocumentSchema.parse(first.document)
        for (const reading of first.tables) {
          const block = source.blocks[reading.block]
          const rows = block?.kind === 'table' ? block.grid.rows : 0
          expect(reading.rows.map((one) => one.row)).toEqual(Array.from({ length: rows }, (_, at) => at))
        }
        for (const note of first.notes) expect(mn.notes).toHaveProperty([note.code])
        for (const { where } of first.notes) {
          if (where?.objective === undefined) continue
          const objective = first.document.objectives[where.objective]
          expect(objective).toBeDefined()
          if (where.measure !== undefined) expect(objective?.measures[where.measure]).toBeDefined()
        }
      }),
      { numRuns: 400 },
    )
  })
})
