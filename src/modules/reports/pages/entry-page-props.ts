import type { Language } from '../../../platform/i18n.ts'
import type { FormError } from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import type { Activity } from '../../activities/index.ts'
import type { NamedMethod } from '../../assessment/index.ts'
import type { Report } from '../domain/report.ts'
import type { ShownEntry } from '../load-report.ts'
import type { ReportTexts } from '../messages/index.ts'

export type EntryPageProps = {
  t: ReportTexts
  language: Language
  csrfToken: string
  report: Report
  year: number
  shown: ShownEntry
  method: NamedMethod
  activities: readonly Activity[]
  /** Somebody saved this entry while the person was typing: theirs is `shown`, the typed values are `values`. */
  conflict: boolean
  /** Who saved it last, in a conflict. */
  change: { name: string; at: Date } | null
  /** What the entry is now, for the form to bring back. */
  before: string
  values: FormValues
  errors: { summary: FormError[]; of(name: string): string | undefined }
}
