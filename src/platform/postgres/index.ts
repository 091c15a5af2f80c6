export { type OwnPostgres, startPostgres } from './start-postgres.ts'
