export { amendPlan, type PlanChange } from './commands/amend-plan.ts'
export { approvePlan } from './commands/approve-plan.ts'
export { importPlanFile } from './commands/import-plan.ts'
export type { Outcome } from './commands/read-received.ts'
export type { PlanFile } from './commands/receive-files.ts'
export { resumeReadings } from './commands/resume-readings.ts'
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
export { planLayout } from './domain/plan-layout.ts'
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
