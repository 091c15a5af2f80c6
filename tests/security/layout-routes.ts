import { office, type Route, shown, signedIn } from './route.ts'
import type { World } from './world.ts'

const own = ({ layoutId }: World) => ({ layout: layoutId })

/** The addresses of layouts, in the order of an office's work. */
export const layoutRoutes: readonly Route[] = [
  { route: 'GET /layouts', ...signedIn },
  { route: 'GET /layouts/new', ...signedIn },
  {
    route: 'POST /layouts/new',
    ...signedIn,
    fields: shown(() => '/layouts/new', { title: 'Шинэ маягт', next: 'save' }),
  },
  { route: 'GET /layouts/:layout', ...office, params: own },
  { route: 'GET /layouts/:layout/sample.docx', ...office, params: own },
  { route: 'GET /layouts/:layout/sample.xlsx', ...office, params: own },
  { route: 'GET /layouts/:layout/sample.pdf', ...office, params: own },
  { route: 'GET /layouts/:layout/edit', ...office, params: own },
  {
    route: 'POST /layouts/:layout/edit',
    ...office,
    params: own,
    fields: shown(({ layoutId }) => `/layouts/${layoutId}/edit`, { title: 'Өөр нэр', next: 'save' }),
  },
  {
    route: 'POST /layouts/:layout/use',
    ...office,
    params: own,
    fields: ({ planId }) => ({ useFor: `reports.${planId}` }),
  },
  { route: 'POST /layouts/:layout/demand', ...office, params: own, fields: () => ({ demandFor: 'report' }) },
  { route: 'POST /layouts/demands/:paper/withdraw', ...office, params: () => ({ paper: 'report' }) },
  { route: 'POST /layouts/:layout/remove', ...office, params: own },
]
