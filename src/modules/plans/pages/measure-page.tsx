import type { Child } from 'hono/jsx'
import { Button, DescriptionList, Notice, PageHeader, Section } from '../../../ui/index.ts'
import type { MeasureColumn } from '../domain/measure-columns.ts'
import type { Amendment, Measure, Objective, Plan } from '../domain/plan.ts'
import { dateText } from './formats.ts'
import { measureCell } from './measure-cells.tsx'
import type { View } from './view.ts'

const described: readonly MeasureColumn[] = [
  'criteria',
  'baseline',
  'target',
  'period',
  'budget',
  'outcome',
  'responsible',
]

type Props = {
  view: View
  plan: Plan
  objective: Objective | null
  /** The wording in force, or the last one of a retired measure. */
  measure: Measure
  /** Earlier wordings, the newest first. */
  earlier: readonly Measure[]
  amendments: readonly Amendment[]
  may: { edit: boolean; amend: boolean }
  /** Of other modules: progress, work. */
  sections: Child
}

/** One measure with what is understood of it and what it said before. */
export const MeasurePage = ({ view, plan, objective, measure, may, ...props }: Props) => {
  const { t } = view
  const retired = props.amendments.find(({ id }) => id === measure.retiredByAmendment)
  const here = `/plans/${plan.id}`
  return (
    <>
      <PageHeader
        title={[measure.number, measure.text].filter(Boolean).join('. ')}
        crumbs={[
          { href: '/plans', label: t('plans') },
          { href: here, label: plan.title },
          { label: measure.number ?? t('measure') },
        ]}
        lead={objective && [objective.number, objective.title].filter(Boolean).join('. ')}
        actions={
          <>
            {may.edit && (
              <Button href={`${here}/measures/${measure.lineageId}/edit`} kind="secondary">
                {t('edit')}
              </Button>
            )}
            {may.amend && !retired && (
              <Button href={`${here}/amend/measures/${measure.lineageId}`} kind="secondary">
                {t('amendThis')}
              </Button>
            )}
          </>
        }
      />
      {retired && (
        <Notice kind="warning">
          {t('retiredBy', { n: retired.number, date: dateText(retired.approvedOn, view) })}
        </Notice>
      )}
      {props.sections}
      <Section title={t('asWritten')} card>
        <Wording view={view} measure={measure} />
      </Section>
      {props.earlier.map((wording) => (
        <Section title={earlierTitle(wording, props.amendments, view)} card>
          <Wording view={view} measure={wording} withText />
        </Section>
      ))}
    </>
  )
}

export const Wording = ({
  view,
  measure,
  withText,
}: {
  view: View
  measure: Measure
  withText?: boolean
}) => {
  const roles = withText ? (['number', 'measure', ...described] as const) : described
  return (
    <DescriptionList
      items={roles.map((role) => ({
        term: role === 'measure' ? view.t('field.text') : view.t(`field.${role}`),
        description: measureCell(role, measure, view),
      }))}
    />
  )
}

function earlierTitle(wording: Measure, amendments: readonly Amendment[], view: View): string {
  const by = amendments.find(({ id }) => id === wording.retiredByAmendment)
  if (!by) return view.t('earlier')
  return view.t('earlierUntil', { n: by.number, date: dateText(by.approvedOn, view) })
}
