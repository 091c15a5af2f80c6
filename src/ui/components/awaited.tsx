import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** As plain text: hono/jsx would lift a <meta> out of <noscript> into the head, where it would reload every page. */
const comeAnew = raw('<noscript><meta http-equiv="refresh" content="4"></noscript>')

/** What the script of the page asks for again until it stands still; without script the page comes anew by itself. */
export const Awaited = ({ children }: { children?: Child }) => (
  <div class="sh-stack" data-awaited>
    {children}
    {comeAnew}
  </div>
)
