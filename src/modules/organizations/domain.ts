export const organizationKinds = [
  'ministry',
  'agency',
  'aimag',
  'district',
  'soum',
  'department',
  'school',
  'hospital',
  'company',
  'other',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

export type Organization = {
  id: string
  parentId: string | null
  kind: string
  name: string
  /** Where its documents are issued: "Шанд хот". */
  place: string | null
  /** Its name in the address of its public page. */
  slug: string
}

/** The label of a body in the ltree paths of its subtree: its id without dashes. */
export function pathLabel(id: string): string {
  return id.replaceAll('-', '')
}

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
