import { Worker } from 'node:worker_threads'
import type { WorkerReport, WorkerTask } from './fuzz-worker.ts'

export type Fault = { index: number; kind: 'crash' | 'slow' | 'hang' | 'memory'; about: string }
export type FuzzResult = {
  done: number
  /** "docx read" → how many. */
  counts: Map<string, number>
  faults: Fault[]
  slowest: { index: number; cpuMs: number }
  /** Of the whole process above what it held when the seeds were made and the first inputs read. */
  growthMb: number
  seconds: number
}
export type FuzzOptions = {
  seed: number
  count: number
  first?: number
  threads: number
  onProgress?: (done: number) => void
}

/** An input that takes this long by the clock hangs; slow ones are told by the time that they used. */
const hangMs = 20_000
const lookEveryMs = 250
/** Readers themselves must be content with this much. */
const heapMb = 320
const mostGrowthMb = 256
const megabyte = 1024 * 1024

/**
 * Reads `count` inputs made from `seed`, in threads that are watched from here: one that hangs or runs out of memory is
 * ended, its input noted, and the rest goes on behind it.
 */
export async function fuzz({
  seed,
  count,
  first = 0,
  threads,
  onProgress,
}: FuzzOptions): Promise<FuzzResult> {
  const start = performance.now()
  const result: FuzzResult = {
    done: 0,
    counts: new Map(),
    faults: [],
    slowest: { index: -1, cpuMs: 0 },
    growthMb: 0,
    seconds: 0,
  }
  const memory = watchMemory()
  const doneOf = Array.from({ length: threads }, () => 0)
  const progress = setInterval(() => {
    result.done = doneOf.reduce((sum, one) => sum + one, 0)
    if (result.done > 200 * threads) memory.look()
    onProgress?.(result.done)
  }, lookEveryMs)
  await Promise.all(
    doneOf.map(async (_, thread) => {
      let from = first + thread
      while (from < first + count) {
        const ended = await runThread(
          { seed, from, to: first + count, step: threads },
          result,
          (done) => {
            doneOf[thread] = done
          },
          doneOf[thread] ?? 0,
        )
        from = ended + threads
      }
    }),
  )
  clearInterval(progress)
  result.done = doneOf.reduce((sum, one) => sum + one, 0)
  result.growthMb = memory.growth()
  if (result.growthMb > mostGrowthMb) {
    result.faults.push({ index: -1, kind: 'memory', about: `grew by ${Math.round(result.growthMb)} MB` })
  }
  result.seconds = (performance.now() - start) / 1000
  return result
}

/** @returns the last index that the thread came to */
async function runThread(
  range: Omit<WorkerTask, 'state'>,
  result: FuzzResult,
  onDone: (done: number) => void,
  doneBefore: number,
): Promise<number> {
  const shared = new SharedArrayBuffer(8)
  const state = new Int32Array(shared)
  const workerData: WorkerTask = { ...range, state: shared }
  const worker = new Worker(new URL('fuzz-worker.ts', import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
  })
  const current = (): number => Atomics.load(state, 0) - 1
  let counts: Record<string, number> = {}
  let last = { index: -1, since: performance.now() }
  let hung = false
  const watch = setInterval(() => {
    onDone(doneBefore + Atomics.load(state, 1))
    const index = current()
    if (index !== last.index) last = { index, since: performance.now() }
    else if (index >= 0 && performance.now() - last.since > hangMs && !hung) {
      hung = true
      result.faults.push({ index, kind: 'hang', about: `more than ${hangMs / 1000} s` })
      void worker.terminate()
    }
  }, lookEveryMs)
  worker.on('message', (report: WorkerReport) => {
    if (report.kind === 'failed')
      result.faults.push({ index: report.index, kind: 'crash', about: report.stack })
    else if (report.kind === 'slow') {
      result.faults.push({ index: report.index, kind: 'slow', about: `${Math.round(report.cpuMs)} ms` })
    } else {
      counts = report.counts
      if (report.slowest.cpuMs > result.slowest.cpuMs) result.slowest = report.slowest
    }
  })
  worker.on('error', (error) => {
    const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    result.faults.push({ index: current(), kind: memory ? 'memory' : 'crash', about: String(error) })
  })
  await new Promise((resolve) => worker.once('exit', resolve))
  clearInterval(watch)
  const stopped = current()
  onDone(doneBefore + Atomics.load(state, 1) + (stopped >= 0 ? 1 : 0))
  for (const [outcome, count] of Object.entries(counts)) {
    result.counts.set(outcome, (result.counts.get(outcome) ?? 0) + count)
  }
  return stopped >= 0 ? stopped : range.to
}

/** The first looks, when everything has been loaded once, give what the growth is measured from. */
function watchMemory(): { look(): void; growth(): number } {
  let base: number | null = null
  let most = 0
  return {
    look: () => {
      const now = process.memoryUsage.rss() / megabyte
      base ??= now
      most = Math.max(most, now)
    },
    growth: () => (base === null ? 0 : most - base),
  }
}
