import { createHash, randomInt } from 'node:crypto'
import type { Layout } from '../../../documents/layouts/layout.ts'
import { type Amendment, amendmentPaper } from '../../../documents/papers/amendment.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { codeLength, codeSigns } from '../domain/code.ts'
import { canonicalText, contentOf } from '../domain/content.ts'
import type { DocumentKey } from '../domain/proof.ts'
import { insertProof, replaceNewest } from '../store.ts'

/** What was approved, and by whom; `approvedOn` is an ISO date. */
export type Approved = About & ({ document: PlanDocument; layout: Layout } | { amendment: Amendment })

type About = DocumentKey & {
  organizationId: string
  reportId: string | null
  year: number
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
  const {
    organizationId,
    planId,
    reportId,
    amendmentId = null,
    kind,
    year,
    approvedOn,
    decisionNumber,
  } = approved
  const about = { organizationId, planId, reportId, amendmentId, kind, year, approvedOn, decisionNumber }
  const { approver, at } = approved
  const { title, content, layout } = saidBy(approved)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const code = newCode()
  const number = 1 + (await replaceNewest(tx, approved, code))
  await insertProof(tx, {
    ...about,
    code,
    number,
    contentSha256: sha256,
    approverPosition: approver.position,
    approverName: approver.name,
    approvedAt: at,
    title,
    content,
    layout,
  })
  return { code, sha256 }
}

/** The words that are hashed, and the form that is kept beside them. */
function saidBy(approved: Approved): { title: string; content: string; layout: Layout | null } {
  if ('amendment' in approved) {
    const { amendment } = approved
    return { title: amendmentPaper(amendment).about.title, content: canonicalText(amendment), layout: null }
  }
  const { document, layout } = contentOf(approved.document, approved.layout)
  return { title: document.title, content: canonicalText(document), layout }
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeSigns[randomInt(codeSigns.length)]).join('')
}
