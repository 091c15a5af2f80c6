import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { writeFormats } from '../../documents/writers/write-document.ts'
import { citizenScope } from '../../platform/db/index.ts'
import { AppError, found } from '../../platform/errors.ts'
import type { Env, WebContext } from '../../web/env.ts'
import { renderPublicPage } from '../../web/frame.tsx'
import { planWriter } from '../plans/index.ts'
import { reportWriter } from '../reports/index.ts'
import { sendPaper } from '../writings/index.ts'
import { findPublishedPlan, findReport } from './load/find-published.ts'
import { loadBody } from './load/load-body.ts'
import { loadPlan } from './load/load-plan.ts'
import { loadStart } from './load/load-start.ts'
import { portalTexts } from './messages/index.ts'
import { BodyPage } from './pages/body-page.tsx'
import { PlanPage } from './pages/plan-page.tsx'
import { StartPage } from './pages/start-page.tsx'
import { presentPlan } from './present.ts'

const planPath = '/public/:slug/:year{[0-9]{4}}'
const endings = '(?:docx|xlsx|pdf)'

/** The pages for citizens: the same for everybody, signed in or not. */
export function portalRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  // nothing secret stands in these pages, so that compressing them tells nobody anything
  routes.use('/public/*', compress())

  routes.get('/public', publicStartPage)

  routes.get('/public/:slug', async (c) => {
    const language = c.get('language')
    const body = await loadBody(c.get('services'), c.req.param('slug'))
    return renderPublicPage(
      c,
      { title: body.organization.name },
      <BodyPage t={portalTexts(language)} language={language} body={body} />,
    )
  })

  routes.get('/public/:slug/:file{[0-9]{4}\\.json}', async (c) => {
    try {
      const year = Number(c.req.param('file').slice(0, 4))
      const loaded = await loadPlan(c.get('services'), c.req.param('slug'), year)
      c.header('Cache-Control', 'public, max-age=60')
      return c.json(presentPlan(loaded))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const message = portalTexts(c.get('language'))('notFound')
      return c.json({ error: { code: error.code, message } }, 404)
    }
  })

  routes.get(planPath, async (c) => {
    const language = c.get('language')
    const loaded = await loadPlan(c.get('services'), c.req.param('slug'), Number(c.req.param('year')))
    const plan = presentPlan(loaded)
    return renderPublicPage(
      c,
      { title: plan.title },
      <PlanPage t={portalTexts(language)} language={language} plan={plan} />,
    )
  })

  routes.get(`${planPath}/:file{plan\\.${endings}}`, async (c) => {
    const planId = await findPublishedPlan(c.get('services'), placeOf(c.req.param()))
    return sendPaper(c, citizenScope, planWriter, { planId, format: formatOf(c.req.param('file')) })
  })

  routes.get(`${planPath}/:file{(?:half-year|year)-report\\.${endings}}`, async (c) => {
    const file = c.req.param('file')
    const period = file.startsWith('year-') ? 'year' : 'half-year'
    const reportId = await findReport(c.get('services'), placeOf(c.req.param()), period)
    return sendPaper(c, citizenScope, reportWriter, { reportId, format: formatOf(file) })
  })
  return routes
}

const placeOf = ({ slug, year }: { slug: string; year: string }) => ({ slug, year: Number(year) })

const formatOf = (file: string) => found(writeFormats.find((known) => file.endsWith(`.${known}`)))

/** The start page for citizens, also what the home page shows to a visitor. */
export async function publicStartPage(c: WebContext) {
  const language = c.get('language')
  const t = portalTexts(language)
  const query = (c.req.query('q') ?? '').normalize('NFC').trim().slice(0, 100)
  const page = Number.parseInt(c.req.query('page') ?? '1', 10) || 1
  const sheet = await loadStart(c.get('services'), { query, page })
  return renderPublicPage(
    c,
    { title: t('start') },
    <StartPage t={t} language={language} query={query} sheet={sheet} />,
  )
}
