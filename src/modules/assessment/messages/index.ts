import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { formatNumber } from '../../../documents/language/values/numbers.ts'
import { type Language, type Texts, textsOf } from '../../../platform/i18n.ts'
import type { Basis } from '../domain/basis.ts'
import type { Finding } from '../domain/findings.ts'
import type { RolledUp } from '../domain/roll-up.ts'
import type { NamedMethod } from '../store.ts'
import en from './en.json' with { type: 'json' }
import mn from './mn.json' with { type: 'json' }

export const assessmentTexts = textsOf(mn, en)
export type AssessmentTexts = Texts<keyof typeof mn>

/** When a measure is to be done; ISO dates. */
type Due = { dueFrom: string | null; dueTo: string | null }

/** One sentence on how a percent came about: the rule with its actual and target figures. */
export function explain(t: AssessmentTexts, basis: Basis, due: Due): string {
  const sentence = ruleSentence(t, basis, due)
  return basis.heldBack ? `${sentence}. ${t('heldBack')}` : sentence
}

function ruleSentence(t: AssessmentTexts, basis: Basis, { dueFrom, dueTo }: Due): string {
  switch (basis.rule) {
    case 'indicators':
      return t('rule.indicators', {
        details: basis.indicators
          .map(({ text, actual, target }) =>
            t('rule.indicator', { text, actual: formatNumber(actual), target: formatNumber(target) }),
          )
          .join('; '),
      })
    case 'recurrence': {
      const { recurrence } = basis
      if (recurrence === null || recurrence.kind === 'once' || recurrence.kind === 'each-time') return ''
      const { expected, done, kind } = recurrence
      return t('rule.recurrence', { expected, done, unit: t(`recurrence.${kind}`) })
    }
    case 'not-due':
      return dueFrom === null
        ? t('rule.not-due-undated')
        : t('rule.not-due', { date: writeDate(dueFrom, 'numeric') })
    case 'not-over':
      return dueTo === null
        ? t('rule.not-due-undated')
        : t('rule.not-over', { date: writeDate(dueTo, 'numeric') })
    default:
      return t(`rule.${basis.rule}`)
  }
}

export function findingText(t: AssessmentTexts, { code, values }: Finding): string {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' && !/year/i.test(name) ? formatNumber(value) : value,
  ])
  return t(`finding.${code}`, Object.fromEntries(shown))
}

export function methodLine(t: AssessmentTexts, language: Language, method: NamedMethod): string {
  const name = language === 'mn' ? method.nameMn : method.nameEn
  return t('methodLine', {
    name,
    rollUp: t(`rollUp.${method.rollUp}`),
    rounding: t(`rounding.${method.rounding}`),
  })
}

export function countsLine(t: AssessmentTexts, { total, counts }: RolledUp): string {
  return t('counts', {
    total,
    assessed: counts.assessed,
    notDue: counts['not-due'],
    cannotAssess: counts['cannot-assess'],
    notAssessed: counts['not-assessed'],
  })
}
