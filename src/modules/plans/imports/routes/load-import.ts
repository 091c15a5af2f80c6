import { scopeOf } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import { signedIn, type WebContext } from '../../../../web/env.ts'
import { textOf } from '../../../../web/form.ts'
import { mayWritePlans } from '../../policy.ts'
import { idOf, viewOf } from '../../routes/request.ts'
import { memoriesInUse, shapeOf } from '../domain/shape.ts'
import { historyOf } from '../domain/steps.ts'
import type { CheckProps } from '../pages/check-frame.tsx'
import { listMemories } from '../store/column-memory.ts'
import { listSteps } from '../store/import-steps.ts'
import { getImport, type PlanImport } from '../store/imports.ts'
import { countOpenPlans, findTwin } from '../store/open-imports.ts'

export async function loadImport(c: WebContext): Promise<PlanImport> {
  const actor = signedIn(c)
  authorize(mayWritePlans(actor))
  const id = idOf(c, 'import')
  return c.get('services').database.read(scopeOf(actor), (tx) => getImport(tx, actor.organizationId, id))
}

/** The list of all plans of the file, where some of the others are still to be checked. */
export async function otherPlans(c: WebContext, { readingId, plans }: PlanImport): Promise<string | null> {
  if (readingId === null || plans < 2) return null
  const open = await c
    .get('services')
    .database.read(scopeOf(signedIn(c)), (tx) => countOpenPlans(tx, readingId))
  return open > 0 ? `/plans/readings/${readingId}` : null
}

/** What both views of the check show. */
export async function loadCheck(c: WebContext): Promise<CheckProps> {
  const actor = signedIn(c)
  const open = await loadImport(c)
  const { steps, memories, twin } = await c.get('services').database.read(scopeOf(actor), async (tx) => ({
    steps: await listSteps(tx, open.id),
    twin: await findTwin(tx, actor.organizationId, open),
    memories: await listMemories(tx, actor.organizationId, open.tables.map(shapeOf)),
  }))
  return {
    view: viewOf(c),
    open,
    steps,
    history: historyOf(steps, open.step),
    memories: memoriesInUse(open.tables, memories),
    twin,
    ownId: actor.organizationId,
    ownName: actor.organizationName,
  }
}

/** From which of the two views a person came: said by the link or the form. */
export function cameFrom(c: WebContext): 'table' | 'beside' {
  const said = c.req.method === 'POST' ? textOf(c.get('form').values, 'from') : c.req.query('from')
  return said === 'beside' ? 'beside' : 'table'
}

/** The view that the person came from, at `place` ("0.3": the fourth measure of the first objective). */
export function backTo(c: WebContext, place: string | null, done: string | null = null): string {
  const path = `/plans/imports/${idOf(c, 'import')}`
  const query = done === null ? '' : `?done=${done}`
  if (cameFrom(c) === 'table') return `${path}${query}#rows`
  return `${path}/beside${query}${place === null ? '' : `#part-${place.replace('.', '-')}`}`
}
