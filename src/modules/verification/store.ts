import { type Layout, layoutSchema } from '../../documents/layouts/layout.ts'
import { amendmentSchema } from '../../documents/papers/amendment-schema.ts'
import { planDocumentSchema } from '../../documents/plan-document.ts'
import type { ProofFileFormat, Transaction } from '../../platform/db/index.ts'
import type { Content } from './domain/content.ts'
import type { DocumentKey, Proof } from './domain/proof.ts'

function selectProofs(tx: Transaction) {
  return tx
    .selectFrom('proof')
    .innerJoin('organization', 'organization.id', 'proof.organization_id')
    .select([
      'proof.code',
      'proof.organization_id as organizationId',
      'organization.name as organizationName',
      'organization.slug as organizationSlug',
      'proof.plan_id as planId',
      'proof.report_id as reportId',
      'proof.amendment_id as amendmentId',
      'proof.kind',
      'proof.number',
      'proof.year',
      'proof.title',
      'proof.content_sha256 as contentSha256',
      'proof.approver_position as approverPosition',
      'proof.approver_name as approverName',
      'proof.approved_on as approvedOn',
      'proof.decision_number as decisionNumber',
      'proof.approved_at as approvedAt',
      'proof.withdrawn_at as withdrawnAt',
      'proof.replaced_by as replacedBy',
    ])
}

export async function findProof(tx: Transaction, code: string): Promise<Proof | null> {
  return (await selectProofs(tx).where('proof.code', '=', code).executeTakeFirst()) ?? null
}

/** The version that no other has replaced, withdrawn or not. */
export async function findNewestProof(tx: Transaction, key: DocumentKey): Promise<Proof | null> {
  const row = await selectProofs(tx)
    .where('proof.plan_id', '=', key.planId)
    .where('proof.kind', '=', key.kind)
    .where('proof.amendment_id', key.amendmentId ? '=' : 'is', key.amendmentId ?? null)
    .where('proof.replaced_by', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Proofs of which such a file was given out, the newest first. */
export async function listProofsOfFile(
  tx: Transaction,
  sha256: string,
): Promise<{ proof: Proof; format: ProofFileFormat }[]> {
  const rows = await selectProofs(tx)
    .innerJoin('proof_file', 'proof_file.code', 'proof.code')
    .select('proof_file.format')
    .where('proof_file.sha256', '=', sha256)
    .orderBy('proof.approved_at', 'desc')
    .limit(mostAlike)
    .execute()
  return rows.map(({ format, ...proof }) => ({ proof, format }))
}

/** Proofs whose content has a hash that begins so, the newest first. `beginning`: hexadecimal digits. */
export async function listProofsOfContent(tx: Transaction, beginning: string): Promise<Proof[]> {
  return selectProofs(tx)
    .where('proof.content_sha256', 'like', `${beginning}%`)
    .orderBy('proof.approved_at', 'desc')
    .limit(mostAlike)
    .execute()
}

/** Two bodies never approve the same words, but one may approve them again. */
const mostAlike = 10

/** What was approved; null in a scope that may not see it (a withdrawn report). */
export async function findContent(tx: Transaction, code: string): Promise<Content | null> {
  const row = await tx
    .selectFrom('proof_content')
    .select(['content', 'layout'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) return null
  const said: unknown = JSON.parse(row.content)
  if (row.layout === null) return { of: 'amendment', amendment: amendmentSchema.parse(said) }
  return { of: 'document', document: planDocumentSchema.parse(said), layout: layoutSchema.parse(row.layout) }
}

/** Says of the newest version that `next` follows it. @returns its number, 0 where there is none yet */
export async function replaceNewest(tx: Transaction, key: DocumentKey, next: string): Promise<number> {
  const row = await tx
    .updateTable('proof')
    .set({ replaced_by: next })
    .where('plan_id', '=', key.planId)
    .where('kind', '=', key.kind)
    .where('amendment_id', key.amendmentId ? '=' : 'is', key.amendmentId ?? null)
    .where('replaced_by', 'is', null)
    .returning('number')
    .executeTakeFirst()
  return row?.number ?? 0
}

type NewProof = Omit<Proof, 'organizationName' | 'organizationSlug' | 'withdrawnAt' | 'replacedBy'> & {
  content: string
  layout: Layout | null
}

export async function insertProof(tx: Transaction, proof: NewProof): Promise<void> {
  const own = { code: proof.code, organization_id: proof.organizationId }
  await tx
    .insertInto('proof')
    .values({
      ...own,
      plan_id: proof.planId,
      amendment_id: proof.amendmentId,
      report_id: proof.reportId,
      kind: proof.kind,
      number: proof.number,
      year: proof.year,
      title: proof.title,
      content_sha256: proof.contentSha256,
      approver_position: proof.approverPosition,
      approver_name: proof.approverName,
      approved_on: proof.approvedOn,
      decision_number: proof.decisionNumber,
      approved_at: proof.approvedAt,
    })
    .execute()
  await tx
    .insertInto('proof_content')
    .values({ ...own, content: proof.content, layout: proof.layout && JSON.stringify(proof.layout) })
    .execute()
}

export async function withdrawNewest(tx: Transaction, reportId: string, at: Date): Promise<void> {
  await tx
    .updateTable('proof')
    .set({ withdrawn_at: at })
    .where('report_id', '=', reportId)
    .where('replaced_by', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function hasFile(tx: Transaction, code: string, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('proof_file')
    .select('code')
    .where('code', '=', code)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertFile(
  tx: Transaction,
  proof: Pick<Proof, 'code' | 'organizationId'>,
  file: { sha256: string; format: ProofFileFormat; at: Date },
): Promise<void> {
  await tx
    .insertInto('proof_file')
    .values({
      code: proof.code,
      organization_id: proof.organizationId,
      sha256: file.sha256,
      format: file.format,
      given_at: file.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
