import { basename } from 'node:path'

/**
 * Where a progress bar may be drawn: a terminal, or null where there is none. `shared`: the lines of output go to the
 * same one, so the bar has to make way for each.
 */
export type Terminal = { columns: number; shared: boolean; write(text: string): void } | null

/** Shows how far the reading of many files is, on one line that is gone at the end. */
export type Progress = {
  /** More files are known to come. */
  expect(count: number): void
  /** A file is begun. */
  begin(name: string): void
  /** A file is done. */
  done(read: boolean): void
  /** Takes the line away before other output to the terminal. */
  makeWay(): void
  /** Takes the line away for good. */
  clear(): void
}

const nothing: Progress = {
  expect: () => undefined,
  begin: () => undefined,
  done: () => undefined,
  makeWay: () => undefined,
  clear: () => undefined,
}

const barWidth = 24
/** Erases to the end of the line (ECMA-48, EL). */
const toLineEnd = '\u001b[K'

/** `total` is how many files are expected at first; `refusedLabel` names those that were not read. */
export function showProgress(terminal: Terminal, total: number, refusedLabel: string): Progress {
  if (!terminal) return nothing
  let expected = total
  let finished = 0
  let refused = 0
  return {
    expect: (count) => {
      expected = Math.max(expected, finished + count)
    },
    begin: (name) => {
      const share = expected === 0 ? 0 : finished / expected
      const filled = Math.round(Math.min(1, share) * barWidth)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`
      const counts = `${finished}/${Math.max(expected, finished + 1)}`
      const faults = refused > 0 ? ` ${refusedLabel} ${refused}` : ''
      // Control characters of a file name must not steer the terminal.
      const shown = basename(name).replace(/\p{C}/gu, '?')
      const line = `${bar} ${counts}${faults} ${shown}`
      terminal.write(`\r${[...line].slice(0, Math.max(10, terminal.columns - 1)).join('')}${toLineEnd}`)
    },
    done: (read) => {
      finished++
      if (!read) refused++
    },
    makeWay: () => {
      if (terminal.shared) terminal.write(`\r${toLineEnd}`)
    },
    clear: () => terminal.write(`\r${toLineEnd}`),
  }
}
