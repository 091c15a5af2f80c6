import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import { mediaTypeOf, safeFileName } from '../../../platform/files/file-kinds.ts'
import { insertStoredFiles } from '../../../platform/files/stored-file.ts'
import type { Services } from '../../../web/env.ts'
import { rememberSignedCopy } from '../../verification/index.ts'
import { proofKeyOf } from '../domain/report.ts'
import { transitionFor } from '../domain/states.ts'
import { mayDraftReports } from '../policy.ts'
import { findOwnReport, insertStep, lockOwnReport, updateReport } from '../store/reports.ts'

/**
 * Keeps the scan of the signed paper beside the approved report, which is final from then on. Body and state are
 * checked before a byte is kept, and again under the lock: the file store is outside of the transaction.
 * @throws AppError 'not-found', 'forbidden', 'wrong-state'
 */
export async function attachSignedCopy(
  services: Services,
  actor: Actor,
  reportId: string,
  file: { name: string; bytes: Uint8Array },
): Promise<void> {
  authorize(mayDraftReports(actor))
  await services.database.read(scopeOf(actor), async (tx) => {
    const report = found(await findOwnReport(tx, actor.organizationId, reportId))
    transitionFor(actor, { state: report.state, gaps: 0 }, 'attach-signed', null)
  })
  const sha256 = await services.files.put(file.bytes)
  const name = safeFileName(file.name)
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const report = found(await lockOwnReport(tx, actor.organizationId, reportId))
    const { to } = transitionFor(actor, { state: report.state, gaps: 0 }, 'attach-signed', null)
    const [signedFileId] = await insertStoredFiles(tx, [
      {
        organizationId: actor.organizationId,
        sha256,
        name,
        mediaType: mediaTypeOf(name),
        size: file.bytes.length,
        originalSha256: null,
        storedBy: actor.personId,
      },
    ])
    await updateReport(tx, report, { state: to, signedFileId: found(signedFileId) })
    await rememberSignedCopy(tx, proofKeyOf(report), { sha256, at: services.clock.now() })
    await insertStep(tx, report, {
      from: report.state,
      to,
      personId: actor.personId,
      name: actor.name,
      comment: null,
      at: services.clock.now(),
    })
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      personId: actor.personId,
      action: 'report.attach-signed',
      noun: 'report',
      nounId: reportId,
      detail: { sha256 },
    })
  })
}
