import { planMeasureFields } from '../../../documents/plan-document.ts'
import type { FormValues } from '../../../web/env.ts'
import { textOf } from '../../../web/form.ts'
import { textValues } from '../domain/measure-form.ts'
import type { MeasureTexts } from '../domain/plan.ts'
import type { View } from './view.ts'

type Props = { view: View; now: MeasureTexts; typed: FormValues }

/** What a colleague saved meanwhile, where it differs from what this person typed: saving again replaces just that. */
export const NowThere = ({ view: { t }, now, typed }: Props) => {
  const stored = textValues(now)
  const differing = planMeasureFields.filter(
    (name) => plain(textOf(stored, name)) !== plain(textOf(typed, name)),
  )
  if (differing.length === 0) return <p>{t('nowThere', { text: now.text })}</p>
  return (
    <ul>
      {differing.map((name) => (
        <li>
          <strong>{t(`field.${name}`)}.</strong> {t('nowThere', { text: textOf(stored, name) || '–' })}
        </li>
      ))}
    </ul>
  )
}

/** A form sends line ends of its own kind. */
const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
