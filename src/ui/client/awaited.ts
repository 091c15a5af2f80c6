import { pageOf } from './page.ts'

const everyMs = 1_500
/** A page that answers slowly or not at all is asked less often. */
const afterFailureMs = 6_000

/**
 * Asks again for a page whose content is still being made, and shows what has changed of it, until it leads elsewhere or
 * stands still. Without script the page comes anew by itself (Refresh).
 */
export const followAwaited = (started: () => void): void => {
  if (document.querySelector('[data-awaited]') !== null) window.setTimeout(() => ask(started), everyMs)
}

const ask = async (started: () => void): Promise<void> => {
  const awaited = document.querySelector('[data-awaited]')
  if (awaited === null) return
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    if (answer.redirected || !answer.ok) return location.replace(answer.url)
    const page = pageOf(await answer.text())
    const next = page.querySelector('[data-awaited]')
    if (next === null) {
      // done: the whole page as it stands now, without a jump
      document.getElementById('main')?.replaceWith(page.getElementById('main') ?? '')
      return started()
    }
    awaited.replaceWith(next)
    window.setTimeout(() => ask(started), everyMs)
  } catch {
    window.setTimeout(() => ask(started), afterFailureMs)
  }
}
