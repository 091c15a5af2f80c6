export {
  type AssessedMeasure,
  type AssessedPlan,
  assessPlan,
  assessPlans,
  measureFindings,
  type Window,
  windowUntil,
} from './assess-plan.ts'
export { type Basis, basisSchema } from './domain/basis.ts'
export { entryFindings, type Finding } from './domain/findings.ts'
export type { Proposal } from './domain/proposal.ts'
export { type Assessed, type RolledUp, rollUp } from './domain/roll-up.ts'
export { assessmentTexts, countsLine, explain, findingText, methodLine } from './messages/index.ts'
export { PlanProgress } from './pages/progress-views.tsx'
export { planProgress } from './plan-extensions.tsx'
export { getMethod, listMethods, type NamedMethod } from './store.ts'
