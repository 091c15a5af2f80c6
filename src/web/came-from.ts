import type { WebContext } from './env.ts'

/** The page of this site that a request was sent from, with its conditions; null where the browser does not say or it is another site's. */
export function cameFrom(c: WebContext): string | null {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const from = new URL(referer)
  return from.host === c.req.header('host') ? from.pathname + from.search : null
}
