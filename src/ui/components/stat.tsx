import type { Child } from 'hono/jsx'
import type { Tone } from './tag.tsx'

export type StatProps = {
  label: string
  value: Child
  /** What the figure rests on, or what to do about it. */
  note?: Child
  href?: string | undefined
  tone?: Tone | undefined
}

export const Stat = ({ label, value, note, href, tone }: StatProps) => (
  <div class="sh-stat" data-color={tone}>
    <dt>
      {href === undefined ? (
        label
      ) : (
        <a class="ds-link" href={href}>
          {label}
        </a>
      )}
    </dt>
    <dd class="sh-stat__value">{value}</dd>
    {note && <dd class="sh-stat__note">{note}</dd>}
  </div>
)

/** Tiles in a row that wraps. */
export const Stats = ({ children }: { children?: Child }) => <dl class="sh-stats">{children}</dl>
