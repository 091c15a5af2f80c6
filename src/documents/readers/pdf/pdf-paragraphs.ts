import type { Paragraph } from '../../grid.ts'
import { joinLines } from './pdf-joining.ts'
import { segmentedLinesOf, type TextLine } from './pdf-lines.ts'
import type { Glyph } from './pdf-marks.ts'

/** Where text stands on the page, in points. */
export type TextArea = { left: number; right: number; middle: number }

/** A gap of so many letter sizes parts two things on one line: date and place, position and name. */
const wideGap = 2.5

/** Letters outside of tables as paragraphs; what stands far apart on one line is parted by a tab. */
export function paragraphsOf(glyphs: readonly Glyph[], area: TextArea): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let run: TextLine[] = []
  const flush = (): void => {
    for (const joined of joinLines(run, area.right - area.left, 'page')) {
      paragraphs.push(paragraphOf(joined.text, joined.lines, area))
    }
    run = []
  }
  for (const pieces of segmentedLinesOf(
    glyphs.filter((glyph) => glyph.turn === 'none'),
    wideGap,
  )) {
    const [only] = pieces
    if (pieces.length === 1 && only) {
      const before = run.at(-1)
      if (before && !fillsLine(before, area) && alignOf([before], area) !== alignOf([only], area)) flush()
      run.push(only)
      continue
    }
    flush()
    paragraphs.push(paragraphOf(pieces.map((piece) => piece.text).join('\t'), pieces, area))
  }
  flush()
  return paragraphs
}

function paragraphOf(text: string, lines: readonly TextLine[], area: TextArea): Paragraph {
  const spaced = text.replaceAll(/[^\S\t]+/g, ' ').trim()
  return {
    kind: 'paragraph',
    text: spaced,
    align: alignOf(lines, area),
    bold: lines.every((line) => line.bold),
  }
}

/** A full line begins and ends where every other does: whether it is centred shows only in the next one. */
function fillsLine(line: TextLine, area: TextArea): boolean {
  return line.x1 - line.x0 > (area.right - area.left) * 0.85
}

/** A guess from the last line: in the middle with room on both sides, or wholly in the right part. */
function alignOf(lines: readonly TextLine[], area: TextArea): Paragraph['align'] {
  const line = lines.at(-1)
  if (!line || lines.some((other) => other.y === line.y && other !== line)) return null
  const [before, behind] = [line.x0 - area.left, area.right - line.x1]
  const fromMiddle = Math.abs((line.x0 + line.x1) / 2 - area.middle)
  const centred = Math.abs(before - behind) < line.size * 1.5 || fromMiddle < line.size
  if (before > line.size * 1.5 && centred) return 'center'
  return line.x0 > (area.left + area.right) / 2 && before > behind * 1.5 ? 'right' : null
}
