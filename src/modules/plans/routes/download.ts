import { amendmentPaper } from '../../../documents/papers/amendment.ts'
import { writePaper } from '../../../documents/papers/write-paper.ts'
import {
  mediaTypes,
  type WriteFormat,
  writeDocument,
  writeFormats,
} from '../../../documents/writers/write-document.ts'
import { found } from '../../../platform/errors.ts'
import type { WebContext } from '../../../web/env.ts'
import { sendDocument } from '../../../web/send-file.ts'
import { approvedFile } from '../../verification/index.ts'
import { amendmentData } from '../domain/amendment-data.ts'
import type { Amendment, Measure, Plan } from '../domain/plan.ts'
import { planDocument } from '../domain/plan-document-of.ts'
import { planLayout } from '../domain/plan-layout.ts'
import { planTexts } from '../messages/index.ts'
import type { WholePlan } from '../pages/plan-page.tsx'

/** Documents leave in Mongolian, whatever language the page is in; so do their names. */
const t = planTexts('mn')

/**
 * The plan in its own columns as a file of the format that the address ends with; a draft says on every page that it
 * is one, an approved plan bears its code.
 */
export async function planFile(c: WebContext, { plan, objectives, measures }: WholePlan): Promise<Response> {
  const format = formatOf(c)
  const draft = plan.state === 'draft'
  const key = { planId: plan.id, kind: 'plan' } as const
  const approved = draft ? null : await approvedFile(c.get('services'), key, format)
  const document = planDocument(plan, objectives, measures)
  const bytes = approved ?? (await writeDocument(document, format, planLayout(plan.layout), { draft }))
  const { organizationName: organization, year } = plan
  return send(c, t(draft ? 'fileNameDraft' : 'fileName', { organization, year }), format, bytes)
}

/** The paper of an amendment: number, date, who, why, and each changed field before and after. */
export async function amendmentFile(
  c: WebContext,
  { plan, amendment, measures }: { plan: Plan; amendment: Amendment; measures: readonly Measure[] },
): Promise<Response> {
  const format = formatOf(c)
  const bytes = await writePaper(amendmentPaper(amendmentData(plan, amendment, measures)), format)
  const { organizationName: organization, year } = plan
  return send(c, t('fileNameAmendment', { organization, year, n: amendment.number }), format, bytes)
}

function formatOf(c: WebContext): WriteFormat {
  return found(writeFormats.find((known) => c.req.path.endsWith(`.${known}`)))
}

const send = (c: WebContext, name: string, format: WriteFormat, bytes: Uint8Array) =>
  sendDocument(c, { name: `${name}.${format}`, mediaType: mediaTypes[format], bytes })
