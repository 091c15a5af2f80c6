import type { Child } from 'hono/jsx'

export type Description = { term: string; description: Child }

/** Names and values of one record; an empty value shows a dash. */
export const DescriptionList = ({ items }: { items: readonly Description[] }) => (
  <dl class="sh-descriptions">
    {items.map((item) => (
      <div>
        <dt>{item.term}</dt>
        <dd>
          {item.description === null || item.description === undefined || item.description === ''
            ? '–'
            : item.description}
        </dd>
      </div>
    ))}
  </dl>
)
