import {
  Button,
  ButtonRow,
  Details,
  Empty,
  ErrorSummary,
  Field,
  FieldRow,
  Form,
  type FormError,
  Notice,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { fieldProps } from '../../../web/field-props.ts'
import { textOf } from '../../../web/form.ts'
import { type Activity, activityKinds, quantityKinds } from '../domain.ts'
import type { ActivityTexts } from '../messages/index.ts'
import { type ChoosableMeasure, MeasureChoice } from './measure-choice.tsx'

export type ActivityFormProps = {
  t: ActivityTexts
  csrfToken: string
  /** Null for a new activity. */
  activityId: string | null
  measures: readonly ChoosableMeasure[]
  /** Served already, but taken out of the plan since: kept unless a person unticks them. */
  retired: Activity['measures']
  /** Measures, by lineage, that this person last recorded work for. */
  recent: readonly string[]
  places: readonly string[]
  values: FormValues
  errors: { summary: FormError[]; of(name: string): string | undefined }
  uploadLimitBytes: number
}

/** The quantities that most work has; the others wait behind a disclosure, to keep the form short on a phone. */
const usual = new Set<string>(['people', 'events', 'copies', 'reach'])

export const ActivityFormPage = (props: ActivityFormProps) => {
  const { t, errors } = props
  const isNew = props.activityId === null
  return (
    <>
      <PageHeader
        title={isNew ? t('record') : t('correctTitle')}
        lead={isNew ? t('recordLead') : undefined}
        crumbs={[{ href: '/activities', label: t('activities') }]}
      />
      <ErrorSummary errors={errors.summary} />
      {props.measures.length === 0 && props.retired.length === 0 ? (
        <Empty title={t('noPlan')} action={<Button href="/plans">{t('toPlans')}</Button>}>
          {t('noPlanHint')}
        </Empty>
      ) : (
        <ActivityForm {...props} />
      )}
    </>
  )
}

const ActivityForm = (props: ActivityFormProps) => {
  const { t, values, errors, activityId } = props
  const shared = fieldProps(values, errors)
  const isNew = activityId === null
  return (
    <Form
      action={isNew ? '/activities' : `/activities/${activityId}`}
      csrfToken={props.csrfToken}
      enctype="multipart/form-data"
      draft={isNew ? 'activity-new' : `activity-${activityId}`}
      upload
      requiredLegend
    >
      <input type="hidden" name="submissionKey" value={textOf(values, 'submissionKey')} />
      <Field
        {...shared('what')}
        label={t('what')}
        hint={t('whatHint')}
        type="textarea"
        rows={3}
        maxlength={2000}
        required
      />
      <Field
        {...shared('kind')}
        label={t('kind')}
        type="select"
        width="medium"
        choices={activityKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        required
      />
      <FieldRow>
        <Field {...shared('happenedOn')} label={t('happenedOn')} type="date" required />
        <Field {...shared('endedOn')} label={t('endedOn')} hint={t('endedOnHint')} type="date" />
      </FieldRow>
      <Field {...shared('place')} label={t('place')} suggestions={props.places} />
      <MeasureChoice
        t={t}
        measures={props.measures}
        retired={props.retired}
        recent={props.recent}
        values={values}
        error={errors.of('measures')}
      />
      <QuantityFields {...props} />
      {isNew && <EvidenceFields {...props} />}
      <ButtonRow>
        <Button>{t('save')}</Button>
        <Button kind="quiet" href={isNew ? '/activities' : `/activities/${activityId}`}>
          {t('cancel')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

const QuantityFields = ({ t, values, errors }: ActivityFormProps) => {
  const shared = fieldProps(values, errors)
  const field = (kind: (typeof quantityKinds)[number]) => (
    <Field
      {...shared(`quantity.${kind}`)}
      label={t(`quantity.${kind}`)}
      hint={kind === 'events' ? t('quantity.eventsHint') : undefined}
      width="short"
      inputmode="decimal"
    />
  )
  const others = quantityKinds.filter((kind) => !usual.has(kind))
  const open = others.some((kind) => textOf(values, `quantity.${kind}`) !== '')
  return (
    <Section title={t('quantities')} lead={t('quantitiesHint')}>
      <FieldRow>{quantityKinds.filter((kind) => usual.has(kind)).map(field)}</FieldRow>
      <Details summary={t('moreQuantities')} open={open}>
        <FieldRow>{others.map(field)}</FieldRow>
      </Details>
      <Field {...shared('spent')} label={t('spent')} width="medium" inputmode="decimal" />
    </Section>
  )
}

export const EvidenceFields = ({
  t,
  values,
  errors,
  uploadLimitBytes,
}: Pick<ActivityFormProps, 't' | 'values' | 'errors' | 'uploadLimitBytes'>) => {
  const shared = fieldProps(values, errors)
  return (
    <Section title={t('evidence')}>
      <Field
        name="files"
        type="file"
        label={t('files')}
        hint={t('filesHint', { limit: Math.floor(uploadLimitBytes / 1_048_576) })}
        multiple
        maxBytes={uploadLimitBytes}
        error={errors.of('files')}
      />
      {errors.summary.length > 0 && <Notice kind="warning">{t('filesAgain')}</Notice>}
      <Field {...shared('links')} type="textarea" rows={2} label={t('links')} hint={t('linksHint')} />
      <Field {...shared('caption')} label={t('caption')} />
      <Field
        name="visibility"
        type="radios"
        label={t('visibility')}
        value={textOf(values, 'visibility') || 'restricted'}
        choices={(['restricted', 'public'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`visibility.${value}.hint`),
        }))}
      />
    </Section>
  )
}
