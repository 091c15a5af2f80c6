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
  for (const word of text.split(' ')) {
    for (const piece of word.includes('-') ? word.split(/(?<=-)/) : [word]) {
      const own = textWidth(piece, fontSize)
      const before = filled > 0 && piece === word ? gap : 0
      if (filled + before + own <= room) {
        filled += before + own
        continue
      }
      if (filled > 0) lines++
      lines += Math.max(0, Math.ceil(own / room) - 1)
      filled = own > room ? own % room : own
    }
  }
  return lines
}
