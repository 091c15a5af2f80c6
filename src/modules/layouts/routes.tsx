import { Hono } from 'hono'
import { z } from 'zod'
import { findLayout } from '../../documents/layouts/layout.ts'
import {
  mediaTypes,
  type WriteFormat,
  writeDocument,
  writeFormats,
} from '../../documents/writers/write-document.ts'
import { type Actor, scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { AppError } from '../../platform/errors.ts'
import { type Env, signedIn, type WebContext } from '../../web/env.ts'
import { type FieldErrors, parseForm, textOf } from '../../web/form.ts'
import { renderPage } from '../../web/frame.tsx'
import { orShowAgain } from '../../web/or-show-again.ts'
import { sendDocument } from '../../web/send-file.ts'
import { hasBodiesBelow } from '../organizations/index.ts'
import {
  demandedPapers,
  demandLayout,
  findDemandsOn,
  listDemandsBy,
  listPlans,
  mayDemandLayouts,
  maySeePlans,
  mayWritePlans,
  useLayout,
  withdrawDemand,
} from '../plans/index.ts'
import { removeLayout } from './commands/remove-layout.ts'
import { ownName } from './domain/offered.ts'
import { sampleFor } from './domain/sample.ts'
import { formRoutes } from './form-routes.tsx'
import { getOffered, offeredOwn, officialLayouts } from './load-offered.ts'
import { LayoutPage } from './pages/layout-page.tsx'
import { LayoutsPage } from './pages/layouts-page.tsx'
import { maySeeLayouts, mayWriteLayouts } from './policy.ts'
import { currentPlace, errorsOf, noticeOf, ownIdOf, viewOf } from './request.ts'
import { listOwnLayouts } from './store.ts'

/** All addresses under /layouts. Those with fixed words come first: the rest reads a layout's key in that place. */
export function layoutRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/layouts', layoutsPage)
  routes.route('/', formRoutes())
  routes.get('/layouts/:layout', (c) => layoutPage(c, {}))
  for (const format of writeFormats) {
    routes.get(`/layouts/:layout/sample.${format}`, (c) => sampleFile(c, format))
  }
  routes.post('/layouts/:layout/use', useForm)
  routes.post('/layouts/:layout/remove', async (c) => {
    await removeLayout(c.get('services'), signedIn(c), ownIdOf(c))
    return c.redirect('/layouts?done=removed', 303)
  })
  routes.post('/layouts/:layout/demand', demandForm)
  routes.post('/layouts/demands/:paper/withdraw', async (c) => {
    const paper = z.enum(demandedPapers).safeParse(c.req.param('paper'))
    if (!paper.success) throw new AppError('not-found')
    await withdrawDemand(c.get('services'), signedIn(c), paper.data)
    return c.redirect('/layouts?done=withdrawn', 303)
  })
  return routes
}

async function layoutsPage(c: WebContext) {
  const actor = signedIn(c)
  authorize(maySeeLayouts(actor))
  const view = viewOf(c)
  const { own, plans, demandsOnUs, demandsByUs } = await c
    .get('services')
    .database.read(scopeOf(actor), async (tx) => ({
      own: await listOwnLayouts(tx, actor.organizationId),
      plans: maySeePlans(actor) ? await listPlans(tx, actor.organizationId) : [],
      demandsOnUs: await findDemandsOn(tx, actor.organizationId),
      demandsByUs: await listDemandsBy(tx, actor.organizationId),
    }))
  return renderPage(
    c,
    { title: view.t('layouts'), current: currentPlace(actor), ...noticeOf(c) },
    <LayoutsPage
      view={view}
      own={own.map(offeredOwn)}
      official={officialLayouts(view.language)}
      plans={plans}
      demandsOnUs={demandsOnUs}
      demandsByUs={demandsByUs}
      mayDemand={mayDemandLayouts(actor)}
      mayWrite={mayWriteLayouts(actor)}
    />,
  )
}

