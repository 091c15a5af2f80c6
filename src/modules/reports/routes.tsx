import { Hono } from 'hono'
import { writeFormats } from '../../documents/writers/write-document.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { authorize } from '../../platform/auth/authorize.ts'
import { AppError, found } from '../../platform/errors.ts'
import { findStoredFile } from '../../platform/files/stored-file.ts'
import { type Env, signedIn, type WebContext } from '../../web/env.ts'
import { parseForm } from '../../web/form.ts'
import { orShowAgain } from '../../web/or-show-again.ts'
import { sendFile } from '../../web/send-file.ts'
import { sendPaper } from '../writings/index.ts'
import { attachSignedCopy } from './commands/attach-signed-copy.ts'
import { createReport } from './commands/create-report.ts'
import { draftAgain } from './commands/draft-again.ts'
import { editEntry } from './commands/edit-entry.ts'
import { moveReport } from './commands/move-report.ts'
import { setSignatures } from './commands/set-signatures.ts'
import { reportWriter } from './commands/write-report.ts'
import { reportPapers, reportPaperWriter } from './commands/write-report-paper.ts'
import { consolidatedRoutes } from './consolidated-routes.tsx'
import { entrySchema, newReportSchema, signaturesSchema, stepSchema } from './domain/report.ts'
import { maySeeReports } from './policy.ts'
import { idOf, type Refused, showEntry, showReport, showReports } from './show.tsx'
import { findOwnReport } from './store/reports.ts'

const none: Refused = { values: {}, errors: {} }
const moves = ['review', 'send-back', 'approve', 'reopen'] as const

export function reportRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/reports', (c) => showReports(c, none))

  routes.post('/reports', async (c) => {
    const actor = signedIn(c)
    const { values } = c.get('form')
    const parsed = parseForm(newReportSchema, values)
    if (!parsed.ok) return showReports(c, { values, errors: parsed.errors })
    return orShowAgain(
      { 'report-exists': 'period', 'cut-off-ahead': 'cutOff', 'ends-before-it-begins': 'cutOff' },
      async () =>
        c.redirect(
          `/reports/${await createReport(c.get('services'), actor, parsed.value)}?done=created`,
          303,
        ),
      (errors) => showReports(c, { values, errors }),
    )
  })

  // before what takes any word for an id
  routes.route('/', consolidatedRoutes())
  routes.get('/reports/:id', (c) => showReport(c, none))

  routes.get('/reports/:id/:file{(?:report|summary|letter|annex)\\.(?:docx|xlsx|pdf)}', fileOfReport)
  routes.get('/reports/:id/signed', signedCopy)
  routes.get('/reports/:id/measures/:measureId', (c) => showEntry(c, none))

  routes.post('/reports/:id/measures/:measureId', async (c) => {
    const actor = signedIn(c)
    const { values } = c.get('form')
    const [id, measureId] = [idOf(c, 'id'), idOf(c, 'measureId')]
    const parsed = parseForm(entrySchema, values)
    if (!parsed.ok) return showEntry(c, { values, errors: parsed.errors })
    return orShowAgain(
      { 'over-100': 'assessment', 'reason-required': 'reason', 'entry-changed': 'text' },
      async () => {
        const next = await editEntry(c.get('services'), actor, id, measureId, parsed.value)
        const goesOn = values.after === 'next' && next !== null
        return c.redirect(
          goesOn
            ? `/reports/${id}/measures/${next}?done=entry`
            : `/reports/${id}?done=entry#measure-${measureId}`,
          303,
        )
      },
      (errors) => showEntry(c, { values, errors }),
    )
  })

  routes.post('/reports/:id/signatures', async (c) => {
    const { values } = c.get('form')
    const parsed = parseForm(signaturesSchema, values)
    if (!parsed.ok) return showReport(c, { values, errors: parsed.errors })
    await setSignatures(c.get('services'), signedIn(c), idOf(c, 'id'), parsed.value)
    return c.redirect(`/reports/${idOf(c, 'id')}?done=signatures#signatures`, 303)
  })

  routes.post('/reports/:id/draft-again', async (c) => {
    await draftAgain(c.get('services'), signedIn(c), idOf(c, 'id'))
    return c.redirect(`/reports/${idOf(c, 'id')}?done=drafted`, 303)
  })

  routes.post('/reports/:id/attach-signed', async (c) => {
    const file = c.get('form').files.file?.find(({ size }) => size > 0)
    if (!file) return showReport(c, { values: {}, errors: { file: 'choose-a-file' } })
    const bytes = new Uint8Array(await file.arrayBuffer())
    await attachSignedCopy(c.get('services'), signedIn(c), idOf(c, 'id'), { name: file.name, bytes })
    return c.redirect(`/reports/${idOf(c, 'id')}?done=attach-signed`, 303)
  })

  for (const verb of moves) {
    routes.post(`/reports/:id/${verb}`, async (c) => {
      const actor = signedIn(c)
      const { values } = c.get('form')
      const parsed = parseForm(stepSchema, values)
      if (!parsed.ok) return showReport(c, { values, errors: parsed.errors })
      const { comment, position, name } = parsed.value
      const signatory = position !== null && name !== null ? { position, name } : null
      return orShowAgain(
        { 'comment-required': `${verb}.comment`, 'report-has-gaps': 'entries' },
        async () => {
          await moveReport(c.get('services'), actor, idOf(c, 'id'), verb, { comment, signatory })
          return c.redirect(`/reports/${idOf(c, 'id')}?done=${verb}`, 303)
        },
        (errors) => showReport(c, { values, errors }),
      )
    })
  }
  return routes
}

/** The report, or a paper that goes with it, as a file of the format that its name ends with. */
async function fileOfReport(c: WebContext): Promise<Response> {
  const [asked, ending] = (c.req.param('file') ?? '').split('.')
  const format = found(writeFormats.find((known) => known === ending))
  const paper = reportPapers.find((known) => known === asked)
  // A letter has no table for a sheet to show.
  if (paper === 'letter' && format === 'xlsx') throw new AppError('not-found')
  const actor = signedIn(c)
  authorize(maySeeReports(actor))
  const [scope, reportId] = [scopeOf(actor), idOf(c, 'id')]
  if (paper) return sendPaper(c, scope, reportPaperWriter, { reportId, paper, format })
  return sendPaper(c, scope, reportWriter, { reportId, format })
}

async function signedCopy(c: WebContext): Promise<Response> {
  const actor = signedIn(c)
  const id = idOf(c, 'id')
  const file = await c.get('services').database.read(scopeOf(actor), async (tx) => {
    const report = found(await findOwnReport(tx, actor.organizationId, id))
    return found(report.signedFileId === null ? null : await findStoredFile(tx, report.signedFileId))
  })
  return sendFile(c, file)
}
