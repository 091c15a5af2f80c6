import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReadingNote } from './grid.ts'
import type { Readable } from './outside/readable.ts'
import type { PlanDocument } from './plan-document.ts'
import type { FileReading } from './read.ts'
import { ReadingError, type ReadingErrorCode } from './reading-error.ts'
import type { Corrections } from './understand/types.ts'

/**
 * What the process is given: all that a check page shows is wanted, also whether it shows what is read, or the contract's
 * document alone.
 */
export type ReadingTask =
  | { want: 'reading'; readable: Readable; corrections: Corrections }
  | { want: 'compared'; readable: Extract<Readable, { kind: 'file' }> }
  | { want: 'document'; readable: Readable }

export type ReadDocument = { document: PlanDocument; notes: ReadingNote[] }

/** What it answers. */
export type ReadingAnswer =
  | { kind: 'reading'; reading: FileReading }
  | { kind: 'document'; read: ReadDocument }
  | { kind: 'refused'; code: ReadingErrorCode }
  | { kind: 'failed'; stack: string }

/** `timeoutMs` for each file; memory in megabytes, beyond what Node and the readers themselves take. */
export type ReadingLimits = { timeoutMs: number; memoryMb: number }

const watchEveryMs = 50
/** Node with all readers loaded. */
const emptyProcessMb = 80

/**
 * A process that reads files one after the other, so that no file can stop or end the program: one that takes too
 * long or too much memory is given up together with its process, and the next file gets a new one. A thread with a
 * limit is not enough: V8 ends the whole program when one array goes far beyond the limit of a thread, and a PDF of
 * three kilobytes can ask pdf.js for such an array.
 */
export class ReadingProcess {
  private readonly limits: ReadingLimits
  private child: ChildProcess | null = null

  constructor(limits: ReadingLimits) {
    this.limits = limits
  }

  /** Ask for one file at a time. @throws ReadingError as readApart does */
  async read(task: ReadingTask): Promise<Extract<ReadingAnswer, { kind: 'reading' | 'document' }>> {
    const child = this.child?.connected ? this.child : this.start()
    try {
      const answer = await ask(child, task, this.limits)
      if (answer.kind === 'reading' || answer.kind === 'document') return answer
      throw answer.kind === 'refused'
        ? new ReadingError(answer.code)
        : withCause(new ReadingError('broken-file'), answer.stack)
    } catch (error) {
      // A process that was given up, or that a mistake of ours may have left in disorder, is not asked again.
      if (!(error instanceof ReadingError) || error.code === 'too-complex' || error.cause) await this.close()
      throw error
    }
  }

  private start(): ChildProcess {
    const child = fork(workerFile(), {
      // Neither the program's secrets nor its command line are a reader's business.
      env: {},
      execArgv: [`--max-old-space-size=${this.limits.memoryMb}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // One that cannot be started ends as well, which is what is waited for.
    child.on('error', () => undefined)
    this.child = child
    return child
  }

  async close(): Promise<void> {
    const child = this.child
    this.child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('close', resolve))
    if (child.kill('SIGKILL')) await gone
  }
}

async function ask(child: ChildProcess, task: ReadingTask, limits: ReadingLimits): Promise<ReadingAnswer> {
  const { timeoutMs, memoryMb } = limits
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>()
  const giveUp = (): void => reject(new ReadingError('too-complex'))
  const clock = setTimeout(giveUp, timeoutMs)
  const watch = setInterval(() => {
    if (memoryOf(child.pid) > memoryMb + emptyProcessMb) giveUp()
  }, watchEveryMs)
  child.on('message', resolve).on('exit', giveUp)
  try {
    child.send(task, (error) => error && giveUp())
    return await promise
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    child.off('message', resolve).off('exit', giveUp)
  }
}

/**
 * In megabytes, with what lies outside of the heap: its limit does not see that, and a PDF of two kilobytes can
 * unpack to gigabytes there. 0 where the system does not tell (only Linux does): there the heap's limit must do.
 */
function memoryOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    // The process has ended meanwhile, which its own event tells.
    return 0
  }
}

function withCause(error: ReadingError, cause: unknown): ReadingError {
  error.cause = cause
  return error
}

/** Beside this file in the sources; in the build this code may stand in a chunk one folder below. */
function workerFile(): string {
  const here = import.meta.url
  const name = `reading-worker${here.endsWith('.ts') ? '.ts' : '.js'}`
  const beside = fileURLToPath(new URL(name, here))
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../${name}`, here))
}
