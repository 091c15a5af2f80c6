import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FuzzReport, FuzzTask } from './fuzz-process.ts'

export type Fault = { index: number; kind: 'crash' | 'slow' | 'hang' | 'memory'; about: string }
export type FuzzResult = {
  done: number
  /** "docx read" → how many. */
  counts: Map<string, number>
  faults: Fault[]
  slowest: { index: number; cpuMs: number }
  /** Of the process that grew most, above what it held when every reader had been loaded. */
  growthMb: number
  seconds: number
}
export type FuzzOptions = {
  seed: number
  count: number
  first?: number
  processes: number
  onProgress?: (done: number) => void
}

/** An input that takes this long by the clock hangs; slow ones are told by the time that they used. */
const hangMs = 20_000
const lookEveryMs = 250
/** No reader may need more for a file of the sizes made here. */
const heapMb = 160
const mostGrowthMb = 256

/**
 * Reads `count` inputs made from `seed`, in processes that are watched from here: one that hangs, or that its input
 * ends, is noted, and the rest goes on behind it.
 */
export async function fuzz({
  seed,
  count,
  first = 0,
  processes,
  onProgress,
}: FuzzOptions): Promise<FuzzResult> {
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'shudarga-fuzz-'))
  const result: FuzzResult = {
    done: 0,
    counts: new Map(),
    faults: [],
    slowest: { index: -1, cpuMs: 0 },
    growthMb: 0,
    seconds: 0,
  }
  const progress = setInterval(() => onProgress?.(result.done), lookEveryMs)
  try {
    const each = Array.from({ length: processes }, async (_, at) => {
      let from = first + at
      while (from < first + count) {
        const task = { seed, from, to: first + count, step: processes, state: join(folder, String(at)) }
        from = (await runProcess(task, result)) + processes
      }
    })
    await Promise.all(each)
  } finally {
    clearInterval(progress)
    rmSync(folder, { recursive: true, force: true })
  }
  if (result.growthMb > mostGrowthMb) {
    result.faults.push({ index: -1, kind: 'memory', about: `grew by ${Math.round(result.growthMb)} MB` })
  }
  result.seconds = (performance.now() - start) / 1000
  return result
}

/** @returns the index of the input that ended the process, or the end of the range */
async function runProcess(task: FuzzTask, result: FuzzResult): Promise<number> {
  writeFileSync(task.state, new Int32Array(2))
  const state = (): Int32Array => {
    const bytes = readFileSync(task.state)
    return new Int32Array(bytes.buffer, bytes.byteOffset, 2)
  }
  const child = fork(fileURLToPath(new URL('fuzz-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${heapMb}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    complaint = (complaint + piece).slice(-2000)
  })
  const noted = { counts: {} as Record<string, number>, done: 0 }
  let last = { index: -1, since: performance.now() }
  let hung = false
  const look = (): void => {
    const [mark = 0, done = 0] = state()
    result.done += done - noted.done
    noted.done = done
    if (mark - 1 !== last.index) last = { index: mark - 1, since: performance.now() }
    else if (mark > 0 && performance.now() - last.since > hangMs && !hung) {
      hung = true
      result.faults.push({ index: mark - 1, kind: 'hang', about: `more than ${hangMs / 1000} s` })
      child.kill('SIGKILL')
    }
  }
  const watch = setInterval(look, lookEveryMs)
  child.on('message', (report: FuzzReport) => {
    if (report.kind === 'failed')
      result.faults.push({ index: report.index, kind: 'crash', about: report.stack })
    else if (report.kind === 'slow') {
      result.faults.push({ index: report.index, kind: 'slow', about: `${Math.round(report.cpuMs)} ms` })
    } else {
      noted.counts = report.counts
      result.growthMb = Math.max(result.growthMb, report.growthMb)
      if (report.slowest.cpuMs > result.slowest.cpuMs) result.slowest = report.slowest
    }
  })
  child.send(task)
  const signal = await new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, name) => resolve(name ?? String(code)))
  })
  clearInterval(watch)
  look()
  for (const [outcome, count] of Object.entries(noted.counts)) {
    result.counts.set(outcome, (result.counts.get(outcome) ?? 0) + count)
  }
  if (last.index < 0) {
    if (signal !== '0') throw new Error(`the fuzzing itself ended with ${signal}: ${complaint}`)
    return task.to
  }
  const about = `ended its process: ${signal}\n${complaint}`
  if (!hung) result.faults.push({ index: last.index, kind: 'memory', about })
  result.done++
  return last.index
}
