import type { Corrections } from '../../../../documents/understand/types.ts'
import type { ReadDocument } from './document-edits.ts'

/** All that corrections change of a file being checked. */
export type ImportState = ReadDocument & { corrections: Corrections }

/** What was done to a file: it was read, its columns were named or forgotten again, or it was edited. */
export const stepKinds = [
  'read',
  'columns',
  'forget-columns',
  'heading',
  'objective',
  'remove-objective',
  'merge-objective',
  'measure',
  'remove-measure',
  'merge-measure',
  'split-measure',
  'join-plans',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Steps in which the program read the file; all others are a person's own. */
const readingSteps: ReadonlySet<StepKind> = new Set<StepKind>([
  'read',
  'columns',
  'forget-columns',
  'join-plans',
])

export type History = {
  /** What would be taken back, and done again. */
  undo: StepKind | null
  redo: StepKind | null
  /** Something of what stands now was edited by hand. */
  edited: boolean
}

export function historyOf(steps: readonly { number: number; kind: StepKind }[], now: number): History {
  const kindAt = (number: number) => steps.find((step) => step.number === number)?.kind ?? null
  const here = kindAt(now)
  return {
    undo: now > 0 ? here : null,
    redo: kindAt(now + 1),
    edited: steps.some(({ number, kind }) => number <= now && !readingSteps.has(kind)),
  }
}
