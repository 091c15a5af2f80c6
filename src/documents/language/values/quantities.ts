/** What an activity may count, in the order of its form; the codes that the register of activities stores. */
export const activityQuantities = [
  'people',
  'events',
  'copies',
  'reach',
  'items',
  'organizations',
  'households',
  'contracts',
  'complaints',
  'responses',
] as const
export type ActivityQuantity = (typeof activityQuantities)[number]
