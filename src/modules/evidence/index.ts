export { attachEvidence, type EvidenceForm, prepareEvidence } from './commands/attach-evidence.ts'
export { type Evidence, linksSchema, visibilitySchema } from './domain.ts'
export { evidenceRoutes } from './routes.ts'
export { listEvidence } from './store.ts'
