export { amendPlan, type PlanChange } from './commands/amend-plan.ts'
export { approvePlan } from './commands/approve-plan.ts'
export { demandLayout, withdrawDemand } from './commands/demand-layout.ts'
export { amendmentWriter, planWriter } from './commands/plan-files.ts'
export { useLayout } from './commands/use-layout.ts'
export { type DemandedPaper, type Demands, demandedPapers } from './domain/layout-demand.ts'
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
export { importPlanFile } from './imports/commands/import-plan.ts'
export type { Outcome } from './imports/commands/read-received.ts'
export type { PlanFile } from './imports/commands/receive-files.ts'
export { resumeReadings } from './imports/commands/resume-readings.ts'
export { type SavedImport, saveImport } from './imports/commands/save-import.ts'
export { findOpenImports } from './imports/store/open-imports.ts'
export { mayDemandLayouts, maySeePlans, mayWritePlans } from './policy.ts'
export { planRoutes } from './routes.ts'
export { listAmendments } from './store/amendments.ts'
export { findDemandsOn, listDemandsBy, type OwnDemand } from './store/layout-demands.ts'
export {
  listCurrentMeasures,
  listCurrentMeasuresOf,
  listMeasuresByIds,
  listMeasuresOfAmendments,
} from './store/measures.ts'
export { listObjectives } from './store/objectives.ts'
export { findApprovedPlan, getPlan, listPlans } from './store/plans.ts'
