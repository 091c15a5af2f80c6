import { parentPort, workerData } from 'node:worker_threads'
import { readSource } from './read.ts'
import type { ReadingTask, ReadingTaskAnswer } from './read-apart.ts'
import { ReadingError } from './reading-error.ts'
import { understand } from './understand/understand.ts'

/** Reads one file and ends: what a file breaks in here, nobody else sees. */
async function answer({ bytes, corrections }: ReadingTask): Promise<ReadingTaskAnswer> {
  try {
    const source = await readSource(bytes)
    return { kind: 'read', reading: { source, ...understand(source, corrections) } }
  } catch (error) {
    if (error instanceof ReadingError) return { kind: 'refused', code: error.code }
    return { kind: 'failed', stack: error instanceof Error ? String(error.stack) : String(error) }
  }
}

parentPort?.postMessage(await answer(workerData))
