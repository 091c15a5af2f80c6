import type { PageForm } from '../page.ts'
import { paperOf } from '../paper.ts'
import { textWidth } from '../text-measure.ts'

/** In points: room for a name written by hand. */
const toSign = 90

/**
 * The position of who signs, on as many lines as leave room to sign between the last of them and the name: Word wraps
 * only where the line is full, and then no room is left.
 */
export function positionLines(position: string, name: string, form: PageForm): string[] {
  const size = Math.max(12, form.fontSize)
  const width = paperOf(form.orientation).textWidth / 20
  // the style is indented by a tenth on either side
  if (textWidth(position, size) + toSign + textWidth(name, size) <= width * 0.8) return [position]
  const most = width * 0.45
  const lines: string[] = []
  for (const word of position.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ')
    if (lines.length > 0 && textWidth(longer, size) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
