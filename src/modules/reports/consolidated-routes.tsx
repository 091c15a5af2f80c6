import { Hono } from 'hono'
import { z } from 'zod'
import { writeFormats } from '../../documents/writers/write-document.ts'
import { type Actor, scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { AppError } from '../../platform/errors.ts'
import { type Env, signedIn, type WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import { listOfTexts } from '../../web/fields.ts'
import type { FieldErrors } from '../../web/form.ts'
import { renderPage } from '../../web/frame.tsx'
import { orShowAgain } from '../../web/or-show-again.ts'
import { sheetOf } from '../../web/sheet.ts'
import { sendPaper } from '../writings/index.ts'
import { consolidatedPapers, consolidatedWriter } from './commands/write-consolidated.ts'
import { type Consolidation, consolidationSchema, overallOf } from './domain/consolidation.ts'
import { loadConsolidation } from './load-consolidation.ts'
import { reportKeys, reportTexts } from './messages/index.ts'
import { ConsolidatedPage } from './pages/consolidated-page.tsx'
import { maySeeReports } from './policy.ts'

/** More bodies than these are shown page by page, and nobody can choose among them. */
const mostOnPage = 500

/** How many years back can be asked for. */
const yearsBack = 6

/** What the form sends: every field but the boxes is the page's own. */
const formSchema = consolidationSchema.extend({
  everyBody: z.literal('yes').optional(),
  body: listOfTexts.pipe(z.array(z.uuid()).max(mostOnPage)),
  file: z.union([
    z.literal('show'),
    z.templateLiteral([z.enum(consolidatedPapers), '.', z.enum(writeFormats)]),
  ]),
})

/** The reports of the bodies below: summed up on a page, put together in a file. */
export function consolidatedRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/reports/consolidated', (c) => show(c, askedOf(c), null, {}))

  routes.post('/reports/consolidated', async (c) => {
    const actor = reader(c)
    const form = formSchema.safeParse(c.get('form').values)
    if (!form.success) throw new AppError('invalid-input', 'broken-form')
    const { file, everyBody, body, ...asked } = form.data
    const bodies = everyBody ? null : body
    if (file === 'show') return show(c, asked, bodies, {})
    const [paper, format] = file.split('.')
    const wish = {
      ...asked,
      bodies,
      paper: z.enum(consolidatedPapers).parse(paper),
      format: z.enum(writeFormats).parse(format),
      preparer: { position: actor.position, name: actor.name },
    }
    return orShowAgain(
      { 'choose-a-body': 'body', 'too-many-rows': 'body' },
      () => sendPaper(c, scopeOf(actor), consolidatedWriter, wish),
      (errors) => show(c, asked, bodies, errors),
    )
  })
  return routes
}

function reader(c: WebContext): Actor {
  const actor = signedIn(c)
  authorize(maySeeReports(actor))
  return actor
}

/** What the address asks for; what it does not say, or says wrongly, is as is usual now. */
function askedOf(c: WebContext): Consolidation {
  const values = c.req.query()
  const today = c.get('services').clock.today()
  const usual = {
    year: Number(today.slice(0, 4)),
    period: today.slice(5) <= '08-31' ? ('half-year' as const) : ('year' as const),
    level: 'direct' as const,
  }
  const { shape } = consolidationSchema
  return {
    year: shape.year.catch(usual.year).parse(values.year),
    period: shape.period.catch(usual.period).parse(values.period),
    level: shape.level.catch(usual.level).parse(values.level),
  }
}

async function show(
  c: WebContext,
  asked: Consolidation,
  wanted: readonly string[] | null,
  refused: FieldErrors,
): Promise<Response> {
  const actor = reader(c)
  const language = c.get('language')
  const t = reportTexts(language)
  const { database, clock } = c.get('services')
  const { bodies, methods } = await loadConsolidation(database, actor.organizationId, asked)
  const ids = bodies.map(({ organization }) => organization.id)
  const chosen = ids.length > mostOnPage ? null : new Set(wanted ?? ids)
  const page = Number.parseInt(c.req.query('page') ?? '1', 10) || 1
  const year = Number(clock.today().slice(0, 4))
  return renderPage(
    c,
    {
      title: t('consolidated'),
      current: '/reports',
      status: Object.keys(refused).length > 0 ? 422 : 200,
    },
    <ConsolidatedPage
      t={t}
      language={language}
      csrfToken={c.get('csrfToken')}
      asked={asked}
      years={yearsFrom(year, asked.year)}
      bodies={bodies}
      sheet={sheetOf(bodies, page, mostOnPage)}
      chosen={chosen}
      overall={overallOf(bodies.filter(({ organization }) => chosen?.has(organization.id) ?? true))}
      methods={methods}
      errors={fieldErrors(refused, language, t, reportKeys).summary}
    />,
  )
}

function yearsFrom(newest: number, asked: number): number[] {
  const years = Array.from({ length: yearsBack }, (_, index) => newest - index)
  return [...new Set([...years, asked])].toSorted((one, other) => other - one)
}
