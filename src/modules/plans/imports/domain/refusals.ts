import type { ReadingErrorCode } from '../../../../documents/reading-error.ts'

/** Why a file of many was not even opened. */
export const batchRefusals = ['nested-archive', 'unsafe-name'] as const
export type BatchRefusal = (typeof batchRefusals)[number]

/** Why there is nothing to check of a file. */
export type RefusalCode = ReadingErrorCode | BatchRefusal

export const isBatchRefusal = (code: RefusalCode): code is BatchRefusal =>
  batchRefusals.some((refusal) => refusal === code)
