import { makeContent, objectivesOf } from './content.ts'
import { makeFrame } from './frame.ts'
import type { Habit } from './habit.ts'
import { habits } from './habits.ts'
import type { Made } from './made.ts'
import { madeByHand } from './other-bodies/by-hand.ts'
import type { Design } from './other-bodies/design.ts'
import { designs } from './other-bodies/designs.ts'
import { makeOther } from './other-bodies/make.ts'
import { Random } from './random.ts'
import { drawTables } from './table.ts'

/** The same document for the same habit and seed. */
export function makeDocument(habit: Habit, seed: number): Made {
  const random = new Random(seed * 7919 + habits.indexOf(habit) * 104_729)
  const frame = makeFrame(habit, random)
  const objectives = makeContent(habit, random)
  const blocks = [...frame.before, ...drawTables(habit, objectives, random), ...frame.after]
  return {
    name: `${habit.name}-${seed}`,
    habit,
    merges: habit.merged !== undefined,
    paper: { blocks, landscape: !habit.print?.portrait },
    expected: { ...frame.document, objectives: objectivesOf(objectives) },
  }
}

export function makeDocuments(seeds: readonly number[]): Made[] {
  const made = seeds.flatMap((seed) => [
    ...habits.map((habit) => makeDocument(habit, seed)),
    ...designs.map((design) => makeDesigned(design, seed)),
  ])
  return [...made, ...madeByHand()]
}

/** One document of a layout of another body. */
export function makeDesigned(design: Design, seed: number): Made {
  const merges = design.columns.some((column) => column.merged)
  return { name: `${design.name}-${seed}`, habit: design, merges, ...makeOther(design, seed) }
}
