import { Hono } from 'hono'
import { z } from 'zod'
import { mediaTypes, writeDocument } from '../../documents/writers/write-document.ts'
import { type Actor, scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { type Env, signedIn, type WebContext } from '../../web/env.ts'
import { type FieldErrors, parseForm, textOf } from '../../web/form.ts'
import { renderPage } from '../../web/frame.tsx'
import { orShowAgain } from '../../web/or-show-again.ts'
import { sendDocument } from '../../web/send-file.ts'
import { listPlans, maySeePlans, mayWritePlans, useLayout } from '../plans/index.ts'
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
  routes.get('/layouts/:layout/sample.docx', sampleFile)
  routes.post('/layouts/:layout/use', useForm)
  routes.post('/layouts/:layout/remove', async (c) => {
    await removeLayout(c.get('services'), signedIn(c), ownIdOf(c))
    return c.redirect('/layouts?done=removed', 303)
  })
  return routes
}

async function layoutsPage(c: WebContext) {
  const actor = signedIn(c)
  authorize(maySeeLayouts(actor))
  const view = viewOf(c)
  const { own, plans } = await c.get('services').database.read(scopeOf(actor), async (tx) => ({
    own: await listOwnLayouts(tx, actor.organizationId),
    plans: maySeePlans(actor) ? await listPlans(tx, actor.organizationId) : [],
  }))
  return renderPage(
    c,
    { title: view.t('layouts'), current: currentPlace(actor), ...noticeOf(c) },
    <LayoutsPage
      view={view}
      own={own.map(offeredOwn)}
      official={officialLayouts(view.language)}
      plans={plans}
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
  const plans = use
    ? await c.get('services').database.read(scopeOf(actor), (tx) => listPlans(tx, actor.organizationId))
    : []
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
      may={{ write: mayWriteLayouts(actor), use }}
      plans={plans}
      chosen={shown.chosen ?? ''}
      errors={errorsOf(c, shown.errors ?? {})}
    />,
  )
}

async function sampleFile(c: WebContext) {
  const { title, layout } = await offeredIn(c, signedIn(c))
  // a sample is no document of anybody: it bears the mark of a draft
  const bytes = await writeDocument(sampleFor(layout), 'docx', layout, { draft: true })
  const name = `${viewOf(c).t('sampleFile', { title })}.docx`
  return sendDocument(c, { name, mediaType: mediaTypes.docx, bytes })
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
    { 'plan-is-approved': 'useFor', 'money-unit-differs': 'useFor' },
    async () => {
      await useLayout(c.get('services'), actor, { planId, for: kind, layout: named })
      return c.redirect(`/layouts/${key}?done=used`, 303)
    },
    (errors) => layoutPage(c, { chosen, errors }),
  )
}
