import { z } from 'zod'
import { amendmentPaper } from '../../../documents/papers/amendment.ts'
import { writePaper } from '../../../documents/papers/write-paper.ts'
import { writeDocument, writeFormats } from '../../../documents/writers/write-document.ts'
import { approvedFile, findNewestProof } from '../../verification/index.ts'
import { writerOf } from '../../writings/index.ts'
import { amendmentData } from '../domain/amendment-data.ts'
import { planDocument } from '../domain/plan-document-of.ts'
import { planLayout } from '../domain/plan-layout.ts'
import { planTexts } from '../messages/index.ts'
import { getAmendment } from '../store/amendments.ts'
import { listAmendedMeasures, listCurrentMeasures } from '../store/measures.ts'
import { listObjectives } from '../store/objectives.ts'
import { getPlan } from '../store/plans.ts'

/** Documents leave in Mongolian, whatever language the page is in; so do their names. */
const t = planTexts('mn')

const format = z.enum(writeFormats)

/**
 * The plan in its own columns, as far as the scope shows it; a draft says on every page that it is one, an approved plan
 * bears its code.
 */
export const planWriter = writerOf(
  'plan',
  z.object({ planId: z.uuid(), format }),
  async (services, scope, { planId, format }) => {
    const key = { planId, kind: 'plan' } as const
    const { plan, document, rows, proof } = await services.database.read(scope, async (tx) => {
      const plan = await getPlan(tx, planId)
      const measures = await listCurrentMeasures(tx, planId)
      const document = planDocument(plan, await listObjectives(tx, planId), measures)
      const proof = plan.state === 'draft' ? null : await findNewestProof(tx, key)
      return { plan, document, rows: measures.length, proof }
    })
    const draft = plan.state === 'draft'
    const layout = planLayout(plan.layout)
    const { organizationName: organization, year } = plan
    return {
      fileName: `${t(draft ? 'fileNameDraft' : 'fileName', { organization, year })}.${format}`,
      format,
      rows,
      pictures: 0,
      version: [document, layout, draft, proof?.code, services.config.publicUrl],
      organizationId: plan.organizationId,
      async write(tell) {
        await tell('writing', 0, 0)
        const approved = draft ? null : await approvedFile(services, key, format)
        return approved ?? (await writeDocument(document, format, layout, { draft }))
      },
    }
  },
)

/** The paper of an amendment: number, date, who, why, and each changed field before and after; it bears its code. */
export const amendmentWriter = writerOf(
  'amendment',
  z.object({ planId: z.uuid(), amendmentId: z.uuid(), format }),
  async (services, scope, { planId, amendmentId, format }) => {
    const key = { planId, amendmentId, kind: 'amendment' } as const
    const { plan, amendment, measures, proof } = await services.database.read(scope, async (tx) => ({
      plan: await getPlan(tx, planId),
      amendment: await getAmendment(tx, planId, amendmentId),
      measures: await listAmendedMeasures(tx, amendmentId),
      proof: await findNewestProof(tx, key),
    }))
    const data = amendmentData(plan, amendment, measures)
    const { organizationName: organization, year } = plan
    return {
      fileName: `${t('fileNameAmendment', { organization, year, n: amendment.number })}.${format}`,
      format,
      rows: data.changes.length,
      pictures: 0,
      version: [data, proof?.code, services.config.publicUrl],
      organizationId: plan.organizationId,
      async write(tell) {
        await tell('writing', 0, 0)
        // amendments before there were codes for them have none
        return (await approvedFile(services, key, format)) ?? (await writePaper(amendmentPaper(data), format))
      },
    }
  },
)
