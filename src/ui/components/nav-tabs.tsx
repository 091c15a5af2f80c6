export type NavTab = {
  href: string
  label: string
  current?: boolean | undefined
  count?: number | undefined
}

/** Links between the views of one thing; each is a page with an address of its own. */
export const NavTabs = ({ label, items }: { label: string; items: readonly NavTab[] }) => (
  <nav class="sh-tabs" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count !== undefined && <span class="sh-count">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
