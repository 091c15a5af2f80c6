import { Field, FieldRow } from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { fieldProps } from '../../../web/field-props.ts'
import type { Errors, View } from './view.ts'

export type FieldsProps = { view: View; values: FormValues; errors: Errors }

const longFields = ['baseline', 'target', 'period', 'budget', 'outcome', 'responsible'] as const

/** A measure's texts as the document has them: one question a field, in the order of official tables. */
export const MeasureTextFields = ({ view: { t }, values, errors }: FieldsProps) => {
  const shared = fieldProps(values, errors)
  return (
    <>
      <Field
        {...shared('number')}
        label={t('field.number')}
        hint={t('hint.number')}
        width="short"
        maxlength={30}
      />
      <Field {...shared('text')} label={t('field.text')} type="textarea" rows={4} maxlength={4000} required />
      <Field
        {...shared('criteria')}
        label={t('field.criteria')}
        hint={t('hint.criteria')}
        type="textarea"
        rows={5}
      />
      {longFields.map((name) => (
        <Field {...shared(name)} label={t(`field.${name}`)} type="textarea" rows={2} maxlength={4000} />
      ))}
    </>
  )
}

export const ObjectiveTextFields = ({ view: { t }, values, errors }: FieldsProps) => {
  const shared = fieldProps(values, errors)
  return (
    <>
      <Field {...shared('number')} label={t('field.number')} width="short" maxlength={30} />
      <Field
        {...shared('title')}
        label={t('field.objectiveTitle')}
        type="textarea"
        rows={3}
        maxlength={2000}
        required
      />
      <Field
        {...shared('principle')}
        label={t('field.principle')}
        hint={t('hint.principle')}
        maxlength={1000}
      />
    </>
  )
}

/** Window, place, date and number, and who approves: of a document being checked and of a draft alike. */
export const HeadingFields = ({
  view: { t },
  values,
  errors,
  year,
}: FieldsProps & { year: 'required' | 'asked' }) => {
  const shared = fieldProps(values, errors)
  const required = year === 'required'
  return (
    <>
      <Field
        {...shared('title')}
        label={t('field.title')}
        type="textarea"
        rows={2}
        maxlength={1000}
        required={required}
      />
      <Field
        {...shared('year')}
        label={t('field.year')}
        width="short"
        inputmode="numeric"
        maxlength={4}
        required={required}
      />
      <FieldRow>
        <Field {...shared('windowStart')} label={t('field.windowStart')} type="date" />
        <Field {...shared('windowEnd')} label={t('field.windowEnd')} type="date" />
      </FieldRow>
      <FieldRow>
        <Field {...shared('issuedPlace')} label={t('field.issuedPlace')} maxlength={200} />
        <Field {...shared('issuedDate')} label={t('field.issuedDate')} type="date" />
        <Field {...shared('issuedNumber')} label={t('field.issuedNumber')} width="short" maxlength={60} />
      </FieldRow>
      <FieldRow>
        <Field {...shared('approverPosition')} label={t('field.approverPosition')} maxlength={300} />
        <Field {...shared('approverName')} label={t('field.approverName')} maxlength={200} />
      </FieldRow>
    </>
  )
}
