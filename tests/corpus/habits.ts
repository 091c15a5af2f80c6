import type { Habit } from './habit.ts'
import { planHabits } from './plan-habits.ts'
import { reportHabits } from './report-habits.ts'
import { unruledHabits } from './unruled-habits.ts'

/** A new habit goes at the end of its list; documents of the others change with it, for the same seed. */
export const habits: readonly Habit[] = [...planHabits, ...reportHabits, ...unruledHabits]
