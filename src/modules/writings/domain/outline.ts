import type { WritingPhase } from '../../../platform/db/schema.ts'

/** How far the writing is: so many parts of so many in this phase. */
export type Tell = (phase: Exclude<WritingPhase, 'waiting'>, done: number, total: number) => Promise<void>

/** A file, told without writing it. */
export type Outline = {
  /** Its name, with the ending. */
  fileName: string
  format: 'docx' | 'xlsx' | 'pdf'
  /** Rows of its table, and pictures that have to be made small for it: by these it takes long or not. */
  rows: number
  pictures: number
  /** All that decides what the file says, as JSON: while it is equal, the file that is ready is given again. */
  version: unknown
  /** The body whose document it is. */
  organizationId: string
  write(tell: Tell): Promise<Uint8Array>
}
