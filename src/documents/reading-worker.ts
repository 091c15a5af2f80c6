import { parentPort, workerData } from 'node:worker_threads'
import { readPrepared } from './read.ts'
import type { ReadingTask, ReadingTaskAnswer } from './read-apart.ts'
import { ReadingError } from './reading-error.ts'

/** Reads one file and ends: what a file breaks in here, nobody else sees. */
async function answer({ readable, corrections }: ReadingTask): Promise<ReadingTaskAnswer> {
  try {
    return { kind: 'read', reading: await readPrepared(readable, corrections) }
  } catch (error) {
    if (error instanceof ReadingError) return { kind: 'refused', code: error.code }
    return { kind: 'failed', stack: error instanceof Error ? String(error.stack) : String(error) }
  }
}

parentPort?.postMessage(await answer(workerData))
