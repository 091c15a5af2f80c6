import type { ProofKind } from '../../../platform/db/schema.ts'

/** One approved version of a document. Hashes are 64 hexadecimal digits of SHA-256. */
export type Proof = {
  code: string
  organizationId: string
  organizationName: string
  organizationSlug: string
  planId: string
  reportId: string | null
  /** The amendment whose paper it is. */
  amendmentId: string | null
  kind: ProofKind
  /** Which version of the document, from 1. */
  number: number
  year: number
  title: string
  contentSha256: string
  approverPosition: string
  approverName: string
  /** ISO date. */
  approvedOn: string
  decisionNumber: string | null
  approvedAt: Date
  withdrawnAt: Date | null
  replacedBy: string | null
}

/** Which document a proof is of; its versions follow one another. */
export type DocumentKey = { planId: string; kind: ProofKind; amendmentId?: string | null }

export type ProofState = 'in-force' | 'replaced' | 'withdrawn'

/** A version that was withdrawn and then approved anew has a next one, which is what its holder wants to know. */
export function stateOf({ replacedBy, withdrawnAt }: Pick<Proof, 'replacedBy' | 'withdrawnAt'>): ProofState {
  if (replacedBy !== null) return 'replaced'
  return withdrawnAt === null ? 'in-force' : 'withdrawn'
}
