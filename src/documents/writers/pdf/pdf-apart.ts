import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AnyPage, PageAbout, PageForm } from '../page.ts'
import { refuseWideTable } from '../paper-limits.ts'
import { WriteError } from '../write-error.ts'
import type { WriteOptions } from '../write-options.ts'
import type { PdfAnswer, PdfTask } from './pdf-worker.ts'

/** A report of 300 long rows takes less than two seconds. */
const longestMs = 60_000

/** The compiler keeps about 100 MB; it is given back when nobody has asked for a PDF for so long. */
const idleMs = 60_000

/**
 * A PDF of any page, made in a process of its own: the compiler is native code, which aborts the whole process when
 * a document hits a mistake of it, and a large document keeps it busy for seconds. Pages wait for one another.
 * @throws WriteError 'too-many-columns', 'pdf-not-possible' when the compiler failed, aborted or took longer than a minute
 */
export async function pdfApart(
  page: AnyPage,
  form: PageForm,
  about: PageAbout,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  refuseWideTable(page.table)
  const turn = before.then(() => askWorker({ page, form, about, options }))
  before = turn.catch(() => {})
  return await turn
}

let before: Promise<unknown> = Promise.resolve()
let worker: ChildProcess | null = null
let idle: NodeJS.Timeout | undefined

async function askWorker(task: PdfTask): Promise<Uint8Array> {
  clearTimeout(idle)
  const rested = worker?.connected ? worker : null
  // One that died while nobody waited for it may not be known to be dead yet: then a fresh one is asked.
  const answer = (rested && (await answerOf(rested, task))) ?? (await answerOf(startWorker(), task))
  if (answer && 'bytes' in answer) return answer.bytes
  const refusal = new WriteError('pdf-not-possible')
  refusal.cause = answer?.failed ?? 'ended'
  throw refusal
}

/** Null when the worker ended without an answer. */
async function answerOf(child: ChildProcess, task: PdfTask): Promise<PdfAnswer | null> {
  child.ref()
  child.channel?.ref()
  const answer = await askedOf(child, task)
  if (answer !== null && worker === child && child.connected) rest(child)
  else endWorker(child)
  return answer
}

function askedOf(child: ChildProcess, task: PdfTask): Promise<PdfAnswer | null> {
  return new Promise((resolve) => {
    const settle = (answer: PdfAnswer | null): void => {
      clearTimeout(clock)
      child.off('message', settle).off('exit', gone).off('error', gone)
      resolve(answer)
    }
    const gone = (): void => settle(null)
    const clock = setTimeout(() => {
      endWorker(child)
      settle({ failed: 'too long' })
    }, longestMs)
    child.on('message', settle).on('exit', gone).on('error', gone)
    child.send(task, (error) => error && gone())
  })
}

function startWorker(): ChildProcess {
  worker = fork(workerFile(), {
    // Bytes travel as they are, not as a list of numbers.
    serialization: 'advanced',
    execArgv: [],
    // Neither the server's secrets nor what it prints are the compiler's business.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // One that dies while nobody waits for it is replaced by the next task.
  worker.on('error', () => {})
  return worker
}

/** An idle worker does not keep the program from ending; it ends with the program. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  idle = setTimeout(() => endWorker(child), idleMs)
  idle.unref()
}

function endWorker(child: ChildProcess): void {
  if (worker === child) worker = null
  child.kill('SIGKILL')
}

/** Beside this file in the sources; in the build this code may stand in a chunk one folder below. */
function workerFile(): URL {
  const here = import.meta.url
  const name = `pdf-worker${here.endsWith('.ts') ? '.ts' : '.js'}`
  const beside = new URL(name, here)
  return existsSync(beside) ? beside : new URL(`../${name}`, here)
}
