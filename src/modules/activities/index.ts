export { attachToActivity } from './commands/attach-to-activity.ts'
export { recordActivity } from './commands/record-activity.ts'
export { withdrawActivity } from './commands/withdraw-activity.ts'
export {
  type Activity,
  type ActivityForm,
  type ActivityKind,
  activityKinds,
  activitySchema,
} from './domain.ts'
export { activityTexts } from './messages/index.ts'
export { ActivityList } from './pages/activity-list.tsx'
export { dayLine, quantityLine } from './pages/quantity-list.tsx'
export { mayRecordActivities } from './policy.ts'
export { activityRoutes } from './routes.ts'
export { listActivities } from './store/activities.ts'
