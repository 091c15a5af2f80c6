import { fold } from '../../../documents/language/fold.ts'
import type { Organization } from '../../organizations/index.ts'

/** A body with the names of the bodies above it, the highest first. */
export type Listed = { organization: Organization; above: string[] }

const byName = new Intl.Collator('mn', { numeric: true })

/** The tree of bodies as a list: each before those under it, neighbours by name. */
export function inTreeOrder(organizations: readonly Organization[]): Listed[] {
  const known = new Set(organizations.map(({ id }) => id))
  const children = Map.groupBy(organizations, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  )
  const below = (parentId: string | null, above: string[]): Listed[] =>
    (children.get(parentId) ?? [])
      .toSorted((one, other) => byName.compare(one.name, other.name))
      .flatMap((organization) => [
        { organization, above },
        ...below(organization.id, [...above, organization.name]),
      ])
  return below(null, [])
}

/** Bodies whose name, or whose place in the tree, holds every word asked for, however it is spelt. */
export function matching(listed: readonly Listed[], query: string): Listed[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return listed.filter(({ organization, above }) => {
    const text = fold([...above, organization.name].join(' '))
    return words.every((word) => text.includes(word))
  })
}

export type Sheet<T> = { items: T[]; page: number; pages: number; total: number }

/** One page of a list; a page number beyond the end is the last page. */
export function sheetOf<T>(items: readonly T[], page: number, size: number): Sheet<T> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const at = Math.min(Math.max(1, page), pages)
  return { items: items.slice((at - 1) * size, at * size), page: at, pages, total: items.length }
}
