export type { Database, Transaction } from './database.ts'
export { connectDatabase, migrateDatabase, openDatabase } from './open-database.ts'
export type * from './schema.ts'
export { citizenScope, type PersonScope, type Scope, systemScope } from './scope.ts'
