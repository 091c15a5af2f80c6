import type { Language } from '../../../platform/i18n.ts'
import type { FormError } from '../../../ui/index.ts'
import type { Sheet } from '../../../web/sheet.ts'
import type { NamedMethod } from '../../assessment/index.ts'
import type { BodyBelow, Consolidation, Overall } from '../domain/consolidation.ts'
import type { ReportTexts } from '../messages/index.ts'

export type ConsolidatedPageProps = {
  t: ReportTexts
  language: Language
  csrfToken: string
  asked: Consolidation
  /** Years that can be asked for, the newest first. */
  years: readonly number[]
  bodies: readonly BodyBelow[]
  /** Those on this page; all of them where they can be chosen. */
  sheet: Sheet<BodyBelow>
  /** Ids of the chosen bodies; null where there are too many to choose from. */
  chosen: ReadonlySet<string> | null
  overall: Overall
  methods: ReadonlyMap<string, NamedMethod>
  errors: readonly FormError[]
}
