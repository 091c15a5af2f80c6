import { Hono } from 'hono'
import { z } from 'zod'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { systemScope } from '../../platform/db/index.ts'
import { AppError } from '../../platform/errors.ts'
import { type Env, type FormValues, signedIn, type WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import { type FieldErrors, parseForm, textOf } from '../../web/form.ts'
import { renderPage } from '../../web/frame.tsx'
import { addPerson } from './commands/add-person.ts'
import { signIn, signInToDemo } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { newPersonSchema, signInSchema } from './domain.ts'
import { peopleKeys, peopleTexts } from './messages/index.ts'
import { PeoplePage } from './pages/people-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { mayManagePeople } from './policy.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from './session.ts'
import { listDemoPersons, listMembers } from './store.ts'

export function peopleRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/sign-in', (c) => signInPage(c, { email: '', next: c.req.query('next') ?? '/', wrong: false }))

  routes.post('/sign-in', async (c) => {
    const { values } = c.get('form')
    const next = localPath(textOf(values, 'next'))
    const parsed = parseForm(signInSchema, values)
    const token = parsed.ok
      ? await signIn(c.get('services'), parsed.value.email, parsed.value.password)
      : null
    if (token === null) return signInPage(c, { email: textOf(values, 'email'), next, wrong: true })
    setSessionCookie(c, token)
    return c.redirect(next, 303)
  })

  routes.post('/demo/sign-in', async (c) => {
    const { values } = c.get('form')
    const person = z.uuid().safeParse(values.person)
    if (!person.success) throw new AppError('not-found')
    setSessionCookie(c, await signInToDemo(c.get('services'), person.data))
    return c.redirect(localPath(textOf(values, 'next')), 303)
  })

  routes.post('/sign-out', async (c) => {
    const token = sessionToken(c)
    if (token) await signOut(c.get('services'), token)
    clearSessionCookie(c)
    return c.redirect('/', 303)
  })

  routes.get('/people', (c) => peoplePage(c, {}, {}))

  routes.post('/people', async (c) => {
    const { values } = c.get('form')
    const actor = signedIn(c)
    authorize(mayManagePeople(actor))
    const parsed = parseForm(newPersonSchema, values)
    if (!parsed.ok) return peoplePage(c, values, parsed.errors)
    try {
      await addPerson(c.get('services'), actor, parsed.value)
    } catch (error) {
      if (error instanceof AppError && error.reason === 'email-taken')
        return peoplePage(c, values, { email: 'email-taken' })
      throw error
    }
    return c.redirect('/people?done=added', 303)
  })
  return routes
}

async function signInPage(c: WebContext, form: { email: string; next: string; wrong: boolean }) {
  const { config, database } = c.get('services')
  const t = peopleTexts(c.get('language'))
  const demoPersons = config.demo ? await database.read(systemScope, listDemoPersons) : []
  const errors = form.wrong ? [{ name: 'email', text: t('wrongPair') }] : []
  return renderPage(
    c,
    { title: t('signIn'), status: form.wrong ? 422 : 200 },
    <SignInPage t={t} email={form.email} next={form.next} errors={errors} demoPersons={demoPersons} />,
  )
}

async function peoplePage(c: WebContext, values: FormValues, errors: FieldErrors) {
  const actor = signedIn(c)
  authorize(mayManagePeople(actor))
  const language = c.get('language')
  const t = peopleTexts(language)
  const members = await c
    .get('services')
    .database.read(scopeOf(actor), (tx) => listMembers(tx, actor.organizationId))
  const refused = Object.keys(errors).length > 0
  return renderPage(
    c,
    {
      title: t('people'),
      status: refused ? 422 : 200,
      ...(c.req.query('done') === 'added' && { notice: { kind: 'success', text: t('added') } }),
    },
    <PeoplePage
      t={t}
      csrfToken={c.get('csrfToken')}
      members={members}
      values={values}
      errors={fieldErrors(errors, language, t, peopleKeys)}
    />,
  )
}

/** Only a path of this site: a link that signs in and then leads elsewhere would serve a phisher. */
function localPath(next: string): string {
  return /^\/(?![/\\])/.test(next) ? next : '/'
}
