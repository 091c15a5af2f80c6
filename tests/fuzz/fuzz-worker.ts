import { parentPort, workerData } from 'node:worker_threads'
import { makeInput, readInput } from './one-input.ts'
import { makeSeeds } from './seeds.ts'

/** Inputs `from`, `from + step`, … below `to`; `state` is [index + 1 of the input that is being read, how many are done]. */
export type WorkerTask = { seed: number; from: number; to: number; step: number; state: SharedArrayBuffer }

/** `cpuMs` of this thread, so that a busy machine makes no input slow. */
export type WorkerReport =
  | { kind: 'failed'; index: number; stack: string }
  | { kind: 'slow'; index: number; cpuMs: number }
  | { kind: 'counts'; counts: Record<string, number>; slowest: { index: number; cpuMs: number } }

const slowMs = 2000
const reportEvery = 500

const task: WorkerTask = workerData
const state = new Int32Array(task.state)
const counts: Record<string, number> = {}
let slowest = { index: -1, cpuMs: 0 }

const report = (message: WorkerReport): void => parentPort?.postMessage(message)
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const seeds = await makeSeeds()
let done = 0
for (let index = task.from; index < task.to; index += task.step) {
  const { format, bytes } = makeInput(seeds, task.seed, index)
  Atomics.store(state, 0, index + 1)
  const before = cpu()
  try {
    const outcome = `${format} ${await readInput(bytes)}`
    counts[outcome] = (counts[outcome] ?? 0) + 1
  } catch (error) {
    report({ kind: 'failed', index, stack: error instanceof Error ? String(error.stack) : String(error) })
  }
  const cpuMs = cpu() - before
  if (cpuMs > slowMs) report({ kind: 'slow', index, cpuMs })
  if (cpuMs > slowest.cpuMs) slowest = { index, cpuMs }
  Atomics.add(state, 1, 1)
  if (++done % reportEvery === 0) report({ kind: 'counts', counts, slowest })
}
Atomics.store(state, 0, 0)
report({ kind: 'counts', counts, slowest })
