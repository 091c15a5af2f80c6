export { addOrganization, type NewOrganization } from './commands/add-organization.ts'
export { type Organization, type OrganizationKind, organizationKinds } from './domain.ts'
export { findOrganization, findOrganizationBySlug, listOrganizations, listSubtree } from './store.ts'
