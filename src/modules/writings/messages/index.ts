import { type Texts, textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const writingTexts = textsOf(mn, en)
export type WritingTexts = Texts<keyof typeof mn>
