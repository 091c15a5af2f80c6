import {
  Button,
  ButtonRow,
  Details,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import { textOf } from '../../../web/form.ts'
import type { Measure, Method, Objective } from '../domain/plan.ts'
import { type FieldsProps, HeadingFields } from './measure-fields.tsx'
import type { WholePlan } from './plan-page.tsx'
import { PlanTable } from './plan-table.tsx'
import type { View } from './view.ts'

type Props = FieldsProps & WholePlan & { version: string; methods: readonly Method[]; changed: boolean }

/** A draft to be edited: its measures and objectives in their order, and what stands about the plan itself. */
export const EditPlanPage = (props: Props) => {
  const { view, plan, objectives, measures, errors } = props
  const { t } = view
  const here = `/plans/${plan.id}`
  return (
    <>
      <PageHeader
        title={t('editPlan')}
        lead={plan.title}
        crumbs={[
          { href: '/plans', label: t('plans') },
          { href: here, label: plan.title },
          { label: t('editPlan') },
        ]}
        actions={
          <Button href={here} kind="secondary">
            {t('finishEditing')}
          </Button>
        }
      />
      <ErrorSummary errors={errors.summary} />
      {props.changed && <Notice kind="warning">{t('changedMeanwhileLead')}</Notice>}
      <Section
        title={t('measures')}
        actions={
          <Button href={`${here}/objectives/new`} kind="secondary" icon="plus">
            {t('addObjective')}
          </Button>
        }
      >
        {objectives.length === 0 && <p>{t('startWithObjective')}</p>}
        {objectives.length > 0 && (
          <PlanTable
            view={view}
            plan={plan}
            objectives={objectives}
            measures={measures}
            objectiveActions={(objective) => <ObjectiveActions view={view} objective={objective} />}
            measureActions={(measure) => <MeasureActions view={view} measure={measure} />}
          />
        )}
      </Section>
      <DetailsForm {...props} />
      <Details summary={t('removePlan')}>
        <p>{t('removePlanWarning')}</p>
        <Form action={`${here}/remove`} csrfToken={view.csrfToken}>
          <Button kind="danger">{t('removePlan')}</Button>
        </Form>
      </Details>
    </>
  )
}

const nameOf = ({ number, title, text }: { number: string | null; title?: string; text?: string }) =>
  [number, title ?? text].filter(Boolean).join('. ').slice(0, 80)

const MoveForm = ({ view, action, what }: { view: View; action: string; what: string }) => (
  <Form action={action} csrfToken={view.csrfToken} layout="line">
    <Button kind="quiet" small name="direction" value="up" label={view.t('moveUp', { what })}>
      ↑
    </Button>
    <Button kind="quiet" small name="direction" value="down" label={view.t('moveDown', { what })}>
      ↓
    </Button>
  </Form>
)

const ObjectiveActions = ({ view, objective }: { view: View; objective: Objective }) => {
  const here = `/plans/${objective.planId}/objectives/${objective.id}`
  const what = nameOf(objective)
  return (
    <ButtonRow>
      <Button href={here} kind="quiet" small label={view.t('editThis', { what })}>
        {view.t('edit')}
      </Button>
      <Button
        href={`${here}/measures/new`}
        kind="quiet"
        small
        icon="plus"
        label={view.t('addMeasureTo', { what })}
      >
        {view.t('addMeasure')}
      </Button>
      <MoveForm view={view} action={`${here}/move`} what={what} />
    </ButtonRow>
  )
}

const MeasureActions = ({ view, measure }: { view: View; measure: Measure }) => {
  const here = `/plans/${measure.planId}/measures/${measure.lineageId}`
  const what = nameOf(measure)
  return (
    <ButtonRow>
      <Button href={`${here}/edit`} kind="quiet" small label={view.t('editThis', { what })}>
        {view.t('edit')}
      </Button>
      <MoveForm view={view} action={`${here}/move`} what={what} />
    </ButtonRow>
  )
}

const DetailsForm = ({ view, plan, methods, version, values, errors }: Props) => {
  const { t, language } = view
  return (
    <Section title={t('aboutPlan')} id="details" card>
      <Form action={`/plans/${plan.id}/edit`} csrfToken={view.csrfToken} requiredLegend layout="wide">
        <input type="hidden" name="version" value={version} />
        <HeadingFields view={view} values={values} errors={errors} year="required" />
        <Field
          name="method"
          type="select"
          label={t('field.method')}
          hint={t('hint.method')}
          value={textOf(values, 'method')}
          error={errors.of('method')}
          emptyChoice={false}
          choices={methods.map(({ code, nameMn, nameEn, verified }) => {
            const name = language === 'mn' ? nameMn : nameEn
            return { value: code, label: verified ? name : `${name} (${t('unverified')})` }
          })}
        />
        <Button>{t('save')}</Button>
      </Form>
    </Section>
  )
}
