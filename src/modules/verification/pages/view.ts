import type { Language } from '../../../platform/i18n.ts'
import type { FormError } from '../../../ui/index.ts'
import type { VerificationTexts } from '../messages/index.ts'

/** What a refused form sent, to be shown again, and what is wrong with it. */
export type Sent = {
  values: Record<string, string>
  summary: FormError[]
  errorOf(name: string): string | undefined
}

export type View = {
  t: VerificationTexts
  language: Language
  /** Empty for a citizen. */
  csrfToken: string
  /** Largest file in megabytes. */
  limit: number
  sent: Sent
}
