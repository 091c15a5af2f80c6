export { portalRoutes, publicStartPage } from './routes.tsx'
