import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type Readable, readThrough } from './outside/readable.ts'
import type { Reading } from './read.ts'
import { ReadingError, type ReadingErrorCode } from './reading-error.ts'
import type { Corrections } from './understand/types.ts'

export type { Reading } from './read.ts'

/** What the worker is given, and what it answers. */
export type ReadingTask = { readable: Readable; corrections: Corrections }
export type ReadingTaskAnswer =
  | { kind: 'read'; reading: Reading }
  | { kind: 'refused'; code: ReadingErrorCode }
  | { kind: 'failed'; stack: string }

/** `timeoutMs` from the start of the reading itself, without the time in the queue; memory in megabytes. */
export type ApartLimits = { timeoutMs: number; memoryMb: number; corrections: Corrections }

/** More would let a few large files take the memory of the whole server; the others wait. */
const mostAtOnce = 2
const watchEveryMs = 50
const megabyte = 1024 * 1024

/**
 * Reads and understands a file in a thread of its own, with its own memory, so that no file can stop or end the
 * server: one that takes too long or too much memory is given up. Other programs that have to convert the file first
 * run before that, in processes of their own.
 * @throws ReadingError all codes; 'too-complex' when a limit was reached, 'broken-file' with its `cause` when the
 * file hit a mistake of ours, which should be logged
 */
export async function readApart(bytes: Uint8Array, limits: Partial<ApartLimits> = {}): Promise<Reading> {
  const { timeoutMs = 30_000, memoryMb = 512, corrections = { roles: [] } } = limits
  return await readThrough(bytes, async (readable) => {
    await queue.enter()
    try {
      return await readInWorker({ readable, corrections }, timeoutMs, memoryMb)
    } finally {
      queue.leave()
    }
  })
}

async function readInWorker(task: ReadingTask, timeoutMs: number, memoryMb: number): Promise<Reading> {
  const worker = new Worker(workerFile(), {
    workerData: task,
    // Neither the server's secrets nor its command line are a reader's business.
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  let watch: NodeJS.Timeout | undefined
  let clock: NodeJS.Timeout | undefined
  try {
    return await new Promise<Reading>((resolve, reject) => {
      const giveUp = (): void => reject(new ReadingError('too-complex'))
      clock = setTimeout(giveUp, timeoutMs)
      watch = setInterval(
        () => void memoryOf(worker).then((used) => used > memoryMb && giveUp()),
        watchEveryMs,
      )
      worker.on('message', (answer: ReadingTaskAnswer) => {
        if (answer.kind === 'read') resolve(answer.reading)
        else reject(refusalOf(answer))
      })
      worker.on('error', (error) => reject(crashOf(error)))
      worker.on('exit', giveUp)
    })
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    await worker.terminate()
  }
}

/**
 * In megabytes, with what lies outside of the heap: the limits of a Worker do not see it, and a PDF of two kilobytes
 * can unpack to gigabytes there. 0 when the thread has ended or does not answer.
 */
async function memoryOf(worker: Worker): Promise<number> {
  try {
    const statistics = await worker.getHeapStatistics()
    return (statistics.used_heap_size + statistics.external_memory) / megabyte
  } catch {
    // The thread has ended meanwhile; its own events tell how.
    return 0
  }
}

function refusalOf(answer: Exclude<ReadingTaskAnswer, { kind: 'read' }>): ReadingError {
  if (answer.kind === 'refused') return new ReadingError(answer.code)
  return withCause(new ReadingError('broken-file'), answer.stack)
}

function crashOf(error: unknown): ReadingError {
  const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return withCause(new ReadingError(memory ? 'too-complex' : 'broken-file'), error)
}

function withCause(error: ReadingError, cause: unknown): ReadingError {
  error.cause = cause
  return error
}

/** Beside this file in the sources; in the build this code may stand in a chunk one folder below. */
function workerFile(): URL {
  const here = import.meta.url
  const name = `reading-worker${here.endsWith('.ts') ? '.ts' : '.js'}`
  const beside = new URL(name, here)
  return existsSync(beside) ? beside : new URL(`../${name}`, here)
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
