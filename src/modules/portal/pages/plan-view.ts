import type { Language } from '../../../platform/i18n.ts'
import type { PortalTexts } from '../messages/index.ts'
import type { PublicActivity, PublicPlan } from '../present.ts'

/** What every part of the plan's page is given. */
export type PlanView = { t: PortalTexts; language: Language; plan: PublicPlan }

/** What was done for a measure: told in full where it is met first, only named where it was told above. */
export type Work = { told: PublicActivity[]; above: PublicActivity[] }
