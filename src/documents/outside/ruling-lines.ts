import type { Rule } from '../readers/pdf/pdf-marks.ts'

/** A grey picture: one byte a dot, 0 black. */
export type GreyPicture = { dots: Uint8Array; width: number; height: number }

const dark = 150
/** At 300 dots an inch: longer than any stroke of a letter in a title. */
const shortestAcross = 100
const shortestDown = 70
const widestGap = 3

/**
 * Finds the ruling lines of a scanned page and wipes them out of the picture, since they confuse the recognition of
 * letters. Slanted lines are found in pieces.
 * @returns lines in dots
 */
export function takeRulingLines(picture: GreyPicture): Rule[] {
  const { dots, width, height } = picture
  const across = linesAlong(dots, height, width, width, 1, shortestAcross)
  const down = linesAlong(dots, width, height, 1, width, shortestDown)
  for (const line of across) wipe(dots, line, height, width, 1)
  for (const line of down) wipe(dots, line, width, 1, width)
  return [
    ...across.map((line): Rule => ({ direction: 'across', ...line })),
    ...down.map((line): Rule => ({ direction: 'down', ...line })),
  ]
}

type Line = { at: number; from: number; to: number }

/** Runs of dark dots along rows (or columns): `lineStep` from one to the next, `dotStep` from dot to dot. */
function linesAlong(
  dots: Uint8Array,
  lines: number,
  length: number,
  lineStep: number,
  dotStep: number,
  shortest: number,
): Line[] {
  const found: Line[] = []
  for (let at = 0; at < lines; at++) {
    let from = -1
    let last = -1
    for (let place = 0; place <= length; place++) {
      const isDark = place < length && (dots[at * lineStep + place * dotStep] ?? 255) < dark
      if (isDark) {
        if (from < 0) from = place
        last = place
      } else if (from >= 0 && (place === length || place - last > widestGap)) {
        if (last - from + 1 >= shortest) found.push({ at, from, to: last + 1 })
        from = -1
      }
    }
  }
  return found
}

/** Also the dots beside the line, which a scanner leaves grey. */
function wipe(
  dots: Uint8Array,
  { at, from, to }: Line,
  lines: number,
  lineStep: number,
  dotStep: number,
): void {
  for (let line = Math.max(0, at - 1); line <= Math.min(lines - 1, at + 1); line++) {
    for (let place = from; place < to; place++) dots[line * lineStep + place * dotStep] = 255
  }
}
