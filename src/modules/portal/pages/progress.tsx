import type { Language } from '../../../platform/i18n.ts'
import { Progress } from '../../../ui/index.ts'
import { assessmentTexts, methodLine, type NamedMethod, type RolledUp } from '../../assessment/index.ts'

/** The percent of a plan with its method and n; words where there is nothing to make a percent of. */
export const TotalProgress = (props: {
  label: string
  language: Language
  total: Pick<RolledUp, 'percent' | 'n'>
  method: NamedMethod
  large?: boolean
}) => {
  const { total, method, language } = props
  const basis = {
    label: props.label,
    method: methodLine(assessmentTexts(language), language, method),
    n: total.n,
    large: props.large,
  }
  return total.percent === null ? (
    <Progress {...basis} state="not-assessed" />
  ) : (
    <Progress {...basis} percent={total.percent} />
  )
}
