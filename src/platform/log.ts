const levels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof levels)[number]

/** What may stand in a log line. Ids, counts, durations: never names, addresses, texts that a person wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

export type Log = {
  readonly [level in LogLevel]: (event: string, fields?: LogFields) => void
} & {
  /** An error that nobody expected, with the place where it arose. */
  readonly failure: (event: string, error: unknown, fields?: LogFields) => void
}

/**
 * One JSON object a line: time, level, event, then the fields.
 * @param write takes a finished line; by default standard error, since standard output belongs to the CLI's answers
 */
export function createLog(level: LogLevel, write: (line: string) => void = writeToStandardError): Log {
  const least = levels.indexOf(level)
  const at =
    (name: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (levels.indexOf(name) < least) return
      write(`${JSON.stringify({ time: new Date().toISOString(), level: name, event, ...fields })}\n`)
    }
  const error = at('error')
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error,
    failure: (event, thrown, fields) => error(event, { ...fields, ...describeError(thrown) }),
  }
}

/** A log for tests and for commands that have nothing to tell. */
export const silentLog: Log = createLog('error', () => {})

function writeToStandardError(line: string): void {
  process.stderr.write(line)
}

/** PostgreSQL puts the offending values into its messages: of such errors only code, table and constraint are kept. */
function describeError(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) return { error: typeof thrown }
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const stack = frames
    ?.slice(0, 8)
    .map((line) => line.trim())
    .join(' | ')
  const fromDatabase = 'severity' in thrown && 'code' in thrown
  return {
    error: thrown.name,
    code: textOf(thrown, 'code'),
    table: textOf(thrown, 'table'),
    constraint: textOf(thrown, 'constraint'),
    message: fromDatabase ? undefined : thrown.message,
    stack,
  }
}

function textOf(thrown: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(thrown, key)
  return typeof value === 'string' ? value : undefined
}
