import type { Child } from 'hono/jsx'
import { Understood as UnderstoodCell } from '../../../ui/index.ts'
import { type MeasureColumn, measureColumns } from '../domain/measure-columns.ts'
import type { MeasureTexts, Understood } from '../domain/plan.ts'
import type { UnderstandingDoubt } from '../domain/understanding.ts'
import { indicatorText, moneyText, periodText } from './formats.ts'
import type { View } from './view.ts'

type Shown = MeasureTexts & Understood & { doubts?: readonly UnderstandingDoubt[] | undefined }

/** One cell of a measure: as written, and beside it what is understood of it. */
export function measureCell(column: MeasureColumn, measure: Shown, view: View): Child {
  if (column === 'measure') return measure.text
  if (column === 'criteria') return <CriteriaList criteria={measure.criteria} />
  if (column === 'target') return <TargetCell measure={measure} view={view} />
  if (column === 'period') return <PeriodCell measure={measure} view={view} />
  if (column === 'budget') return <BudgetCell measure={measure} view={view} />
  return measure[column]
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

/** The columns that some measure has a text for; the measure itself always. */
export function usedColumns(measures: readonly MeasureTexts[]): MeasureColumn[] {
  return measureColumns.filter((column) => {
    if (column === 'measure') return true
    return measures.some((measure) =>
      column === 'criteria' ? measure.criteria.length > 0 : measure[column] !== null,
    )
  })
}
