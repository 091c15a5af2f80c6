import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export type FileItem = {
  href?: string | undefined
  name: string
  kind?: 'file' | 'link' | undefined
  /** Size, date or origin, as shown. */
  note?: string | undefined
  tag?: Child
  actions?: Child
}

/** Files and links of evidence. */
export const FileList = ({ items }: { items: readonly FileItem[] }) => (
  <ul class="sh-files">
    {items.map((item) => (
      <li>
        <Icon name={item.kind ?? 'file'} />
        <div class="sh-files__text">
          {item.href === undefined ? (
            <span>{item.name}</span>
          ) : (
            <a class="ds-link" href={item.href}>
              {item.name}
            </a>
          )}
          {item.note && <span class="sh-muted">{item.note}</span>}
        </div>
        {item.tag}
        {item.actions}
      </li>
    ))}
  </ul>
)
