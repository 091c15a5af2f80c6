import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { AppError, found } from '../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../web/env.ts'
import { type FieldErrors, textOf } from '../../web/form.ts'
import { renderPage } from '../../web/frame.tsx'
import { orShowAgain } from '../../web/or-show-again.ts'
import { addLayout } from './commands/add-layout.ts'
import { editLayout } from './commands/edit-layout.ts'
import { arranged, inOrder, isArranging, rowsOf, withRows } from './domain/column-rows.ts'
import { parseLayoutForm, valuesOf } from './domain/layout-form.ts'
import { ownName } from './domain/offered.ts'
import { getStart } from './load-offered.ts'
import { LayoutFormPage } from './pages/layout-form-page.tsx'
import { mayWriteLayouts } from './policy.ts'
import { currentPlace, errorsOf, ownIdOf, viewOf } from './request.ts'
import { findOwnLayout } from './store.ts'

/** The forms of a new layout and of one that is there. */
export function formRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/layouts/new', newPage)
  routes.post('/layouts/new', async (c) => {
    const id = z.uuid().safeParse(textOf(c.get('form').values, 'id'))
    if (!id.success) throw new AppError('invalid-input', 'broken-form')
    return takeForm(c, id.data, null)
  })
  routes.get('/layouts/:layout/edit', async (c) => {
    const { title, layout, revision } = await ownIn(c)
    return showForm(c, ownIdOf(c), revision, { values: valuesOf(title, layout) })
  })
  routes.post('/layouts/:layout/edit', async (c) => {
    const { revision } = await ownIn(c)
    return takeForm(c, ownIdOf(c), revision)
  })
  return routes
}

async function ownIn(c: WebContext) {
  const actor = signedIn(c)
  authorize(mayWriteLayouts(actor))
  return found(
    await c
      .get('services')
      .database.read(scopeOf(actor), (tx) => findOwnLayout(tx, actor.organizationId, ownIdOf(c))),
  )
}

async function newPage(c: WebContext) {
  const actor = signedIn(c)
  authorize(mayWriteLayouts(actor))
  const from = c.req.query('from')
  const start = await c
    .get('services')
    .database.read(scopeOf(actor), (tx) => getStart(tx, actor, c.get('language'), from ?? 'ministry-plan'))
  return showForm(c, randomUUID(), null, { values: valuesOf('', start.layout) })
}

/** `revision` is that of the layout as it stands now; null for a new one. */
async function takeForm(c: WebContext, id: string, revision: number | null) {
  const actor = signedIn(c)
  authorize(mayWriteLayouts(actor))
  const { values } = c.get('form')
  const step = textOf(values, 'next')
  if (isArranging(step)) return showForm(c, id, revision, { values: arranged(values, step) })
  const parsed = parseLayoutForm(step === 'preview' ? titled(values) : values, ownName(id))
  if (!parsed.ok) return showForm(c, id, revision, { values, errors: parsed.errors })
  if (step === 'preview')
    return showForm(c, id, revision, { values: withRows(values, inOrder(rowsOf(values))) })
  const seen = Number(textOf(values, 'revision'))
  if (revision !== null && seen !== revision) return showForm(c, id, revision, { values, changed: true })
  const layout = { id, ...parsed.value }
  return orShowAgain(
    { 'title-taken': 'title' },
    async () => {
      if (revision === null) await addLayout(c.get('services'), actor, layout)
      else await editLayout(c.get('services'), actor, { ...layout, revision })
      return c.redirect(`/layouts/${id}?done=${revision === null ? 'added' : 'saved'}`, 303)
    },
    (errors) => showForm(c, id, revision, { values, errors }),
  )
}

/** A layout that has no name yet can be looked at. */
const titled = (values: FormValues): FormValues => ({
  ...values,
  title: textOf(values, 'title').trim() || '-',
})

type Shown = { values: FormValues; errors?: FieldErrors; changed?: boolean }

async function showForm(c: WebContext, id: string, revision: number | null, shown: Shown) {
  const view = viewOf(c)
  const { values, errors = {}, changed = false } = shown
  const refused = Object.keys(errors).length > 0
  const title = textOf(values, 'title')
  const described = parseLayoutForm(titled(values), ownName(id))
  // after a colleague's change the next sending is meant for what stands there now
  const keepSeen = c.req.method === 'POST' && !changed
  const seen = keepSeen ? textOf(values, 'revision') : String(revision)
  const heading = view.t(revision === null ? 'newLayout' : 'editLayout')
  return renderPage(
    c,
    { title: heading, current: currentPlace(signedIn(c)), status: changed ? 409 : refused ? 422 : 200 },
    <LayoutFormPage
      view={view}
      action={revision === null ? '/layouts/new' : `/layouts/${id}/edit`}
      heading={heading}
      back={revision === null ? null : { href: `/layouts/${id}`, label: title }}
      values={values}
      errors={errorsOf(c, errors, values)}
      layout={described.ok ? described.value.layout : null}
      changed={changed}
      hidden={revision === null ? { id } : { revision: seen }}
    />,
  )
}
