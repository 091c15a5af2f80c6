import { textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const peopleTexts = textsOf(mn, en)
export const peopleKeys: Record<string, string> = mn
