import { readingErrorMessage } from '../../../../documents/reading-messages.ts'
import type { View } from '../../pages/view.ts'
import { isBatchRefusal, type RefusalCode } from '../domain/refusals.ts'

/** Why there is nothing to check of a file, as a sentence. */
export function refusalText(code: RefusalCode, { t, language }: View): string {
  return isBatchRefusal(code) ? t(code) : readingErrorMessage(code, language)
}
