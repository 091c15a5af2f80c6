import { textsOf } from '../../platform/i18n.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const webTexts = textsOf(mn, en)
export type WebTextKey = keyof typeof mn

const keys: Record<string, string> = mn

export function isWebTextKey(key: string): key is WebTextKey {
  return Object.hasOwn(keys, key)
}
