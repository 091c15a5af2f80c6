import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../samples/build/content.ts'
import { planDocumentSchema } from '../../src/documents/plan-document.ts'
import { readDocument } from '../../src/documents/read.ts'
import { scoreReading } from '../support/score.ts'

const at = (path: string) => new URL(`../../samples/${path}`, import.meta.url)
const expectedOf = (name: string) =>
  planDocumentSchema.parse(JSON.parse(readFileSync(at(`expected/${name}.json`), 'utf8')))
const samples = [...readdirSync(at('plans')).map((file) => `plans/${file}`), 'reports/registry-2025.docx']
const nameOf = (path: string) => path.replace(/^.*\/|\.[a-z]+$/g, '')

describe.each(samples)('%s', (path) => {
  it('is read as a person reads it', async () => {
    const { document } = await readDocument(new Uint8Array(readFileSync(at(path))))
    const score = scoreReading(expectedOf(nameOf(path)), planDocumentSchema.parse(document))
    const least = path.endsWith('.pdf') ? 0.95 : 0.98
    expect(score.f1, score.faults.join('\n')).toBeGreaterThanOrEqual(least)
  })

  it('has an expected reading that is what its builder writes', () => {
    expect(expectedOf(nameOf(path))).toEqual(loadContent(nameOf(path)))
  })

  it('stays small', () => {
    expect(statSync(at(path)).size).toBeLessThan(200_000)
  })
})

describe("the demo's main plan", () => {
  it('is read to the letter', async () => {
    const { document } = await readDocument(new Uint8Array(readFileSync(at('plans/bayankhoshuu-2026.docx'))))
    expect(document).toEqual(expectedOf('bayankhoshuu-2026'))
  })
})
