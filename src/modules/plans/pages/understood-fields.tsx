import { Field, FieldRow, Section } from '../../../ui/index.ts'
import { fieldProps } from '../../../web/field-props.ts'
import { textOf } from '../../../web/form.ts'
import { comparisons, indicatorRows, quantities, recurrences } from '../domain/measure-form.ts'
import type { FieldsProps } from './measure-fields.tsx'

/** What the program makes of the texts: dates, how often, money, and what is counted. A person has the last word. */
export const UnderstoodFields = ({ view, values, errors }: FieldsProps) => {
  const { t } = view
  const shared = fieldProps(values, errors)
  return (
    <Section title={t('understood')} lead={t('understoodLead')} card>
      <FieldRow>
        <Field {...shared('dueFrom')} label={t('field.dueFrom')} type="date" />
        <Field {...shared('dueTo')} label={t('field.dueTo')} type="date" />
      </FieldRow>
      <FieldRow>
        <Field
          {...shared('recurrence')}
          label={t('field.recurrence')}
          type="select"
          emptyChoice={false}
          choices={recurrences.map((value) => ({ value, label: t(`recurrence.${value}`) }))}
        />
        <Field
          {...shared('budgetAmount')}
          label={t('field.budgetAmount')}
          inputmode="decimal"
          maxlength={20}
        />
      </FieldRow>
      <Section title={t('indicators')} lead={t('indicatorsLead')} level={3}>
        {Array.from({ length: indicatorRows(values) }, (_, index) => (
          <IndicatorFields view={view} values={values} errors={errors} index={index} />
        ))}
      </Section>
    </Section>
  )
}

const IndicatorFields = ({ view: { t }, values, errors, index }: FieldsProps & { index: number }) => {
  const shared = (field: string) => {
    const name = `indicator.${index}.${field}`
    return { name, value: textOf(values, name), error: errors.of(name) }
  }
  const ordinal = { n: index + 1 }
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('indicatorNumber', ordinal)}</legend>
      <Field {...shared('text')} label={t('field.indicatorText')} maxlength={1000} />
      <FieldRow>
        <Field
          {...shared('comparison')}
          label={t('field.comparison')}
          type="select"
          emptyChoice={false}
          choices={comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }))}
        />
        <Field {...shared('target')} label={t('field.indicatorTarget')} inputmode="decimal" maxlength={20} />
        <Field
          {...shared('quantity')}
          label={t('field.quantity')}
          type="select"
          choices={quantities.map((value) => ({ value, label: t(`quantity.${value}`) }))}
        />
        <Field
          {...shared('baseline')}
          label={t('field.indicatorBaseline')}
          inputmode="decimal"
          maxlength={20}
        />
      </FieldRow>
    </fieldset>
  )
}
