import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreReading } from '../../tests/support/score.ts'
import { listLayouts } from './layouts/layout.ts'
import { readDocument } from './read.ts'
import { asMarkdownPages, asTabSeparated, asWordExport } from './understand/testing/text-forms.ts'
import { normalDocument } from './writers/normal-document.ts'
import { layOut, type Page } from './writers/page.ts'
import { realisticDocument } from './writers/testing/realistic-document.ts'
import { fittingLayout, visibleDocument } from './writers/visible-document.ts'

// The same documents each time: a mean over all of them is asked for, so one more or less unlucky run would flicker.
const documents = fc.sample(realisticDocument, { numRuns: 12, seed: 2026 }).map(normalDocument)

/** Mean and worst score of all documents in all layouts, read from a form of text. */
async function scores(form: (page: Page, index: number) => string): Promise<{ mean: number; worst: number }> {
  const all: number[] = []
  for (const [index, document] of documents.entries()) {
    for (const layout of listLayouts()) {
      const fitting = fittingLayout(document, layout)
      const visible = visibleDocument(document, fitting)
      const text = form(layOut(visible, fitting), index)
      const read = await readDocument(new TextEncoder().encode(text))
      all.push(scoreReading(visible, read.document).f1)
    }
  }
  return { mean: all.reduce((sum, score) => sum + score, 0) / all.length, worst: Math.min(...all) }
}

describe('what an office would write, in every layout', () => {
  it("is read from Word's text export", async () => {
    expect((await scores((page) => asWordExport(page))).worst).toBeGreaterThan(0.99)
  })

  it('is read from lines with tabs', async () => {
    expect((await scores(asTabSeparated)).worst).toBeGreaterThan(0.99)
  })

  it('is read from Markdown in pages without their headings', async () => {
    expect((await scores((page) => asMarkdownPages(page, 4, () => null))).worst).toBeGreaterThan(0.99)
  })

  it('is read for the most part where pages have a column too many', async () => {
    const { mean } = await scores((page, index) => asMarkdownPages(page, 3, (piece) => (piece + index) % 3))
    expect(mean).toBeGreaterThan(0.95)
  })

  it('is read for the most part without any heading', async () => {
    const { mean } = await scores((page) => asWordExport(page, { header: false }))
    expect(mean).toBeGreaterThan(0.94)
  })
})
