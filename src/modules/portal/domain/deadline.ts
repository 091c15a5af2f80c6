export type Deadline = 'undated' | 'ahead' | 'running' | 'over'

/** Where a measure's period stands on a day. Dates are ISO, both ends included. */
export function deadlineOf(due: { dueFrom: string | null; dueTo: string | null }, today: string): Deadline {
  if (due.dueFrom !== null && today < due.dueFrom) return 'ahead'
  if (due.dueTo !== null) return today > due.dueTo ? 'over' : 'running'
  return due.dueFrom === null ? 'undated' : 'running'
}
