import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }
import { fillSentence, StartupError } from './startup-error.ts'

/** A key of `src/platform/messages`. */
export type PlatformMessage = keyof typeof mn

/** The refusal `code` in both languages. */
export function platformError(
  code: PlatformMessage,
  values: Readonly<Record<string, string | number>>,
  cause?: unknown,
): StartupError {
  return new StartupError(code, [fillSentence(mn[code], values), fillSentence(en[code], values)], cause)
}

/** The refusal of one wrong setting: which variable, and what it should be. */
export function settingError(variable: string, expected: PlatformMessage): StartupError {
  return new StartupError('configuration', [
    fillSentence(mn.configuration, { variable, expected: mn[expected] }),
    fillSentence(en.configuration, { variable, expected: en[expected] }),
  ])
}
