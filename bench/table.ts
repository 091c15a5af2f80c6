/** Standard output of a measurement. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Rows as a Markdown table that is also aligned for the eye: ready for docs/. */
export function printTable(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const names = Object.keys(rows[0] ?? {})
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))]
  const widths = names.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)))
  const isNumber = names.map((name) => rows.every((row) => typeof row[name] === 'number'))
  const written = lines.map(
    (line) =>
      `| ${line.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`,
  )
  const rule = `|${widths.map((width, column) => (isNumber[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  say([written[0], rule, ...written.slice(1)].join('\n'))
}
