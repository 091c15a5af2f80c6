import type { Child } from 'hono/jsx'
import { type Column, DataTable, type Row, type SectionRow, Tag } from '../../../ui/index.ts'
import { isMeasureColumn, type MeasureColumn } from '../domain/measure-columns.ts'
import type { Measure, Objective, Plan } from '../domain/plan.ts'
import { measureCell, usedColumns } from './measure-cells.tsx'
import type { View } from './view.ts'

/** A column that another module adds to the plan's own: cells by lineage of the measure. */
export type ExtraColumn = { key: string; header: string; cells: ReadonlyMap<string, Child> }

type Props = {
  view: View
  plan: Plan
  objectives: readonly Objective[]
  measures: readonly Measure[]
  extra?: readonly ExtraColumn[] | undefined
  /** What stands under an objective's name, and in the last cell of a measure (editing). */
  objectiveActions?: ((objective: Objective, index: number) => Child) | undefined
  measureActions?: ((measure: Measure) => Child) | undefined
}

/** The plan in its own columns, under the words of its own file; cards on a phone. */
export const PlanTable = (props: Props) => {
  const { view, plan, measures, extra = [] } = props
  const { t } = view
  const columns = planColumns(plan, measures, view)
  const byObjective = Map.groupBy(measures, ({ objectiveId }) => objectiveId)
  return (
    <DataTable
      id="plan-table"
      caption={plan.title}
      captionHidden
      filter
      columns={[
        ...columns.map(({ role, label }): Column => {
          const width =
            role === 'number' ? 'narrow' : role === 'measure' || role === 'criteria' ? 'wide' : undefined
          return { key: role, header: label, rowHeader: role === 'measure', width }
        }),
        ...extra.map(({ key, header }): Column => ({ key, header })),
        ...(props.measureActions ? [{ key: 'actions', header: t('actions'), kind: 'actions' as const }] : []),
      ]}
      rows={props.objectives.flatMap((objective, index): (Row | SectionRow)[] => [
        {
          section: (
            <ObjectiveHeading objective={objective} actions={props.objectiveActions?.(objective, index)} />
          ),
        },
        ...(byObjective.get(objective.id) ?? []).map((measure): Row => {
          const cells: Record<string, Child> = {}
          for (const { role } of columns) cells[role] = measureCell(role, measure, view)
          for (const { key, cells: more } of extra) cells[key] = more.get(measure.lineageId)
          cells.measure = <MeasureName view={view} plan={plan} measure={measure} />
          cells.actions = props.measureActions?.(measure)
          return { id: `measure-${measure.lineageId}`, cells }
        }),
      ])}
    />
  )
}

const ObjectiveHeading = ({ objective, actions }: { objective: Objective; actions: Child }) => (
  <>
    {objective.principle && <p class="sh-muted">{objective.principle}</p>}
    <p>{[objective.number, objective.title].filter(Boolean).join('. ')}</p>
    {actions}
  </>
)

const MeasureName = ({ view, plan, measure }: { view: View; plan: Plan; measure: Measure }) => (
  <>
    <a class="ds-link" href={`/plans/${plan.id}/measures/${measure.lineageId}`}>
      {measure.text}
    </a>
    {measure.addedByAmendment && (
      <Tag tone="info">
        {view.t(measure.id === measure.lineageId ? 'addedByAmendment' : 'changedByAmendment')}
      </Tag>
    )}
  </>
)

/**
 * The columns of the file that the plan came from, in its order and words, then those that some measure has a text for
 * all the same. Objectives stand across the table, results belong to reports.
 */
function planColumns(
  plan: Plan,
  measures: readonly Measure[],
  { t }: View,
): { role: MeasureColumn; label: string }[] {
  const own = (plan.layout?.columns ?? []).flatMap(({ role, label }) =>
    isMeasureColumn(role) ? [{ role, label }] : [],
  )
  const more = usedColumns(measures).filter((role) => !own.some((column) => column.role === role))
  const named = more.map((role) => ({
    role,
    label: role === 'measure' ? t('field.text') : t(`field.${role}`),
  }))
  // a number stands before its measure wherever it came from
  const number = named.filter(({ role }) => role === 'number')
  return [...number, ...own, ...named.filter(({ role }) => role !== 'number')]
}
