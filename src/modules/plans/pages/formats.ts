import { formatNumber } from '../../../documents/language/values/numbers.ts'
import { numeralAblative } from '../../../documents/language/words/numeral-endings.ts'
import type { Indicator, Understood } from '../domain/plan.ts'
import type { View } from './view.ts'

/** 2026-03-12 as the page's language writes it in tables. */
export function dateText(iso: string, { language }: Pick<View, 'language'>): string {
  return language === 'mn' ? iso.replaceAll('-', '.') : iso
}

export function moneyText(amount: number, { t }: Pick<View, 't'>): string {
  return t('money', { amount: formatNumber(amount) })
}

/** "12-оос доошгүй хүн": what is counted and how much of it. */
export function indicatorText(indicator: Indicator, { t }: Pick<View, 't'>): string {
  const { comparison, quantity, target } = indicator
  const values = {
    value: formatNumber(target),
    ablative: numeralAblative(target),
    quantity: t(`quantity.${quantity}`),
  }
  return t(`comparison.${comparison}.of`, values)
}

/** "2026.01.01–2026.12.31 · сар бүр"; null where nothing was understood. */
export function periodText(
  understood: Pick<Understood, 'dueFrom' | 'dueTo' | 'recurrence'>,
  view: View,
): string | null {
  const { dueFrom, dueTo, recurrence } = understood
  const dates = [dueFrom, dueTo].map((date) => (date === null ? '…' : dateText(date, view)))
  const span = dueFrom === null && dueTo === null ? null : dueFrom === dueTo ? dates[0] : dates.join('–')
  const often = recurrence === 'once' ? null : view.t(`recurrence.${recurrence}`)
  const parts = [span, often].filter((part) => part !== null && part !== undefined)
  return parts.length > 0 ? parts.join(' · ') : null
}
