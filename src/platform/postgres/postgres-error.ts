import { fillSentence, StartupError } from '../startup-error.ts'
import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }

/** A refusal of the own PostgreSQL; `code` is a key of the messages beside this file. */
export function postgresError(
  code: keyof typeof mn,
  values: Readonly<Record<string, string | number>>,
  cause?: unknown,
): StartupError {
  return new StartupError(code, [fillSentence(mn[code], values), fillSentence(en[code], values)], cause)
}
