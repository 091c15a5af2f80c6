import { type Texts, textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const activityTexts = textsOf(mn, en)
export const activityKeys: Record<string, string> = mn
export type ActivityTexts = Texts<keyof typeof mn>
