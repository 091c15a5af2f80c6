import type { Paragraph } from '../../grid.ts'
import { cleanLines } from './text-clean.ts'

/** Lines outside of tables as paragraphs; a wide gap stays as a tab, since it parts a date from a place. */
export function paragraphsOf(lines: readonly string[]): Paragraph[] {
  return lines.flatMap((line) => {
    const parts = line.trim().split(/\t+| {5,}/)
    const text = parts
      .map((part) => cleanLines(part.replace(/^#{1,6} /, '')).join(' '))
      .filter((part) => part !== '')
      .join('\t')
    // Rulers and pictures of Markdown say nothing.
    const ruler = /^[-=_*|\s\t:]+$|^!\[[^\]]*\]\([^)]*\)$/.test(text)
    return text === '' || ruler
      ? []
      : [{ kind: 'paragraph', text, align: null, bold: /^\s*(\*\*|#)/.test(line) }]
  })
}
