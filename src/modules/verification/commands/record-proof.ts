import { createHash, randomInt } from 'node:crypto'
import type { Layout } from '../../../documents/layouts/layout.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { codeLength, codeSigns } from '../domain/code.ts'
import { canonicalText, contentOf } from '../domain/content.ts'
import type { DocumentKey } from '../domain/proof.ts'
import { insertProof, replaceNewest } from '../store.ts'

/** What was approved, and by whom; `approvedOn` is an ISO date. */
export type Approved = DocumentKey & {
  organizationId: string
  reportId: string | null
  year: number
  document: PlanDocument
  layout: Layout
  approver: { position: string; name: string }
  approvedOn: string
  decisionNumber: string | null
  at: Date
}

/**
 * Gives what is being approved its code, in the transaction of the approval, and says of the version before that this
 * one replaces it. Which document it is has to be locked already.
 * @returns what the audit row of the approval should hold, so that the chain of the body carries the hash too
 */
export async function recordProof(
  tx: Transaction,
  approved: Approved,
): Promise<{ code: string; sha256: string }> {
  const { document, layout, approver, at, ...about } = approved
  const shown = contentOf(document, layout)
  const content = canonicalText(shown.document)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const code = newCode()
  const number = 1 + (await replaceNewest(tx, approved, code))
  await insertProof(tx, {
    ...about,
    code,
    number,
    title: shown.document.title,
    contentSha256: sha256,
    approverPosition: approver.position,
    approverName: approver.name,
    approvedAt: at,
    content,
    layout: shown.layout,
  })
  return { code, sha256 }
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeSigns[randomInt(codeSigns.length)]).join('')
}
