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
