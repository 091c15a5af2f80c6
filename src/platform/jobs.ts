/** A piece of work at which the program ended so many times is given up. */
export const mostAttempts = 3

/**
 * Work under way in this program, by id: who asks for the same while it goes on waits for the same.
 * @returns `share(id, work)`
 */
export function sharedWork<T>(): (id: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  return (id, work) => {
    const before = running.get(id)
    if (before) return before
    const now = work().finally(() => running.delete(id))
    running.set(id, now)
    return now
  }
}

/**
 * One piece of work after the other, in the order in which it was asked for; one that fails holds up nobody.
 * @returns `inLine(work)`
 */
export function line(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
