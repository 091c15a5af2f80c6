import type { z } from 'zod'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import type { signaturesSchema } from '../domain/report.ts'
import { transitionFor } from '../domain/states.ts'
import { lockOwnReport, updateReport } from '../store/reports.ts'

/** Who prepared the report, and number and date of the letter: often left blank at first. */
export async function setSignatures(
  services: Services,
  actor: Actor,
  reportId: string,
  form: z.infer<typeof signaturesSchema>,
): Promise<void> {
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const report = found(await lockOwnReport(tx, actor.organizationId, reportId))
    transitionFor(actor, { state: report.state, gaps: 0 }, 'edit', null)
    await updateReport(tx, report, {
      issuedNumber: form.issuedNumber,
      issuedOn: form.issuedOn,
      preparer: { position: form.preparerPosition, name: form.preparerName },
    })
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      personId: actor.personId,
      action: 'report.set-signatures',
      noun: 'report',
      nounId: reportId,
    })
  })
}
