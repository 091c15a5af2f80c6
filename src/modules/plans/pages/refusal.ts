import { readingErrorMessage } from '../../../documents/reading-messages.ts'
import { isBatchRefusal, type RefusalCode } from '../domain/refusals.ts'
import type { View } from './view.ts'

/** Why there is nothing to check of a file, as a sentence. */
export function refusalText(code: RefusalCode, { t, language }: View): string {
  return isBatchRefusal(code) ? t(code) : readingErrorMessage(code, language)
}
