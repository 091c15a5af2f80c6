import type { Glyph } from '../readers/pdf/pdf-marks.ts'

/** `confidence` 0..100, of all words together. */
export type RecognisedWords = { glyphs: Glyph[]; confidence: number }

const leastConfidence = 20

/**
 * Reads tesseract's table of words (TSV) into letters of a page: a word counts as one letter, with a space behind it.
 * @param scale points a dot
 */
export function readWords(tsv: string, scale: number): RecognisedWords {
  const glyphs: Glyph[] = []
  let sum = 0
  let count = 0
  const lines = lineFrames(tsv)
  for (const { level, key, left, top, width, height, confidence, text } of rowsOf(tsv)) {
    if (level !== 5 || text === '' || confidence < leastConfidence) continue
    sum += confidence
    count++
    const frame = lines.get(key)
    // Words of one printed line share their base line, whatever letters reach above or below it.
    const bottom = frame ? frame.top + frame.height : top + height
    const size = Math.min(frame?.height ?? height, 80) * scale
    const [x0, x1, y] = [left * scale, (left + width) * scale, bottom * scale]
    const centerY = (top + height / 2) * scale
    const common = { y, size, bold: false, turn: 'none' as const, centerY }
    glyphs.push({ ...common, text, x0, x1, centerX: (x0 + x1) / 2 })
    glyphs.push({ ...common, text: ' ', x0: x1, x1, centerX: x1 })
  }
  return { glyphs, confidence: count === 0 ? 0 : Math.round(sum / count) }
}

type Row = {
  level: number
  key: string
  left: number
  top: number
  width: number
  height: number
  confidence: number
  text: string
}

function lineFrames(tsv: string): Map<string, Row> {
  return new Map(rowsOf(tsv).flatMap((row): [string, Row][] => (row.level === 4 ? [[row.key, row]] : [])))
}

/** level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function rowsOf(tsv: string): Row[] {
  return tsv.split('\n').flatMap((line): Row[] => {
    const parts = line.split('\t')
    const [level, page, block, paragraph, row, , left, top, width, height, confidence] = parts.map(Number)
    if (level === undefined || !(level >= 1) || left === undefined || top === undefined) return []
    return [
      {
        level,
        key: [page, block, paragraph, row].join('.'),
        left,
        top,
        width: width ?? 0,
        height: height ?? 0,
        confidence: confidence ?? -1,
        text: (parts[11] ?? '').trim(),
      },
    ]
  })
}
