import type { Outline } from './outline.ts'

/** About how long one of them takes on the machine where `npm run bench:write` was measured, in milliseconds. */
const rowMs: Record<Outline['format'], number> = { docx: 0.15, xlsx: 0.15, pdf: 1 }
const pictureMs = 40

/** An old PC in a soum takes four times as long: more than a second is no answer any more. */
const longMs = 250

/** Whether a file takes too long to write while somebody waits for the answer. */
export function isLong({ format, rows, pictures }: Pick<Outline, 'format' | 'rows' | 'pictures'>): boolean {
  return rows * rowMs[format] + pictures * pictureMs > longMs
}
