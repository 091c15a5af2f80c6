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
export { findCurrentMeasure, listCurrentMeasures } from './store/measures.ts'
export { findApprovedPlan, findPlan, getPlan, listMethods, listObjectives, listPlans } from './store/plans.ts'
