const dayMs = 86_400_000

/** A file that is ready can be fetched for so long. */
export const daysKept = 7

export function keptUntil(now: Date): Date {
  return new Date(now.getTime() + daysKept * dayMs)
}

/** A file that could not be written is not tried anew before that: whatever fails would fail at every click. */
export function triedAgainFrom(now: Date): Date {
  return new Date(now.getTime() + 10 * 60_000)
}

/** A program that writes says every few seconds that it is alive; silent for so long, it has ended. */
export const leaseMs = 30_000

export function leasedUntil(now: Date): Date {
  return new Date(now.getTime() + leaseMs)
}

/** So many files of one body may wait to be written: nobody can fill the line in which all others stand too. */
export const mostWaiting = 20

/** One that was asked for before that stands in no line: the program that had it ended, or could not write it. */
export function inLineSince(now: Date): Date {
  return new Date(now.getTime() - 30 * 60_000)
}

/** So many files of one body are kept; with one more the oldest goes. */
export const mostKept = 100
