export { insertMember } from './commands/add-person.ts'
export { peopleRoutes } from './routes.tsx'
export { sessionMiddleware } from './session.ts'
