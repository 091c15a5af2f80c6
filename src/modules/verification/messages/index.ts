import { type Texts, textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

/** Keys of the texts, for codes that come from data. */
export const verificationKeys: Record<string, string> = mn
export const verificationTexts = textsOf(mn, en)
export type VerificationTexts = Texts<keyof typeof mn>
