import type { Child } from 'hono/jsx'
import { Understood as UnderstoodCell } from '../../../ui/index.ts'
import type { MeasureTexts, Understood } from '../domain/plan.ts'
import type { UnderstandingDoubt } from '../domain/understanding.ts'
import { indicatorText, moneyText, periodText } from './formats.ts'
import type { View } from './view.ts'

export const cellRoles = [
  'number',
  'measure',
  'criteria',
  'baseline',
  'target',
  'period',
  'budget',
  'outcome',
  'responsible',
] as const
export type CellRole = (typeof cellRoles)[number]

type Shown = MeasureTexts & Understood & { doubts?: readonly UnderstandingDoubt[] | undefined }

/** One cell of a measure: as written, and beside it what is understood of it. */
export function measureCell(role: CellRole, measure: Shown, view: View): Child {
  if (role === 'measure') return measure.text
  if (role === 'criteria') return <CriteriaList criteria={measure.criteria} />
  if (role === 'target') return <TargetCell measure={measure} view={view} />
  if (role === 'period') return <PeriodCell measure={measure} view={view} />
  if (role === 'budget') return <BudgetCell measure={measure} view={view} />
  return measure[role]
}

export const CriteriaList = ({ criteria }: { criteria: readonly string[] }) => {
  const [only, ...more] = criteria
  if (only === undefined) return null
  if (more.length === 0) return <>{only}</>
  return (
    <ul>
      {criteria.map((criterion) => (
        <li>{criterion}</li>
      ))}
    </ul>
  )
}

type CellProps = { measure: Shown; view: View }

const doubtOf = ({ measure, view }: CellProps, doubt: UnderstandingDoubt) =>
  measure.doubts?.includes(doubt) ? view.t(`doubt.${doubt}`) : undefined

const PeriodCell = (props: CellProps) => {
  const understood = periodText(props.measure, props.view)
  const { period } = props.measure
  if (period === null && understood === null) return null
  return <UnderstoodCell written={period} understood={understood} doubt={doubtOf(props, 'period')} />
}

const TargetCell = (props: CellProps) => {
  const { target, indicators } = props.measure
  const understood = indicators.map((indicator) => indicatorText(indicator, props.view)).join('; ')
  if (target === null && understood === '') return null
  return (
    <UnderstoodCell written={target} understood={understood || undefined} doubt={doubtOf(props, 'target')} />
  )
}

const BudgetCell = (props: CellProps) => {
  const { budget, budgetAmount } = props.measure
  if (budget === null && budgetAmount === null) return null
  const understood = budgetAmount === null ? undefined : moneyText(budgetAmount, props.view)
  return <UnderstoodCell written={budget} understood={understood} doubt={doubtOf(props, 'budget')} />
}

/** The roles that some measure has a text for; the measure itself always. */
export function usedRoles(measures: readonly MeasureTexts[]): CellRole[] {
  return cellRoles.filter((role) => {
    if (role === 'measure') return true
    return measures.some((measure) =>
      role === 'criteria' ? measure.criteria.length > 0 : measure[role] !== null,
    )
  })
}
