import { describe, expect, it } from 'vitest'
import health from '../../../../samples/documents/health-report.json' with { type: 'json' }
import { findLayout } from '../../layouts/layout.ts'
import { planDocumentSchema } from '../../plan-document.ts'
import { aboutDocument, layOut, type Page } from '../page.ts'
import { writeDocument } from '../write-document.ts'
import { writePdf } from './pdf.ts'
import { pdfApart } from './pdf-apart.ts'

const document = planDocumentSchema.parse(health)

function full() {
  const layout = findLayout('full')
  if (!layout) throw new Error('no layout')
  return layout
}

describe('a PDF made in a process of its own', () => {
  it('is the very file, also when several wait for one another', async () => {
    const here = await writePdf(document, full())
    const asked = Array.from({ length: 3 }, () => writeDocument(document, 'pdf', full(), { draft: false }))
    for (const bytes of await Promise.all(asked)) expect(bytes).toEqual(here)
  })

  it('refuses with a code what cannot be set, and goes on with the next', async () => {
    const page = layOut(document, full())
    // Stands in for a mistake of the compiler.
    const broken = { ...page, before: null } as unknown as Page
    const about = aboutDocument(document)
    const [refused, next] = await Promise.allSettled([
      pdfApart(broken, full(), about),
      pdfApart(page, full(), about),
    ])
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'pdf-not-possible' } })
    expect(next).toMatchObject({ status: 'fulfilled', value: expect.any(Uint8Array) })
  })
})
