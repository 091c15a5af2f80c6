/**
 * An expected refusal: what somebody asked for cannot be done, and the code says why. The edge (src/web) turns the
 * code into a status and a sentence in the reader's language; nothing below the edge knows either.
 */
export type AppErrorCode =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'wrong-state'
  | 'changed-meanwhile'
  | 'invalid-input'
  | 'too-large'
  | 'too-many-attempts'
  | 'unreadable-file'
  | 'conflict'

export class AppError extends Error {
  readonly code: AppErrorCode
  /** A narrower reason within the code, for the message: 'report-has-empty-entries'. */
  readonly reason: string | null

  constructor(code: AppErrorCode, reason: string | null = null) {
    super(reason === null ? code : `${code}: ${reason}`)
    this.name = 'AppError'
    this.code = code
    this.reason = reason
  }
}

/** The row, or the refusal that it does not exist (or is not for this reader: the two look alike on purpose). */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError('not-found')
  return row
}
