import timesWidths from './times-widths.json' with { type: 'json' }

/** Thousandths of the font's size by letter: Tinos, whose widths are those of Times New Roman. */
const widths = new Uint16Array(0x10000)

/** An emoji or a letter of another script: wide rather than narrow. */
const unknown = 1000

widths.fill(unknown)
for (const [width, letters] of Object.entries(timesWidths)) {
  for (const letter of letters) widths[letter.charCodeAt(0)] = Number(width)
}
/** The second half of a pair is part of the letter before it. */
widths.fill(0, 0xdc00, 0xe000)

/** Programs wrap a little earlier than the widths say: letters are fitted to dots, other fonts stand in. */
const wrapSlack = 0.95

const space = textWidth(' ', 1000)
const spaceCode = 32
const hyphenCode = 45

/** The width of a text on one line, in the unit of the font's size. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += widths[text.charCodeAt(at)] ?? unknown
  return (width * fontSize) / 1000
}

/** How many lines a text takes when it is wrapped at spaces and hyphens, and within words wider than a line. */
export function wrappedLines(text: string, width: number, fontSize: number): number {
  const room = Math.max(width * wrapSlack, fontSize)
  const gap = (space * fontSize) / 1000
  let lines = 1
  let filled = 0
  let own = 0
  let before = 0
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    const ends = at === text.length || code === spaceCode
    if (!ends) own += ((widths[code] ?? unknown) * fontSize) / 1000
    if (!ends && code !== hyphenCode) continue
    if (own > 0) {
      if (filled > 0 && filled + before + own > room) {
        lines++
        filled = 0
      } else if (filled > 0) filled += before
      lines += Math.max(0, Math.ceil((filled + own) / room) - 1)
      filled = filled + own > room ? (filled + own) % room : filled + own
    }
    own = 0
    before = ends ? gap : 0
  }
  return lines
}
