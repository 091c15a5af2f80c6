import { type Texts, textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const homeTexts = textsOf(mn, en)
export const homeKeys: Record<string, string> = mn
export type HomeTexts = Texts<keyof typeof mn>
