export { insertMember } from './commands/add-person.ts'
export { newPersonSchema } from './domain.ts'
export { peopleRoutes } from './routes.tsx'
export { sessionMiddleware } from './session.ts'
