import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { writeRefusal } from './documents/writers/write-error.ts'
import { activityRoutes } from './modules/activities/index.ts'
import { planProgress } from './modules/assessment/index.ts'
import { evidenceRoutes } from './modules/evidence/index.ts'
import { homeRoutes } from './modules/home/index.ts'
import { layoutRoutes } from './modules/layouts/index.ts'
import { peopleRoutes, sessionMiddleware } from './modules/people/index.ts'
import { amendmentWriter, planRoutes, planWriter } from './modules/plans/index.ts'
import { portalRoutes } from './modules/portal/index.ts'
import { consolidatedWriter, reportPaperWriter, reportRoutes, reportWriter } from './modules/reports/index.ts'
import { verificationRoutes } from './modules/verification/index.ts'
import { type Writer, writingRoutes } from './modules/writings/index.ts'
import { AppError } from './platform/errors.ts'
import { projectRoot } from './platform/project-root.ts'
import type { Env, Services } from './web/env.ts'
import { errorPages, onNotFound } from './web/errors.tsx'
import { formMiddleware } from './web/form.ts'
import { closeUnread, plainAddress, sameOriginOnly, securityHeaders } from './web/security.ts'
import { chooseLanguage, provide } from './web/services.ts'

/** Room for the texts of a form beside its file. */
const formOverhead = 1_048_576

const refuseTooLarge = () => {
  throw new AppError('too-large')
}

/** Their names carry a hash of their content, so a browser on a weak link fetches each once. */
const clientFiles = serveStatic<Env>({
  root: join(projectRoot, 'dist', 'client'),
  onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
})

/** Who writes the files that take long, also those that a start finds unfinished. */
export const writers: readonly Writer[] = [
  planWriter,
  amendmentWriter,
  reportWriter,
  reportPaperWriter,
  consolidatedWriter,
]

/** The whole program as one Hono app: read it as the table of contents. */
export function createApp(services: Services): Hono<Env> {
  const { config } = services
  const app = new Hono<Env>()
  app.onError(errorPages(writeRefusal))
  app.notFound(onNotFound)

  app.use(closeUnread)
  app.use(provide(services))
  app.use(securityHeaders(config.publicUrl?.startsWith('https:') ?? false))
  // styles and scripts are the same for everybody; pages with a token in them are sent as they are
  app.use('/assets/*', compress(), clientFiles)
  app.get('/health', (c) => c.text('ok'))
  app.use(sessionMiddleware)
  app.use(chooseLanguage)
  app.use(plainAddress)
  app.use(sameOriginOnly)
  app.use(bodyLimit({ maxSize: config.uploadLimitBytes + formOverhead, onError: refuseTooLarge }))
  app.use(formMiddleware)

  app.route('/', peopleRoutes())
  app.route('/', planRoutes(planProgress))
  app.route('/', layoutRoutes())
  app.route('/', evidenceRoutes())
  app.route('/', activityRoutes())
  app.route('/', reportRoutes())
  app.route('/', writingRoutes(writers))
  app.route('/', portalRoutes())
  app.route('/', verificationRoutes())
  app.route('/', homeRoutes())

  return app
}
