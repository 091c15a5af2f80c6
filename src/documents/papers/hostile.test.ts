import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { readSource } from '../read.ts'
import { printable } from '../writers/printable.ts'
import { hostileTexts } from '../writers/testing/hostile-texts.ts'
import { validatorFaults, validatorRuns } from '../writers/testing/office-validator.ts'
import { wellFormed } from '../writers/testing/well-formed.ts'
import { type WriteFormat, writeFormats } from '../writers/write-document.ts'
import type { Paper } from './paper.ts'
import { samplePapers } from './testing/sample-papers.ts'
import { writePaper } from './write-paper.ts'

const validates = await validatorRuns()
const papers = Object.entries(await samplePapers())
const proof = {
  lines: ['Баримтыг шалгах код: 7KD92-MXQ4T', 'Шалгах хаяг: https://a.mn/verify/7KD92-MXQ4T', 'SHA-256'],
  address: 'https://a.mn/verify/7KD92-MXQ4T',
  alternative: 'QR',
}

/** The text everywhere that a paper says something, also where only a screen reader or the file's properties say it. */
function everywhere({ page, form }: Paper, text: string): Paper {
  const lines = (all: Paper['page']['before']) =>
    all.map(({ kind, parts }) => ({ kind, parts: parts.map((part) => `${text} ${part}`) }))
  const { table, scriptPlace } = page
  const cells = table?.cells.map((cell) => ({
    ...cell,
    lines: cell.lines.map((line) => `${text} ${line}`),
    picture: cell.picture && { ...cell.picture, alternative: text },
  }))
  return {
    page: {
      ...page,
      before: lines(page.before),
      after: lines(page.after),
      table: table && { ...table, cells: cells ?? [] },
      scriptPlace: scriptPlace && { caption: text },
      proof,
    },
    form,
    about: { title: text, organization: text, name: text },
  }
}

const holds = ({ page }: Paper, format: WriteFormat) => format !== 'xlsx' || page.table !== null

describe.each(papers)('the paper %s', (_name, paper) => {
  it.each(writeFormats.filter((format) => holds(paper, format)))(
    'takes no harm in %s from what a text may hold',
    async (format) => {
      for (const [name, text] of Object.entries(hostileTexts)) {
        const bytes = await writePaper(everywhere(paper, text), format, { draft: true })
        if (format === 'pdf') {
          expect((await getDocumentProxy(bytes.slice())).numPages, name).toBeGreaterThan(0)
          continue
        }
        const parts = Object.values(wellFormed(bytes)).join()
        expect(parts, name).not.toMatch(/<f[ >]|<w:instrText/)
        if (name !== 'markup' && name !== 'formula') continue
        const { blocks } = await readSource(bytes)
        const said = JSON.stringify(blocks).replaceAll(/\s/g, '')
        expect(said, name).toContain(JSON.stringify(printable(text)).slice(1, -1).replaceAll(/\s/g, ''))
      }
    },
  )

  it.runIf(validates).each((['docx', 'xlsx'] as const).filter((format) => holds(paper, format)))(
    "is faultless to Microsoft's validator in %s with all of it at once",
    async (format) => {
      const all = Object.entries(hostileTexts).map(([name, text]) => (name === 'a long word' ? 'a' : text))
      const bytes = await writePaper(everywhere(paper, all.join(' ')), format)
      expect(await validatorFaults(bytes, format)).toEqual([])
    },
  )

  it.each(writeFormats.filter((format) => holds(paper, format)))(
    'is written whole or refused with a code in %s when a cell has two megabytes',
    async (format) => {
      const { table } = paper.page
      const long = `эхлэл ${'Сургалт зохион байгуулав. '.repeat(40_000)}төгсгөл`
      const at = table?.cells.findIndex(({ kind }) => kind === 'text') ?? -1
      const cells = table?.cells.map((cell, index) => (index === at ? { ...cell, lines: [long] } : cell))
      const page = table ? { ...paper.page, table: { ...table, cells: cells ?? [] } } : paper.page
      const before = table ? page.before : [{ kind: 'paragraph' as const, parts: [long] }]
      const written = writePaper({ ...paper, page: { ...page, before } }, format)
      if (format === 'xlsx') await expect(written).rejects.toMatchObject({ code: 'cell-too-long' })
      else expect((await written).length).toBeGreaterThan(1000)
    },
    60_000,
  )
})
