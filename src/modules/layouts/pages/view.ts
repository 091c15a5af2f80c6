import type { Language } from '../../../platform/i18n.ts'
import type { FormError } from '../../../ui/index.ts'
import type { LayoutTexts } from '../messages/index.ts'

export type View = { t: LayoutTexts; language: Language; csrfToken: string }
export type Errors = { summary: FormError[]; of(name: string): string | undefined }
