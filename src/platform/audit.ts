import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from './db/index.ts'

export type AuditNote = {
  organizationId: string
  personId: string | null
  /** The verb of the command: 'plan.approve'. */
  action: string
  noun: string
  nounId: string
  /** What changed; ids and figures, never names or texts of people. */
  detail?: Record<string, unknown>
}

/** Writes the row of a change in the transaction of the change; the database chains it to the one before. */
export async function recordAudit(tx: Transaction, note: AuditNote): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      organization_id: note.organizationId,
      person_id: note.personId,
      action: note.action,
      noun: note.noun,
      noun_id: note.nounId,
      detail: JSON.stringify(note.detail ?? {}),
    })
    .execute()
}

export type ChainFault = {
  organizationId: string
  sequence: number
  fault: 'gap' | 'broken-link' | 'wrong-hash' | 'cut-short'
}

type ChainRow = {
  organization_id: string
  sequence: number
  text: string
  previous_hash: string
  hash: string
}

/**
 * Checks every chain that the scope may see, recomputing each hash outside the database.
 * Returns the number of entries read and the faults found (an empty list is a whole log).
 */
export async function verifyAudit(tx: Transaction): Promise<{ entries: number; faults: ChainFault[] }> {
  const { rows } = await sql<ChainRow>`
    select organization_id, sequence::float8 as sequence, audit_text(e) as text, previous_hash, hash
    from audit_entry e order by organization_id, sequence`.execute(tx)
  const heads = await tx.selectFrom('audit_head').select(['organization_id', 'sequence', 'hash']).execute()
  return { entries: rows.length, faults: [...linkFaults(rows), ...endFaults(rows, heads)] }
}

function linkFaults(rows: ChainRow[]): ChainFault[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    const previous = before?.organization_id === row.organization_id ? before : null
    const faults: ChainFault['fault'][] = []
    if (row.sequence !== (previous?.sequence ?? 0) + 1) faults.push('gap')
    if (row.previous_hash !== (previous?.hash ?? '0'.repeat(64))) faults.push('broken-link')
    if (createHash('sha256').update(row.text, 'utf8').digest('hex') !== row.hash) faults.push('wrong-hash')
    return faults.map((fault) => ({ organizationId: row.organization_id, sequence: row.sequence, fault }))
  })
}

/** Entries cut off at the end leave the rest of a chain whole; the kept head shows that they are missing. */
function endFaults(
  rows: ChainRow[],
  heads: { organization_id: string; sequence: number; hash: string }[],
): ChainFault[] {
  const last = new Map(rows.map((row) => [row.organization_id, row.hash]))
  return heads
    .filter((head) => last.get(head.organization_id) !== head.hash)
    .map((head) => ({ organizationId: head.organization_id, sequence: head.sequence, fault: 'cut-short' }))
}