const keyOf = (c: WebContext) => c.req.param('layout') ?? ''

async function offeredIn(c: WebContext, actor: Actor) {
  authorize(maySeeLayouts(actor))
  return c
    .get('services')
    .database.read(scopeOf(actor), (tx) => getOffered(tx, actor, c.get('language'), keyOf(c)))
}

async function layoutPage(c: WebContext, shown: { chosen?: string; errors?: FieldErrors }) {
  const actor = signedIn(c)
  const view = viewOf(c)
  const offered = await offeredIn(c, actor)
  const use = mayWritePlans(actor)
  const { plans, hasBelow } = await c.get('services').database.read(scopeOf(actor), async (tx) => ({
    plans: use ? await listPlans(tx, actor.organizationId) : [],
    hasBelow: mayDemandLayouts(actor) && (await hasBodiesBelow(tx, actor.organizationId)),
  }))
  return renderPage(
    c,
    {
      title: offered.title,
      current: currentPlace(actor),
      status: shown.errors ? 422 : 200,
      ...noticeOf(c),
    },
    <LayoutPage
      view={view}
      offered={offered}
      may={{ write: mayWriteLayouts(actor), use, demand: hasBelow }}
      plans={plans}
      chosen={shown.chosen ?? ''}
      errors={errorsOf(c, shown.errors ?? {})}
    />,
  )
}

async function sampleFile(c: WebContext, format: WriteFormat) {
  const { title, layout } = await offeredIn(c, signedIn(c))
  // a sample is no document of anybody: it bears the mark of a draft
  const bytes = await writeDocument(sampleFor(layout), format, layout, { draft: true })
  const name = `${viewOf(c).t('sampleFile', { title })}.${format}`
  return sendDocument(c, { name, mediaType: mediaTypes[format], bytes })
}

const demandSchema = z.object({ demandFor: z.enum(demandedPapers, { error: 'required' }) })

async function demandForm(c: WebContext) {
  const actor = signedIn(c)
  authorize(mayDemandLayouts(actor))
  const { key, title, layout } = await offeredIn(c, actor)
  const { values } = c.get('form')
  const parsed = parseForm(demandSchema, values)
  const again = (errors: FieldErrors) => layoutPage(c, { chosen: textOf(values, 'demandFor'), errors })
  if (!parsed.ok) return again(parsed.errors)
  return orShowAgain(
    { 'nobody-below': 'demandFor' },
    async () => {
      const named = findLayout(key) ? layout : { ...layout, name: 'demanded' }
      await demandLayout(c.get('services'), actor, { paper: parsed.value.demandFor, title, layout: named })
      return c.redirect('/layouts?done=demanded', 303)
    },
    again,
  )
}

const useSchema = z.object({
  useFor: z
    .string({ error: 'not-known' })
    .min(1, 'required')
    .transform((text) => text.split('.'))
    .pipe(z.tuple([z.enum(['plan', 'reports']), z.uuid()], { error: 'not-known' })),
})

async function useForm(c: WebContext) {
  const actor = signedIn(c)
  authorize(mayWritePlans(actor))
  const { key, layout, revision } = await offeredIn(c, actor)
  const { values } = c.get('form')
  const chosen = textOf(values, 'useFor')
  const parsed = parseForm(useSchema, values)
  // the whole choice is one field, whichever part of it is wrong
  if (!parsed.ok) return layoutPage(c, { chosen, errors: { useFor: parsed.errors.useFor ?? 'not-known' } })
  const [kind, planId] = parsed.value.useFor
  const named = revision === null ? layout : { ...layout, name: ownName(key) }
  return orShowAgain(
    { 'plan-is-approved': 'useFor', 'money-unit-differs': 'useFor', 'layout-demanded': 'useFor' },
    async () => {
      await useLayout(c.get('services'), actor, { planId, for: kind, layout: named })
      return c.redirect(`/layouts/${key}?done=used`, 303)
    },
    (errors) => layoutPage(c, { chosen, errors }),
  )
}
