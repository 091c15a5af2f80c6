const longestCell = 60

/**
 * A spreadsheet puts a cell of several lines between quotation marks when it copies a table as text. A mark that
 * opens the last cell of a line and is closed at the end of a first cell below joins these lines, with `<br>`.
 */
export function joinQuotedCells(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const end = opensCell(line) ? closingLine(lines, at) : at
    joined.push(end === at ? line : withoutMarks(lines.slice(at, end + 1).join('<br>')))
    at = end
  }
  return joined
}

function opensCell(line: string): boolean {
  const cell = line.slice(line.lastIndexOf('\t') + 1)
  return line.includes('\t') && cell.startsWith('"') && marksIn(cell) % 2 === 1
}

/** The line on which the last of the quoted cells ends; `from` when there is none near. */
function closingLine(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < Math.min(lines.length, from + longestCell); at++) {
    const line = lines[at] ?? ''
    const [first = ''] = line.split('\t')
    if (marksIn(first) % 2 === 0) continue
    if (!first.endsWith('"')) return from
    // The same line may open the next quoted cell.
    if (!opensCell(line)) return at
  }
  return from
}

function withoutMarks(row: string): string {
  return row
    .split('\t')
    .map((cell) =>
      cell.includes('<br>') && cell.startsWith('"') && cell.endsWith('"')
        ? cell.slice(1, -1).replaceAll('""', '"')
        : cell,
    )
    .join('\t')
}

function marksIn(text: string): number {
  return text.split('"').length - 1
}
