import { readThrough } from './outside/readable.ts'
import type { FileReading } from './read.ts'
import { ReadingError } from './reading-error.ts'
import { ReadingProcess } from './reading-process.ts'
import type { Corrections } from './understand/types.ts'

export type { FileReading, Reading } from './read.ts'

/** `timeoutMs` from the start of the reading itself, without the time in the queue; memory in megabytes. */
export type ApartLimits = { timeoutMs: number; memoryMb: number; corrections: Corrections }

/** More would let a few large files take the memory of the whole server; the others wait. */
const mostAtOnce = 2

/**
 * Reads and understands a file in a process of its own, with its own memory, so that no file can stop or end the
 * server: one that takes too long or too much memory is given up. Other programs that have to convert the file first
 * run before that, in processes of their own.
 * @throws ReadingError all codes; 'too-complex' when a limit was reached, 'broken-file' with its `cause` when the
 * file hit a mistake of ours, which should be logged
 */
export async function readApart(bytes: Uint8Array, limits: Partial<ApartLimits> = {}): Promise<FileReading> {
  const { timeoutMs = 30_000, memoryMb = 512, corrections = { roles: [] } } = limits
  return await readThrough(bytes, async (readable) => {
    await queue.enter()
    const reader = new ReadingProcess({ timeoutMs, memoryMb })
    try {
      const answer = await reader.read({ want: 'reading', readable, corrections })
      if (answer.kind !== 'reading') throw new ReadingError('broken-file')
      return answer.reading
    } finally {
      await reader.close()
      queue.leave()
    }
  })
}

const waiting: (() => void)[] = []
let running = 0
const queue = {
  async enter(): Promise<void> {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
  },
  leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running--
  },
}
