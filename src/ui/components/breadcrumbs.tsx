import { useWords } from '../language.ts'
import { Icon } from './icon.tsx'

export type Crumb = { href?: string | undefined; label: string }

/** The way from the start to this page; the last one has no address. */
export const Breadcrumbs = ({ items }: { items: readonly Crumb[] }) => {
  const words = useWords()
  return (
    <nav class="sh-breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {items.map((item, index) => (
          <li>
            {index > 0 && <Icon name="chevron-right" />}
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <a class="ds-link" href={item.href}>
                {item.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
