import type { Language } from '../../../platform/i18n.ts'
import type { FormError } from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import type { NamedMethod, RolledUp } from '../../assessment/index.ts'
import type { Plan } from '../../plans/index.ts'
import type { Report } from '../domain/report.ts'
import type { ReportVerb } from '../domain/states.ts'
import type { ShownEntry } from '../load-report.ts'
import type { ReportTexts } from '../messages/index.ts'
import type { Step } from '../store/reports.ts'

export type ReportPageProps = {
  t: ReportTexts
  language: Language
  csrfToken: string
  report: Report
  plan: Plan
  entries: readonly ShownEntry[]
  planMovedOn: boolean
  steps: readonly Step[]
  total: RolledUp
  method: NamedMethod
  verbs: readonly ReportVerb[]
  /** What the signed-in person's own signature would read. */
  self: { position: string; name: string }
  values: FormValues
  errors: { summary: FormError[]; of(name: string): string | undefined }
  uploadLimitBytes: number
}
