import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/index.ts'
import { basisSchema } from '../../assessment/index.ts'
import type { Entry, EntryForm } from '../domain/report.ts'

export async function listEntries(tx: Transaction, reportId: string): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('report_entry')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    measureId: row.measure_id,
    draftedText: row.drafted_text,
    text: row.text,
    proposedPercent: row.proposed_percent,
    proposedState: row.proposed_state,
    percent: row.percent,
    state: row.state,
    basis: basisSchema.parse(row.basis),
    reason: row.reason,
  }))
}

export type NewEntry = Pick<
  Entry,
  'measureId' | 'draftedText' | 'proposedPercent' | 'proposedState' | 'basis'
>

export async function insertEntries(
  tx: Transaction,
  report: { id: string; organizationId: string },
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return
  await tx.insertInto('report_entry').values(entryRows(report, entries)).execute()
}

const entryRows = (report: { id: string; organizationId: string }, entries: readonly NewEntry[]) =>
  entries.map((entry, position) => ({
    report_id: report.id,
    organization_id: report.organizationId,
    measure_id: entry.measureId,
    position,
    drafted_text: entry.draftedText,
    text: entry.draftedText,
    proposed_percent: entry.proposedPercent,
    proposed_state: entry.proposedState,
    percent: entry.proposedPercent,
    state: entry.proposedState,
    basis: JSON.stringify(entry.basis),
  }))

/**
 * Drafts the entries of a report anew: what a person wrote or decided stays with who did it and why, everything else
 * takes the fresh draft; entries of measures that are not among the fresh ones go.
 * @param replaced measures that an amendment worded anew, old id → new id: their entries move along
 */
export async function redraftEntries(
  tx: Transaction,
  report: { id: string; organizationId: string },
  entries: readonly NewEntry[],
  replaced: ReadonlyMap<string, string>,
): Promise<void> {
  await sql`
    update report_entry set measure_id = moved.to_id
    from unnest(${[...replaced.keys()]}::uuid[], ${[...replaced.values()]}::uuid[]) as moved (from_id, to_id)
    where report_id = ${report.id} and measure_id = moved.from_id`.execute(tx)
  const ids = entries.map(({ measureId }) => measureId)
  await sql`delete from report_entry where report_id = ${report.id} and measure_id <> all(${ids}::uuid[])`.execute(
    tx,
  )
  if (entries.length === 0) return
  const byPerson = sql`(report_entry.state, report_entry.percent)
    is distinct from (report_entry.proposed_state, report_entry.proposed_percent)`
  const likeFresh = sql`(report_entry.state, report_entry.percent)
    is not distinct from (excluded.proposed_state, excluded.proposed_percent)`
  await tx
    .insertInto('report_entry')
    .values(entryRows(report, entries))
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'measure_id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        drafted_text: eb.ref('excluded.drafted_text'),
        proposed_percent: eb.ref('excluded.proposed_percent'),
        proposed_state: eb.ref('excluded.proposed_state'),
        basis: sql`excluded.basis`,
        text: sql`case when report_entry.text = report_entry.drafted_text then excluded.text else report_entry.text end`,
        percent: sql`case when ${byPerson} then report_entry.percent else excluded.percent end`,
        state: sql`case when ${byPerson} then report_entry.state else excluded.state end`,
        reason: sql`case when ${likeFresh} then null else report_entry.reason end`,
      })),
    )
    .execute()
}

/** @returns false where the report has no entry for that measure */
export async function updateEntry(
  tx: Transaction,
  reportId: string,
  measureId: string,
  form: Pick<EntryForm, 'text' | 'state' | 'percent' | 'reason'>,
  changed: { by: string; at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('report_entry')
    .set({
      text: form.text,
      state: form.state,
      percent: form.percent,
      reason: form.reason,
      changed_by: changed.by,
      changed_at: changed.at,
    })
    .where('report_id', '=', reportId)
    .where('measure_id', '=', measureId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Who saved this entry last, and when; null where it is as drafted. */
export async function findEntryChange(
  tx: Transaction,
  reportId: string,
  measureId: string,
): Promise<{ name: string; at: Date } | null> {
  const row = await tx
    .selectFrom('report_entry')
    .innerJoin('person', 'person.id', 'report_entry.changed_by')
    .select(['person.name', 'report_entry.changed_at as at'])
    .where('report_id', '=', reportId)
    .where('measure_id', '=', measureId)
    .executeTakeFirst()
  return row?.at ? { name: row.name, at: row.at } : null
}
