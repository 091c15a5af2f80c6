import type { WebContext } from '../../../../web/env.ts'

/** Most files are read in less: then no waiting page comes between. */
const patienceMs = 2_000

/**
 * The result where it comes soon; null where it takes longer: it goes on, and a failure is logged instead of thrown.
 */
export async function withinPatience<T>(c: WebContext, work: Promise<T>): Promise<T | null> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    clock = setTimeout(() => resolve(null), patienceMs)
  })
  let waited = true
  const guarded = work.catch((error: unknown) => {
    if (waited) throw error
    c.get('services').log.failure('reading-interrupted', error)
    return null
  })
  try {
    return await Promise.race([guarded, late])
  } finally {
    waited = false
    clearTimeout(clock)
  }
}
