import type { Child } from 'hono/jsx'

/** Nothing is here yet: says why and what to do next. */
export const Empty = ({ title, action, children }: { title: string; action?: Child; children?: Child }) => (
  <div class="sh-empty">
    <p class="sh-empty__title">{title}</p>
    {children && <div class="sh-muted">{children}</div>}
    {action && <div class="sh-buttons">{action}</div>}
  </div>
)
