import { openSync, writeSync } from 'node:fs'
import { makeInput, readInput } from './one-input.ts'
import { makeSeeds } from './seeds.ts'

/**
 * Inputs `from`, `from + step`, … below `to`. In the file `state` stand two numbers: 1 + the index of the input that is
 * being read, and how many are done: they outlive a process that is ended by an input.
 */
export type FuzzTask = { seed: number; from: number; to: number; step: number; state: string }

/** `cpuMs` is the time of this process, so that a busy machine makes no input slow. */
export type FuzzReport =
  | { kind: 'failed'; index: number; stack: string }
  | { kind: 'slow'; index: number; cpuMs: number }
  | {
      kind: 'counts'
      counts: Record<string, number>
      slowest: { index: number; cpuMs: number }
      growthMb: number
    }

const slowMs = 2000
const reportEvery = 200
const warmUp = 300
const megabyte = 1024 * 1024

process.once('message', (task: FuzzTask) => void run(task))

async function run(task: FuzzTask): Promise<void> {
  const state = new Int32Array(2)
  const file = openSync(task.state, 'r+')
  const keep = (): void => void writeSync(file, state, 0, state.byteLength, 0)
  const report = (message: FuzzReport): void => void process.send?.(message)
  const counts: Record<string, number> = {}
  let slowest = { index: -1, cpuMs: 0 }
  let base: number | null = null
  let growthMb = 0
  const seeds = await makeSeeds()
  for (let index = task.from; index < task.to; index += task.step) {
    state[0] = index + 1
    keep()
    const { format, bytes } = makeInput(seeds, task.seed, index)
    const before = process.cpuUsage()
    try {
      const outcome = `${format} ${await readInput(bytes)}`
      counts[outcome] = (counts[outcome] ?? 0) + 1
    } catch (error) {
      report({ kind: 'failed', index, stack: error instanceof Error ? String(error.stack) : String(error) })
    }
    const { user, system } = process.cpuUsage(before)
    const cpuMs = (user + system) / 1000
    if (cpuMs > slowMs) report({ kind: 'slow', index, cpuMs })
    if (cpuMs > slowest.cpuMs) slowest = { index, cpuMs }
    state[1] = (state[1] ?? 0) + 1
    // The first inputs load every reader: growth is what comes after them.
    if (state[1] > warmUp) {
      const now = process.memoryUsage.rss() / megabyte
      base ??= now
      growthMb = Math.max(growthMb, now - base)
    }
    if (state[1] % reportEvery === 0) report({ kind: 'counts', counts, slowest, growthMb })
  }
  state[0] = 0
  keep()
  process.send?.({ kind: 'counts', counts, slowest, growthMb } satisfies FuzzReport, () =>
    // What reads PDF files is a process of its own, which goes with this one.
    process.exit(),
  )
}
