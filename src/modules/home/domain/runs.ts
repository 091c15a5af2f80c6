/** The same change made several times in a row by the same person is one line with a number. */
export function runsOf<T extends { action: string; personId: string | null }>(
  changes: readonly T[],
): (T & { times: number })[] {
  const runs: (T & { times: number })[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (last && last.action === change.action && last.personId === change.personId) last.times += 1
    else runs.push({ ...change, times: 1 })
  }
  return runs
}
