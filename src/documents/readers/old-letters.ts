import type { Block, SourceDocument } from '../grid.ts'

/**
 * windows-1251 and the "Mon" fonts of the 1990s and 2000s (Arial Mon, Times New Roman Mon) had no Ө and Ү: they drew
 * them at the places of the Ukrainian Є and Ї. Mongolian uses neither, so a text with Є or Ї and without any Ө or Ү
 * is such a text, and is written as it was seen.
 */
const drawnAs = new Map([
  ['Є', 'Ө'],
  ['є', 'ө'],
  ['Ї', 'Ү'],
  ['ї', 'ү'],
])

/** The document with Ө and Ү restored and a note 'old-letters-restored', or the same document. */
export function restoreOldLetters(source: SourceDocument): SourceDocument {
  const texts = source.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.grid.cells.flatMap((cell) => cell.lines),
  )
  const uses = (letters: RegExp): boolean => texts.some((text) => letters.test(text))
  if (!uses(/[ЄєЇї]/) || uses(/[ӨөҮү]/)) return source
  return {
    ...source,
    blocks: source.blocks.map(restoreBlock),
    notes: [...source.notes, { code: 'old-letters-restored', severity: 'info' }],
  }
}

function restoreBlock(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, text: restore(block.text) }
  const cells = block.grid.cells.map((cell) => ({ ...cell, lines: cell.lines.map(restore) }))
  return { ...block, grid: { ...block.grid, cells } }
}

function restore(text: string): string {
  return text.replaceAll(/[ЄєЇї]/g, (letter) => drawnAs.get(letter) ?? letter)
}
