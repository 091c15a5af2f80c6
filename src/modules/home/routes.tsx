import { Hono } from 'hono'
import { hasRole } from '../../platform/auth/actor.ts'
import type { Env } from '../../web/env.ts'
import { renderPage } from '../../web/frame.tsx'
import { mayRecordActivities } from '../activities/index.ts'
import { publicStartPage } from '../portal/index.ts'
import { loadHome } from './load-home.ts'
import { homeTexts } from './messages/index.ts'
import { HomePage } from './pages/home-page.tsx'

/** The first page: a person's own work, or for a visitor what citizens see. */
export function homeRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/', async (c) => {
    const actor = c.get('actor')
    if (!actor) {
      const page = await publicStartPage(c)
      // the address shows something else after sign-in: a kept copy must be asked about
      page.headers.set('Cache-Control', 'private, no-cache')
      return page
    }
    const services = c.get('services')
    const language = c.get('language')
    const t = homeTexts(language)
    const home = await loadHome(services, actor)
    return renderPage(
      c,
      { title: t('home') },
      <HomePage
        t={t}
        language={language}
        actor={actor}
        home={home}
        mayRecord={mayRecordActivities(actor)}
        worksOnPlans={hasRole(actor, 'specialist', 'head', 'reviewer')}
        managesPeople={hasRole(actor, 'administrator')}
      />,
    )
  })
  return routes
}
