/** Fewest columns and rows by which a list of values is told from prose with the same sign in it. */
const fewestColumns = 3
const fewestRows = 3

/**
 * Turns values parted by ";" or "," (RFC 4180) into lines parted by tabs, a line break within a cell into `<br>`.
 * Null when the text is not such a list: most lines must have the same number of values.
 */
export function csvAsTabs(text: string): string | null {
  if (text.includes('\t')) return null
  for (const delimiter of [';', ',']) {
    const rows = rowsOf(text, delimiter)
    const counts = rows.map((row) => row.length)
    const most = Math.max(0, ...counts)
    const full = counts.filter((count) => count === most).length
    const some = counts.filter((count) => count > 1).length
    if (most < fewestColumns || full < fewestRows || full < some * (delimiter === ';' ? 0.6 : 0.9)) continue
    return rows.map((row) => withoutEnd(row).map(plain).join('\t')).join('\n')
  }
  return null
}

/** A table whose columns are held apart by spaces only: three lines or more with two wide gaps each. */
export function spacesAsTabs(text: string): string {
  if (text.includes('\t')) return text
  const lines = text.split('\n')
  const isRow = (line: string): boolean => line.trim().split(/ {3,}/).length > 2
  if (lines.filter(isRow).length < fewestRows) return text
  return lines.map((line) => (isRow(line) ? line.trim().replaceAll(/ {3,}/g, '\t') : line)).join('\n')
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += letter
        at++
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === delimiter || letter === '\n') {
      row.push(cell)
      cell = ''
      if (letter === '\n') {
        rows.push(row)
        row = []
      }
    } else if (letter !== '\r') cell += letter
  }
  rows.push([...row, cell])
  return rows
}

function withoutEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1)
}

function plain(cell: string): string {
  return cell.trim().replaceAll(/\r?\n/g, '<br>')
}
