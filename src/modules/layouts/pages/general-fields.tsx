import { endBlocks, layoutSchema, topBlocks } from '../../../documents/layouts/layout.ts'
import { textFields } from '../../../documents/layouts/text-fields.ts'
import { Field, FieldRow } from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { listOf, textOf } from '../../../web/form.ts'
import type { Errors, View } from './view.ts'

type Props = { view: View; values: FormValues; errors: Errors }

const { objectiveAs, principleAs, numberIn, criteriaAs, orientation } = layoutSchema.shape
/** What offices write in; a font that came with a file stays to be chosen. */
const fonts = ['Times New Roman', 'Arial']

const places = Object.values(textFields)
  .map((word) => `{${word}}`)
  .join(' ')

/** All of a layout but its columns. */
export const GeneralFields = ({ view: { t }, values, errors }: Props) => {
  const shared = <Name extends string>(name: Name) => ({
    name,
    value: textOf(values, name),
    error: errors.of(name),
  })
  const font = textOf(values, 'font')
  return (
    <>
      <Field {...shared('title')} label={t('title')} hint={t('titleHint')} required maxlength={150} />
      <FieldRow>
        <Field
          {...shared('objectiveAs')}
          type="select"
          label={t('objectiveAs')}
          emptyChoice={false}
          choices={objectiveAs.options.map((value) => ({ value, label: t(`objectiveAs.${value}`) }))}
        />
        <Field
          {...shared('principleAs')}
          type="select"
          label={t('principleAs')}
          emptyChoice={false}
          choices={principleAs.options.map((value) => ({ value, label: t(`principleAs.${value}`) }))}
        />
        <Field
          {...shared('numberIn')}
          type="select"
          label={t('numberIn')}
          emptyChoice={false}
          choices={numberIn.options.map((value) => ({ value, label: t(`numberIn.${value}`) }))}
        />
        <Field
          {...shared('criteriaAs')}
          type="select"
          label={t('criteriaAs')}
          emptyChoice={false}
          choices={criteriaAs.options.map((value) => ({ value, label: t(`criteriaAs.${value}`) }))}
        />
      </FieldRow>
      <FieldRow>
        <Field
          {...shared('orientation')}
          type="select"
          label={t('orientation')}
          emptyChoice={false}
          choices={orientation.options.map((value) => ({ value, label: t(`orientation.${value}`) }))}
        />
        <Field
          {...shared('font')}
          type="select"
          label={t('font')}
          emptyChoice={false}
          choices={[...new Set([...fonts, font])]
            .filter((name) => name !== '')
            .map((name) => ({ value: name, label: name }))}
        />
        <Field
          {...shared('fontSize')}
          label={t('fontSize')}
          hint={t('fontSizeHint')}
          required
          width="short"
          inputmode="decimal"
        />
      </FieldRow>
      <Field
        name="columnNumbersRow"
        type="checkbox"
        label={t('columnNumbersRow')}
        checked={textOf(values, 'columnNumbersRow') === 'yes'}
      />
      <Field
        name="top"
        type="checkboxes"
        label={t('top')}
        hint={t('topHint')}
        columns
        values={listOf(values, 'top')}
        error={errors.of('top')}
        choices={topBlocks.map((value) => ({ value, label: t(`top.${value}`) }))}
      />
      <Field
        {...shared('topText')}
        type="textarea"
        rows={3}
        label={t('topText')}
        hint={t('ownTextHint', { places })}
      />
      <Field
        name="end"
        type="checkboxes"
        label={t('end')}
        columns
        values={listOf(values, 'end')}
        error={errors.of('end')}
        choices={endBlocks.map((value) => ({ value, label: t(`end.${value}`) }))}
      />
      <Field
        {...shared('endText')}
        type="textarea"
        rows={3}
        label={t('endText')}
        hint={t('ownTextHint', { places })}
      />
    </>
  )
}
