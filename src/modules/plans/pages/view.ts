import type { Language } from '../../../platform/i18n.ts'
import type { FormError } from '../../../ui/index.ts'
import type { PlanTexts } from '../messages/index.ts'

/** What every page needs beside its own props. */
export type View = { t: PlanTexts; language: Language; csrfToken: string }

/** Refused fields as sentences: all of them, and that of one field. */
export type Errors = { summary: FormError[]; of(name: string): string | undefined }
