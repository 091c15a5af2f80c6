import { type Texts, textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const reportTexts = textsOf(mn, en)
export const reportKeys: Record<string, string> = mn
export type ReportTexts = Texts<keyof typeof mn>
