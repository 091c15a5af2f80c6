import { detectFormat } from './detect.ts'
import type { Reading } from './read.ts'
import { ReadingError } from './reading-error.ts'
import { type ReadingLimits, ReadingProcess } from './reading-process.ts'

/**
 * Reads a file without the help of other programs, in a process of its own: for files that anybody may send. What
 * LibreOffice or character recognition would have to prepare is refused. Says also whether the file shows what was read.
 * @throws ReadingError as readApart does; 'unsupported-type' for old formats and pictures
 */
export async function readAlone(bytes: Uint8Array, limits: ReadingLimits): Promise<Reading> {
  const { format, office } = detectFormat(bytes)
  if (office || format === 'image') throw new ReadingError('unsupported-type')
  const reader = new ReadingProcess(limits)
  try {
    const readable = { kind: 'file' as const, bytes, was: null, notes: [] }
    const answer = await reader.read({ want: 'compared', readable })
    if (answer.kind !== 'reading') throw new ReadingError('broken-file')
    return answer.reading
  } finally {
    await reader.close()
  }
}
