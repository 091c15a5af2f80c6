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
import type { Measure, Objective, Plan } from '../domain/plan.ts'
import { DecisionFields } from './decision-pages.tsx'
import { type FieldsProps, MeasureTextFields } from './measure-fields.tsx'
import { Wording } from './measure-page.tsx'
import { NowThere } from './now-there.tsx'
import type { WholePlan } from './plan-page.tsx'
import { PlanTable } from './plan-table.tsx'
import { TextFormPage } from './text-form-page.tsx'
import { UnderstoodFields } from './understood-fields.tsx'
import type { View } from './view.ts'

const crumbsOf = ({ t }: View, plan: Plan, title?: string) => [
  { href: '/plans', label: t('plans') },
  { href: `/plans/${plan.id}`, label: plan.title },
  title ? { href: `/plans/${plan.id}/amend`, label: t('amend') } : { label: t('amend') },
  ...(title ? [{ label: title }] : []),
]

/** Which measure of the approved plan is to be changed, or where one is to be added; `query` carries the decision on. */
export const AmendPage = ({
  view,
  plan,
  objectives,
  measures,
  query,
}: WholePlan & { view: View; query: string }) => {
  const { t } = view
  const here = `/plans/${plan.id}/amend`
  return (
    <>
      <PageHeader title={t('amendPlan')} lead={t('amendLead')} crumbs={crumbsOf(view, plan)} />
      <PlanTable
        view={view}
        plan={plan}
        objectives={objectives}
        measures={measures}
        objectiveActions={(objective) => (
          <Button
            href={`${here}/objectives/${objective.id}/new${query}`}
            kind="quiet"
            small
            icon="plus"
            label={t('addMeasureTo', { what: objective.title.slice(0, 80) })}
          >
            {t('addMeasure')}
          </Button>
        )}
        measureActions={(measure) => (
          <Button
            href={`${here}/measures/${measure.lineageId}${query}`}
            kind="quiet"
            small
            label={t('changeThis', { what: measure.number ?? measure.text.slice(0, 80) })}
          >
            {t('change')}
          </Button>
        )}
      />
    </>
  )
}

const DecisionSection = (props: FieldsProps) => {
  const { t } = props.view
  return (
    <Section title={t('decision')} lead={t('decisionLead')} card>
      <Field
        name="reason"
        type="textarea"
        rows={2}
        label={t('field.reason')}
        value={textOf(props.values, 'reason')}
        error={props.errors.of('reason')}
        maxlength={2000}
        required
      />
      <DecisionFields {...props} />
    </Section>
  )
}

type FormProps = FieldsProps & { plan: Plan; changed: boolean; hidden: Record<string, string> }

/** A measure of an approved plan, changed by a decision; or taken out of it. */
export const AmendMeasurePage = (props: FormProps & { measure: Measure; query: string }) => {
  const { view, plan, measure } = props
  const { t } = view
  const title = t('editMeasure', { number: measure.number ?? '' })
  const here = `/plans/${plan.id}/amend/measures/${measure.lineageId}`
  return (
    <TextFormPage
      view={view}
      title={title}
      crumbs={crumbsOf(view, plan, title)}
      action={here}
      hidden={props.hidden}
      errors={props.errors}
      changed={props.changed ? { now: <NowThere view={view} now={measure} typed={props.values} /> } : null}
      back={`/plans/${plan.id}/amend`}
      buttons={<Button>{t('saveAmendment')}</Button>}
      above={
        <Button href={`${here}/retire${props.query}`} kind="secondary">
          {t('retire')}
        </Button>
      }
    >
      <MeasureTextFields {...props} />
      <UnderstoodFields {...props} />
      <DecisionSection {...props} />
    </TextFormPage>
  )
}

export const AmendNewMeasurePage = (props: FormProps & { objective: Objective }) => {
  const { view, plan, objective } = props
  const title = view.t('addMeasure')
  return (
    <TextFormPage
      view={view}
      title={title}
      crumbs={crumbsOf(view, plan, title)}
      action={`/plans/${plan.id}/amend/objectives/${objective.id}/new`}
      hidden={props.hidden}
      errors={props.errors}
      changed={props.changed ? { now: <p>{view.t('goneMeanwhile')}</p> } : null}
      back={`/plans/${plan.id}/amend`}
      buttons={<Button>{view.t('saveAmendment')}</Button>}
      above={<p>{[objective.number, objective.title].filter(Boolean).join('. ')}</p>}
    >
      <MeasureTextFields {...props} />
      <UnderstoodFields {...props} />
      <DecisionSection {...props} />
    </TextFormPage>
  )
}

export const RetireMeasurePage = (props: FormProps & { measure: Measure }) => {
  const { view, plan, measure, errors } = props
  const { t } = view
  const title = t('retireMeasure', { number: measure.number ?? '' })
  const here = `/plans/${plan.id}/amend/measures/${measure.lineageId}`
  return (
    <>
      <PageHeader title={title} lead={t('retireLead')} crumbs={crumbsOf(view, plan, title)} />
      <ErrorSummary errors={errors.summary} />
      {props.changed && <Notice kind="warning">{t('changedMeanwhileLead')}</Notice>}
      <Details summary={measure.text}>
        <Wording view={view} measure={measure} />
      </Details>
      <Form action={`${here}/retire`} csrfToken={view.csrfToken} requiredLegend>
        {Object.entries(props.hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <DecisionSection {...props} />
        <ButtonRow>
          <Button kind="danger">{t('retire')}</Button>
          <Button href={here} kind="quiet">
            {t('cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
