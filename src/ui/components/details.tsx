import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export const Details = ({
  summary,
  open,
  children,
}: {
  summary: Child
  open?: boolean | undefined
  children?: Child
}) => (
  <details class="sh-details" open={open}>
    <summary>
      <Icon name="chevron-right" />
      <span>{summary}</span>
    </summary>
    <div class="sh-details__content">{children}</div>
  </details>
)
