/** More files waiting than this and a person would give up before the answer came. */
const mostWaiting = 8

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Does one piece of work after the other: files that citizens send may take one process and no more, so that offices
 * can go on reading theirs.
 * @returns null where too many are waiting already
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (waiting >= mostWaiting) return null
  waiting++
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  try {
    return await turn
  } finally {
    waiting--
  }
}
