import type { PlanDocument } from '../../src/documents/plan-document.ts'
import type { CorpusFormat } from './format-names.ts'
import type { Habit } from './habit.ts'
import type { Paper } from './paper.ts'

/** One document of the corpus: how it looks and what a person reads in it. */
export type Made = {
  name: string
  habit: Pick<Habit, 'name' | 'print'> & { formats?: CorpusFormat[] }
  /** Cells are merged over several measures, which Markdown cannot say. */
  merges: boolean
  paper: Paper
  /** A page of the web as its program wrote it. */
  html?: string
  expected: PlanDocument
}
