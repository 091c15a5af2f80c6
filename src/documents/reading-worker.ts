import { readPrepared, readPreparedDocument } from './read.ts'
import { ReadingError } from './reading-error.ts'
import type { ReadingAnswer, ReadingTask } from './reading-process.ts'
import { mayShowOtherwise } from './shows-otherwise.ts'

/** Reads the files that it is given: what a file breaks in here, nobody else sees. */
async function answer(task: ReadingTask): Promise<ReadingAnswer> {
  try {
    if (task.want === 'document') return { kind: 'document', read: await readPreparedDocument(task.readable) }
    if (task.want === 'compared') {
      const reading = await readPrepared(task.readable, { roles: [] })
      return {
        kind: 'reading',
        reading: { ...reading, showsOtherwise: mayShowOtherwise(task.readable.bytes) },
      }
    }
    return { kind: 'reading', reading: await readPrepared(task.readable, task.corrections) }
  } catch (error) {
    if (error instanceof ReadingError) return { kind: 'refused', code: error.code }
    return { kind: 'failed', stack: error instanceof Error ? String(error.stack) : String(error) }
  }
}

process.on('message', (task: ReadingTask) => {
  void answer(task).then((given) => process.send?.(given))
})
// Whoever asked has gone: nobody waits for an answer.
process.on('disconnect', () => process.exit())
// Ctrl-C is for the program that asked; it ends this one when it is ready.
process.on('SIGINT', () => undefined)
