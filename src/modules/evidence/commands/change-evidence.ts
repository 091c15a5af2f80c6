import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { found } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import type { Evidence } from '../domain.ts'
import { mayChangeEvidence } from '../policy.ts'
import { findOwnEvidence, updateVisibility, withdrawEvidenceRow } from '../store.ts'

export type EvidenceChange = 'publish' | 'restrict' | 'withdraw'

/** Shows evidence to citizens, hides it from them, or takes it back (its row and file stay for the audit). */
export async function changeEvidence(
  services: Services,
  actor: Actor,
  id: string,
  change: EvidenceChange,
): Promise<Evidence> {
  authorize(mayChangeEvidence(actor))
  return services.database.transaction(scopeOf(actor), async (tx) => {
    const evidence = found(await findOwnEvidence(tx, actor.organizationId, id))
    if (change === 'withdraw') await withdrawEvidenceRow(tx, id)
    else await updateVisibility(tx, id, change === 'publish' ? 'public' : 'restricted')
    await recordAudit(tx, {
      organizationId: actor.organizationId,
      personId: actor.personId,
      action: `evidence.${change}`,
      noun: 'evidence',
      nounId: id,
    })
    return evidence
  })
}
