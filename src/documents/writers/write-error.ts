import { fill } from '../language/fill.ts'
import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }

const messages = { mn, en }

export type WriteErrorCode = keyof typeof mn

export function isWriteErrorCode(code: string): code is WriteErrorCode {
  return Object.hasOwn(mn, code)
}

export type WriteLanguage = keyof typeof messages

export const writeLanguages: readonly WriteLanguage[] = ['mn', 'en']

/** An expected refusal: what was asked for or handed in is at fault, not the program. */
export class WriteError extends Error {
  readonly code: WriteErrorCode
  readonly values: Record<string, string>

  constructor(code: WriteErrorCode, values: Record<string, string> = {}) {
    super(code)
    this.name = 'WriteError'
    this.code = code
    this.values = values
  }
}

/** The same of whatever was thrown; null for what is no refusal. */
export function writeRefusal(error: unknown, language: WriteLanguage): string | null {
  return error instanceof WriteError ? writeErrorMessage(error, language) : null
}

/** The refusal in words for a person. */
export function writeErrorMessage({ code, values }: WriteError, language: WriteLanguage): string {
  return fill(messages[language][code], values)
}
