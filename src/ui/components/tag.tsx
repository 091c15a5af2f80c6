import type { Child } from 'hono/jsx'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A state in one or two words. The colour only repeats what the word says. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone | undefined; children?: Child }) => (
  <span class="ds-tag sh-tag" data-color={tone}>
    {children}
  </span>
)
