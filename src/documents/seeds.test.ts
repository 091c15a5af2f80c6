import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planDocumentSchema } from './plan-document.ts'
import { readDocument } from './read.ts'

const shared = new URL('../../../shared/', import.meta.url)
const seeds = new URL('seeds/', shared)
const present = existsSync(seeds)

/** The least part of cells that must be read as a person reads them; 003 is torn by character recognition. */
const least: Record<string, number> = { '000': 0.97, '001': 0.97, '002': 0.93, '003': 0.7, '004': 0.97 }

async function scoreOf(file: string): Promise<{ f1: number; wrong: string[] }> {
  // The scoring tool stands outside of this repository.
  const tool: { score(gold: unknown, read: unknown): { f1: number; wrong: string[] } } = await import(
    new URL('tools/score.mjs', shared).href
  )
  const { document } = await readDocument(new Uint8Array(readFileSync(new URL(file, seeds))))
  const expected = new URL(`expected/${file.slice(0, 3)}.json`, seeds)
  return tool.score(JSON.parse(readFileSync(expected, 'utf8')), planDocumentSchema.parse(document))
}

describe.skipIf(!present)('the five real documents of ../shared (skipped where that is absent)', () => {
  const files = present ? readdirSync(seeds).filter((file) => file.endsWith('.txt')) : []

  it.each(files)('%s', async (file) => {
    const { f1, wrong } = await scoreOf(file)
    expect(f1, wrong.join('\n')).toBeGreaterThanOrEqual(least[file.slice(0, 3)] ?? 1)
  })

  it('says its doubts about the torn one, and few about the others', async () => {
    for (const file of files) {
      const { notes } = await readDocument(new Uint8Array(readFileSync(new URL(file, seeds))))
      const doubts = notes.filter((note) => note.severity === 'doubt')
      if (file.startsWith('003')) {
        const codes = doubts.map((note) => note.code)
        expect(codes).toEqual(
          expect.arrayContaining(['columns-drift', 'beginning-lost', 'number-missing', 'second-value']),
        )
      } else expect(doubts.length, JSON.stringify(doubts)).toBeLessThan(12)
    }
  })
})
