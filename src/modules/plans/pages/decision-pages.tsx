import {
  Button,
  ButtonRow,
  ErrorSummary,
  Field,
  FieldRow,
  Form,
  Notice,
  PageHeader,
} from '../../../ui/index.ts'
import { fieldProps } from '../../../web/field-props.ts'
import type { Plan } from '../domain/plan.ts'
import type { FieldsProps } from './measure-fields.tsx'

/** Who decided, when, under which number. */
export const DecisionFields = ({ view: { t }, values, errors }: FieldsProps) => {
  const shared = fieldProps(values, errors)
  return (
    <>
      <FieldRow>
        <Field {...shared('approverPosition')} label={t('field.approverPosition')} maxlength={300} required />
        <Field {...shared('approverName')} label={t('field.approverName')} maxlength={200} required />
      </FieldRow>
      <FieldRow>
        <Field {...shared('approvedOn')} label={t('field.approvedOn')} type="date" required />
        <Field
          {...shared('approvalNumber')}
          label={t('field.approvalNumber')}
          hint={t('hint.approvalNumber')}
          maxlength={60}
        />
      </FieldRow>
    </>
  )
}

/** `refusal`: why it cannot be approved at all, as a sentence. */
export const ApprovePage = (
  props: FieldsProps & { plan: Plan; measures: number; refusal: string | null },
) => {
  const { view, plan } = props
  const { t } = view
  return (
    <>
      <PageHeader
        title={t('approvePlan')}
        lead={plan.title}
        crumbs={[
          { href: '/plans', label: t('plans') },
          { href: `/plans/${plan.id}`, label: plan.title },
          { label: t('approve') },
        ]}
      />
      <ErrorSummary errors={props.errors.summary} />
      {props.refusal && <Notice kind="danger">{props.refusal}</Notice>}
      <Notice kind="info">{t('approveWhat', { year: plan.year, n: props.measures })}</Notice>
      <Form action={`/plans/${plan.id}/approve`} csrfToken={view.csrfToken} requiredLegend>
        <DecisionFields {...props} />
        <ButtonRow>
          <Button>{t('approve')}</Button>
          <Button href={`/plans/${plan.id}`} kind="quiet">
            {t('cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
