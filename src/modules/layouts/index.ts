export { layoutRoutes } from './routes.tsx'
