import type { ReadingErrorCode } from '../../../../documents/reading-error.ts'

/** Why a file of many was not even opened. */
export const batchRefusals = ['nested-archive', 'unsafe-name'] as const
export type BatchRefusal = (typeof batchRefusals)[number]

/** Why there is nothing to check of a file. */
export type RefusalCode = ReadingErrorCode | BatchRefusal

export const isBatchRefusal = (code: RefusalCode): code is BatchRefusal =>
  batchRefusals.some((refusal) => refusal === code)

/** What a person may try with a file that was refused. */
export type Advice = 'other-file' | 'take-password-off' | 'save-anew' | 'original-of-scan' | 'many-files'

const advice: Partial<Record<RefusalCode, Advice>> = {
  'empty-file': 'other-file',
  'needs-recognition': 'original-of-scan',
  'no-plan-found': 'other-file',
  'no-text': 'original-of-scan',
  'password-protected': 'take-password-off',
}

/** The way that fits the reason: who is told to take a password off a file that has none looks in the wrong place. */
export function adviceOn(code: RefusalCode, fileName: string): Advice {
  if (code === 'unsupported-type' && /\.zip$/i.test(fileName)) return 'many-files'
  return advice[code] ?? 'save-anew'
}
