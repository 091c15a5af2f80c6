import { Button, ErrorSummary, Field, Form, PageHeader } from '../../../ui/index.ts'
import { fieldProps } from '../../../web/field-props.ts'
import { textOf } from '../../../web/form.ts'
import type { Measure, Objective, Plan } from '../domain/plan.ts'
import { type FieldsProps, MeasureTextFields, ObjectiveTextFields } from './measure-fields.tsx'
import { NowThere } from './now-there.tsx'
import { TextFormPage } from './text-form-page.tsx'
import { UnderstoodFields } from './understood-fields.tsx'

type DraftProps = FieldsProps & {
  plan: Plan
  /** Names and values that the form brings back: version, or the id of what is to be added. */
  hidden: Record<string, string>
  changed: boolean
}

const crumbsOf = ({ view: { t }, plan }: DraftProps, title: string) => [
  { href: '/plans', label: t('plans') },
  { href: `/plans/${plan.id}/edit`, label: plan.title },
  { label: title },
]

/** A measure of a draft, texts and understood values; `measure` null: to be added under the objective. */
export const DraftMeasurePage = (
  props: DraftProps & { objectives: readonly Objective[]; objective: Objective; measure: Measure | null },
) => {
  const { view, plan, measure, objective, values, errors } = props
  const { t } = view
  const base = `/plans/${plan.id}`
  const title = measure ? t('editMeasure', { number: measure.number ?? '' }) : t('addMeasure')
  const here = measure
    ? `${base}/measures/${measure.lineageId}/edit`
    : `${base}/objectives/${objective.id}/measures/new`
  return (
    <TextFormPage
      view={view}
      title={title}
      crumbs={crumbsOf(props, title)}
      action={here}
      hidden={props.hidden}
      errors={errors}
      changed={
        props.changed
          ? {
              now: measure ? (
                <NowThere view={view} now={measure} typed={values} />
              ) : (
                <p>{t('goneMeanwhile')}</p>
              ),
            }
          : null
      }
      back={`${base}/edit`}
      buttons={
        <>
          <Button>{t('save')}</Button>
          <Button kind="secondary" name="next" value="understand">
            {t('understandTexts')}
          </Button>
        </>
      }
      removal={
        measure
          ? {
              action: `${base}/measures/${measure.lineageId}/remove`,
              warning: t('removeMeasureWarning'),
              label: t('removeMeasure'),
            }
          : undefined
      }
    >
      <Field
        name="objective"
        type="select"
        label={t('field.objective')}
        value={textOf(values, 'objective') || objective.id}
        emptyChoice={false}
        choices={props.objectives.map(({ id, number, title: name }) => ({
          value: id,
          label: [number, name].filter(Boolean).join('. ').slice(0, 120) || '–',
        }))}
      />
      <MeasureTextFields view={view} values={values} errors={errors} />
      <UnderstoodFields view={view} values={values} errors={errors} />
    </TextFormPage>
  )
}

export const DraftObjectivePage = (props: DraftProps & { objective: Objective | null; measures: number }) => {
  const { view, plan, objective, values, errors } = props
  const { t } = view
  const base = `/plans/${plan.id}`
  const title = objective ? t('editObjective') : t('addObjective')
  const here = `${base}/objectives/${objective?.id ?? 'new'}`
  return (
    <TextFormPage
      view={view}
      title={title}
      crumbs={crumbsOf(props, title)}
      action={here}
      hidden={props.hidden}
      errors={errors}
      changed={props.changed ? { now: objective && <p>{t('nowThere', { text: objective.title })}</p> } : null}
      back={`${base}/edit`}
      buttons={<Button>{t('save')}</Button>}
      removal={
        objective
          ? {
              action: `${here}/remove`,
              warning: t('removeObjectiveWarning', { n: props.measures }),
              label: t('removeObjective'),
            }
          : undefined
      }
    >
      <ObjectiveTextFields view={view} values={values} errors={errors} />
    </TextFormPage>
  )
}

export const NewPlanPage = ({ view, values, errors, id }: FieldsProps & { id: string }) => {
  const { t } = view
  const shared = fieldProps(values, errors)
  return (
    <>
      <PageHeader
        title={t('newPlan')}
        lead={t('newPlanLead')}
        crumbs={[{ href: '/plans', label: t('plans') }, { label: t('newPlan') }]}
      />
      <ErrorSummary errors={errors.summary} />
      <Form action="/plans/new" csrfToken={view.csrfToken} requiredLegend>
        <input type="hidden" name="id" value={id} />
        <Field
          {...shared('title')}
          label={t('field.title')}
          type="textarea"
          rows={2}
          maxlength={1000}
          required
        />
        <Field
          {...shared('year')}
          label={t('field.year')}
          width="short"
          inputmode="numeric"
          maxlength={4}
          required
        />
        <Button>{t('create')}</Button>
      </Form>
    </>
  )
}
