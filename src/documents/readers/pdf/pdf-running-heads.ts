import { proofFootPattern } from '../../proof-mark.ts'
import type { PagePart } from './pdf-layout.ts'

/** What a page's first or last line says when it is its number. */
const pageNumber = /^[-–—\s]*(хуудас\s*[:№]?\s*)?\d{1,3}(\s*[/|-]\s*\d{1,3})?[-–—\s]*$/iu

/** Whether a page's first or last line is its number, or the foot of an approved document of ours. */
export const numbersPage = (text: string): boolean => pageNumber.test(text) || proofFootPattern.test(text)

/**
 * The pages without their page numbers and without a head or foot that stands on three pages or more (whatever
 * numbers change in it; the first one stays). Otherwise they would part the table that goes on behind them.
 */
export function withoutRunningHeads(pages: readonly PagePart[][]): PagePart[][] {
  const counts = new Map<string, number>()
  for (const parts of pages) {
    for (const text of new Set([edgeText(parts, 'first'), edgeText(parts, 'last')])) {
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  const seen = new Set<string>()
  return pages.map((parts) => {
    const kept = [...parts]
    for (const edge of ['first', 'last'] as const) {
      const text = edgeText(kept, edge)
      const repeated = (counts.get(text) ?? 0) >= 3 && seen.has(text)
      if (text !== '' && (repeated || numbersPage(plainText(kept, edge)))) {
        if (edge === 'first') kept.shift()
        else kept.pop()
      }
      seen.add(text)
    }
    return kept
  })
}

/** The text of the first or last paragraph of a page with its numbers masked; empty when a table stands there. */
function edgeText(parts: readonly PagePart[], edge: 'first' | 'last'): string {
  return plainText(parts, edge).replaceAll(/\d/g, '#')
}

function plainText(parts: readonly PagePart[], edge: 'first' | 'last'): string {
  const part = edge === 'first' ? parts[0] : parts.at(-1)
  return part && 'kind' in part ? part.text : ''
}
