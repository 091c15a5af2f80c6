import officialEn from '../../../documents/layouts/messages/en.json' with { type: 'json' }
import officialMn from '../../../documents/layouts/messages/mn.json' with { type: 'json' }
import { type Texts, textFor, textsOf } from '../../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const layoutTexts = textsOf(mn, en)
export type LayoutTexts = Texts<keyof typeof mn>
/** Keys of the texts, for codes that come from data. */
export const layoutKeys: Record<string, string> = mn

const officialTexts = textsOf(officialMn, officialEn)

/** What a layout that ships with the program is called. */
export const officialTitle = (language: 'mn' | 'en', name: string): string =>
  textFor(officialTexts(language), officialMn, name)
