import { type Texts, textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const planTexts = textsOf(mn, en)
export const planKeys: Record<string, string> = mn
export type PlanTextKey = keyof typeof mn
export type PlanTexts = Texts<PlanTextKey>
