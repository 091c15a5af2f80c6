/** Why a file could not be read; the codes name the messages shown to a person (`messages/`). */
export type ReadingErrorCode =
  /** Unpacks to more than any office document needs. */
  | 'archive-bomb'
  /** Damaged or cut off, or not what its first bytes say it is. */
  | 'broken-file'
  | 'empty-file'
  /** Declares a document type: entities in it could swallow memory or fetch files. */
  | 'entities-refused'
  /** No such file (command line only). */
  | 'file-not-found'
  /** An empty folder or zip (command line only). */
  | 'no-files'
  /** Read, but nothing in it is a plan or a report. */
  | 'no-plan-found'
  /** An old format: LibreOffice would read it, but is not installed. */
  | 'needs-office'
  /** Only pictures of pages: character recognition would read it, but is not installed. */
  | 'needs-recognition'
  /** No text at all, not even after character recognition. */
  | 'no-text'
  /** A device or the like (command line only). */
  | 'not-a-file'
  | 'password-protected'
  /** The operating system refuses to open it (command line only). */
  | 'permission-denied'
  /** More pages, cells or time than reading may take. */
  | 'too-complex'
  /** More bytes than reading may take. */
  | 'too-large'
  | 'unknown-format'
  /** Known, but not read by this program. */
  | 'unsupported-type'

/** An expected refusal: the file, not the program, is at fault. */
export class ReadingError extends Error {
  readonly code: ReadingErrorCode

  constructor(code: ReadingErrorCode) {
    super(code)
    this.name = 'ReadingError'
    this.code = code
  }
}
