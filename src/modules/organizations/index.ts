export { addOrganization, type NewOrganization } from './commands/add-organization.ts'
export {
  inTreeOrder,
  type Listed,
  type Organization,
  type OrganizationKind,
  organizationKinds,
} from './domain.ts'
export {
  findOrganization,
  findOrganizationBySlug,
  hasBodiesBelow,
  listOrganizations,
  listSubtree,
} from './store.ts'
