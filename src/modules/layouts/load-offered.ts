import { z } from 'zod'
import { findLayout, listLayouts } from '../../documents/layouts/layout.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { AppError, found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { findDemandsOn, getPlan, maySeePlans } from '../plans/index.ts'
import { demandedPaperOf, keyOfDemanded, type Offered } from './domain/offered.ts'
import { officialTitle } from './messages/index.ts'
import { findOwnLayout, type OwnLayout } from './store.ts'

export const offeredOwn = ({ id, title, layout, revision }: OwnLayout): Offered => ({
  key: id,
  title,
  layout,
  revision,
})

export function officialLayouts(language: Language): Offered[] {
  return listLayouts().map((layout) => ({
    key: layout.name,
    title: officialTitle(language, layout.name),
    layout,
    revision: null,
  }))
}

/** What an address names. @throws AppError 'not-found' where nothing, or another body's */
export async function getOffered(
  tx: Transaction,
  actor: Actor,
  language: Language,
  key: string,
): Promise<Offered> {
  if (findLayout(key)) return found(officialLayouts(language).find((each) => each.key === key))
  const paper = demandedPaperOf(key)
  if (paper) {
    const { title, layout } = found((await findDemandsOn(tx, actor.organizationId))[paper])
    return { key: keyOfDemanded(paper), title, layout, revision: null }
  }
  const id = z.uuid().safeParse(key)
  if (!id.success) throw new AppError('not-found')
  return offeredOwn(found(await findOwnLayout(tx, actor.organizationId, id.data)))
}

/** Where a new layout starts from: any that is offered, or `plan.ID`, the table of the body's own plan. */
export async function getStart(
  tx: Transaction,
  actor: Actor,
  language: Language,
  from: string,
): Promise<Pick<Offered, 'title' | 'layout'>> {
  const planId = z.uuid().safeParse(/^plan\.(.+)$/.exec(from)?.[1])
  if (!planId.success) return getOffered(tx, actor, language, from)
  const plan = maySeePlans(actor) ? await getPlan(tx, planId.data) : null
  if (!plan?.layout || plan.organizationId !== actor.organizationId) throw new AppError('not-found')
  return { title: plan.title, layout: plan.layout }
}
