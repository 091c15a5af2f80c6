/** Why a file could not be read; the codes name the messages shown to a person. */
export type ReadingErrorCode =
  /** Unpacks to more than any office document needs. */
  | 'archive-bomb'
  /** Damaged or cut off, or not what its first bytes say it is. */
  | 'broken-file'
  | 'empty-file'
  | 'unknown-format'
  | 'password-protected'
  /** Only pictures of pages: it would need character recognition. */
  | 'no-text'
  /** More pages, cells or time than reading may take. */
  | 'too-complex'

/** An expected refusal: the file, not the program, is at fault. */
export class ReadingError extends Error {
  readonly code: ReadingErrorCode

  constructor(code: ReadingErrorCode) {
    super(code)
    this.name = 'ReadingError'
    this.code = code
  }
}
