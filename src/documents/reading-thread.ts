import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ReadingNote } from './grid.ts'
import type { Readable } from './outside/readable.ts'
import type { PlanDocument } from './plan-document.ts'
import type { Reading } from './read.ts'
import { ReadingError, type ReadingErrorCode } from './reading-error.ts'
import type { Corrections } from './understand/types.ts'

/** What the thread is given: all that a check page shows is wanted, or the contract's document alone. */
export type ReadingTask =
  | { want: 'reading'; readable: Readable; corrections: Corrections }
  | { want: 'document'; readable: Readable }

export type ReadDocument = { document: PlanDocument; notes: ReadingNote[] }

/** What it answers. */
export type ReadingAnswer =
  | { kind: 'reading'; reading: Reading }
  | { kind: 'document'; read: ReadDocument }
  | { kind: 'refused'; code: ReadingErrorCode }
  | { kind: 'failed'; stack: string }

/** `timeoutMs` for each file, memory in megabytes for the whole thread. */
export type ThreadLimits = { timeoutMs: number; memoryMb: number }

const watchEveryMs = 50
const megabyte = 1024 * 1024

/**
 * A thread that reads files one after the other with its own memory, so that no file can stop or end the program: one
 * that takes too long or too much memory is given up together with the thread, and the next file gets a new one.
 */
export class ReadingThread {
  private readonly limits: ThreadLimits
  private worker: Worker | null = null

  constructor(limits: ThreadLimits) {
    this.limits = limits
  }

  /** Ask for one file at a time. @throws ReadingError as readApart does */
  async read(task: ReadingTask): Promise<Extract<ReadingAnswer, { kind: 'reading' | 'document' }>> {
    const worker = this.worker ?? this.start()
    try {
      const answer = await ask(worker, task, this.limits)
      if (answer.kind === 'reading' || answer.kind === 'document') return answer
      throw answer.kind === 'refused'
        ? new ReadingError(answer.code)
        : withCause(new ReadingError('broken-file'), answer.stack)
    } catch (error) {
      // A thread that was given up, or that a mistake of ours may have left in disorder, is not asked again.
      if (!(error instanceof ReadingError) || error.code === 'too-complex' || error.cause) await this.close()
      throw error
    }
  }

  private start(): Worker {
    const worker = startWorker(this.limits.memoryMb)
    this.worker = worker
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null
    })
    return worker
  }

  async close(): Promise<void> {
    const worker = this.worker
    this.worker = null
    await worker?.terminate()
  }
}

function startWorker(memoryMb: number): Worker {
  const worker = new Worker(workerFile(), {
    // Neither the program's secrets nor its command line are a reader's business.
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  // One that ends with an error while nothing is asked of it must not end the program.
  worker.on('error', () => undefined)
  return worker
}

async function ask(worker: Worker, task: ReadingTask, limits: ThreadLimits): Promise<ReadingAnswer> {
  const { timeoutMs, memoryMb } = limits
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>()
  const giveUp = (): void => reject(new ReadingError('too-complex'))
  const crash = (error: unknown): void => reject(crashOf(error))
  const clock = setTimeout(giveUp, timeoutMs)
  const look = async (): Promise<void> => {
    if ((await memoryOf(worker)) > memoryMb) giveUp()
  }
  const watch = setInterval(() => void look(), watchEveryMs)
  worker.once('message', resolve)
  worker.once('error', crash)
  worker.once('exit', giveUp)
  try {
    worker.postMessage(task)
    return await promise
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    worker.off('message', resolve)
    worker.off('error', crash)
    worker.off('exit', giveUp)
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
