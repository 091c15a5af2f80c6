import type { Child } from 'hono/jsx'
import type { Tone } from './tag.tsx'

export type TimelineItem = {
  /** As it is shown, in the page's language. */
  when: string
  /** ISO date or time for machines. */
  datetime: string
  who: string
  what: Child
  /** The comment that was given with it. */
  note?: Child
  tone?: Tone | undefined
}

/** Who did what and when, newest where the page puts it. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol class="sh-timeline">
    {items.map((item) => (
      <li data-color={item.tone ?? 'neutral'}>
        <p class="sh-timeline__what">{item.what}</p>
        <p class="sh-muted">
          {item.who} · <time datetime={item.datetime}>{item.when}</time>
        </p>
        {item.note && <blockquote class="sh-timeline__note">{item.note}</blockquote>}
      </li>
    ))}
  </ol>
)
