import { type Layout, layoutSchema } from '../../documents/layouts/layout.ts'
import type { Transaction } from '../../platform/db/index.ts'

/** A layout of the body's own. */
export type OwnLayout = { id: string; title: string; layout: Layout; revision: number }

const select = (tx: Transaction, organizationId: string) =>
  tx
    .selectFrom('layout')
    .select(['id', 'title', 'form', 'revision'])
    .where('organization_id', '=', organizationId)

const withLayout = ({ form, ...rest }: Omit<OwnLayout, 'layout'> & { form: unknown }): OwnLayout => ({
  ...rest,
  layout: layoutSchema.parse(form),
})

export async function listOwnLayouts(tx: Transaction, organizationId: string): Promise<OwnLayout[]> {
  const rows = await select(tx, organizationId).orderBy('title').execute()
  return rows.map(withLayout)
}

export async function findOwnLayout(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<OwnLayout | null> {
  const row = await select(tx, organizationId).where('id', '=', id).executeTakeFirst()
  return row ? withLayout(row) : null
}

/** Locked until the transaction ends. */
export async function lockLayout(
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<OwnLayout | null> {
  const row = await select(tx, organizationId).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? withLayout(row) : null
}

type NewLayout = Omit<OwnLayout, 'revision'> & { organizationId: string; createdBy: string }

/** False where there is one of that id or title already. */
export async function insertLayout(tx: Transaction, layout: NewLayout): Promise<boolean> {
  const result = await tx
    .insertInto('layout')
    .values({
      id: layout.id,
      organization_id: layout.organizationId,
      title: layout.title,
      form: JSON.stringify(layout.layout),
      created_by: layout.createdBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function isTitleTaken(
  tx: Transaction,
  organizationId: string,
  { id, title }: { id: string; title: string },
): Promise<boolean> {
  const other = await tx
    .selectFrom('layout')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('title', '=', title)
    .where('id', '<>', id)
    .executeTakeFirst()
  return other !== undefined
}

export async function updateLayout(tx: Transaction, layout: OwnLayout): Promise<void> {
  await tx
    .updateTable('layout')
    .set({ title: layout.title, form: JSON.stringify(layout.layout), revision: layout.revision + 1 })
    .where('id', '=', layout.id)
    .execute()
}

export async function deleteLayout(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('layout').where('id', '=', id).execute()
}
