import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { clockFrom } from '../../platform/clock.ts'
import { citizenScope } from '../../platform/db/index.ts'
import type { Env, WebContext } from '../../web/env.ts'
import { fieldErrors } from '../../web/field-errors.ts'
import { optionalText } from '../../web/fields.ts'
import { type FieldErrors, parseForm, textOf } from '../../web/form.ts'
import { renderPublicPage } from '../../web/frame.tsx'
import { checkFile, checkHash } from './commands/check-held.ts'
import { parseCode, shownCode } from './domain/code.ts'
import { type Proof, stateOf } from './domain/proof.ts'
import type { Verdict } from './domain/verdict.ts'
import { verificationKeys, verificationTexts } from './messages/index.ts'
import { ProofPage } from './pages/proof-page.tsx'
import { VerdictNotice } from './pages/verdict-notice.tsx'
import { VerifyPage } from './pages/verify-page.tsx'
import type { View } from './pages/view.ts'
import { findNewestProof, findProof } from './store.ts'

/** Anybody may ask whether a document is an approved one: no sign-in, no script, nothing kept of what is sent. */
export function verificationRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/verify', async (c) => {
    const typed = c.req.query('code') ?? ''
    if (typed.trim() === '') return showStart(c, viewOf(c, {}, {}))
    const code = parseCode(typed)
    if (code === null) return showStart(c, viewOf(c, { code: typed }, { code: 'not-a-code' }), 422)
    return c.redirect(`/verify/${shownCode(code)}`, 303)
  })

  routes.get('/verify/:code', async (c) => {
    const typed = c.req.param('code')
    const code = parseCode(typed)
    const proof = code && (await c.get('services').database.read(citizenScope, (tx) => findProof(tx, code)))
    if (!proof) {
      const error = code === null ? 'not-a-code' : 'unknown-code'
      return showStart(c, viewOf(c, { code: typed.slice(0, 40) }, { code: error }), 404)
    }
    return showProof(c, viewOf(c, {}, {}), proof)
  })

  routes.post('/verify', checkHeld)
  return routes
}

const heldSchema = z.object({ hash: optionalText(100), askedCode: optionalText(40) })

async function checkHeld(c: WebContext) {
  const { values, files } = c.get('form')
  const services = c.get('services')
  const sent = { hash: textOf(values, 'hash'), askedCode: textOf(values, 'askedCode') }
  const parsed = parseForm(heldSchema, values)
  if (!parsed.ok) return showStart(c, viewOf(c, sent, parsed.errors), 422)
  const typed = parsed.value.askedCode
  const asked = typed === null ? null : parseCode(typed)
  const proof = asked && (await services.database.read(citizenScope, (tx) => findProof(tx, asked)))
  const file = files.file?.find(({ size }) => size > 0)
  const hash = plainHash(parsed.value.hash)
  const errors: FieldErrors = {
    ...(typed !== null && !proof && { askedCode: asked === null ? 'not-a-code' : 'unknown-code' }),
    ...(!file && hash === '' && { file: 'choose-file-or-hash' }),
    ...(!file && hash !== '' && !/^[0-9a-f]{16,64}$/.test(hash) && { hash: 'not-a-hash' }),
  }
  const view = viewOf(c, sent, errors)
  if (Object.keys(errors).length > 0) {
    return proof ? showProof(c, view, proof, undefined, 422) : showStart(c, view, 422)
  }
  const verdict = file
    ? await checkFile(services, new Uint8Array(await file.arrayBuffer()), asked)
    : await checkHash(services, hash, asked)
  const notice = <VerdictNotice view={view} verdict={verdict} asked={asked} />
  const shown = 'proof' in verdict ? verdict.proof : proof
  return shown
    ? showProof(c, view, shown, notice, statusOf(verdict))
    : showStart(c, view, statusOf(verdict), notice)
}

/** As copied from a document, with its dots, or from a program that writes it in capitals. */
function plainHash(typed: string | null): string {
  return (typed ?? '').toLowerCase().replaceAll(/[\s….]/g, '')
}

function statusOf({ kind }: Verdict): ContentfulStatusCode {
  if (kind === 'busy') return 429
  return kind === 'unreadable' ? 422 : 200
}

function viewOf(c: WebContext, values: Record<string, string>, errors: FieldErrors): View {
  const language = c.get('language')
  const t = verificationTexts(language)
  const { summary, of } = fieldErrors(errors, language, t, verificationKeys)
  const limit = Math.floor(c.get('services').config.uploadLimitBytes / 1_048_576)
  return { t, language, csrfToken: c.get('csrfToken'), limit, sent: { values, summary, errorOf: of } }
}

function showStart(c: WebContext, view: View, status: ContentfulStatusCode = 200, verdict?: Notice) {
  return show(c, view.t('title'), status, <VerifyPage view={view} verdict={verdict} />)
}

type Notice = ReturnType<typeof VerdictNotice>

async function showProof(
  c: WebContext,
  view: View,
  proof: Proof,
  verdict?: Notice,
  status: ContentfulStatusCode = 200,
) {
  const { newest, next } = await c.get('services').database.read(citizenScope, async (tx) => ({
    newest: proof.replacedBy === null ? null : await findNewestProof(tx, proof),
    next: proof.replacedBy === null ? null : await findProof(tx, proof.replacedBy),
  }))
  const changedAt = stateOf(proof) === 'replaced' ? (next?.approvedAt ?? null) : proof.withdrawnAt
  // the day in Mongolia
  const changedOn = changedAt && clockFrom(() => changedAt).today()
  const { t } = view
  const title = `${shownCode(proof.code)} · ${t('title')}`
  return show(
    c,
    title,
    status,
    <ProofPage view={view} proof={proof} newest={newest} changedOn={changedOn} verdict={verdict} />,
  )
}

/** A page that answers about a file, or that holds the secret of a session, is nobody else's. */
async function show(c: WebContext, title: string, status: ContentfulStatusCode, body: Notice) {
  const response = await renderPublicPage(c, { title, status }, body)
  if (c.req.method !== 'GET' || c.get('actor')) response.headers.set('Cache-Control', 'no-store')
  return response
}
