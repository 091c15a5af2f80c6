export { amendPlan, type PlanChange } from './commands/amend-plan.ts'
export { approvePlan } from './commands/approve-plan.ts'
export { type Imported, importPlanFile, type PlanFile } from './commands/import-plan.ts'
export { type SavedImport, saveImport } from './commands/save-import.ts'
export type {
  Amendment,
  Decision,
  Indicator,
  Measure,
  Method,
  Objective,
  Plan,
  PlanState,
} from './domain/plan.ts'
export { planDocument } from './domain/plan-document-of.ts'
export type { PlanExtensions } from './extensions.ts'
export { planRoutes } from './routes.ts'
export { listAmendments } from './store/amendments.ts'
export {
  listCurrentMeasures,
  listCurrentMeasuresOf,
  listMeasuresByIds,
  listMeasuresOfAmendments,
} from './store/measures.ts'
export { findApprovedPlan, getPlan, listObjectives, listPlans } from './store/plans.ts'
