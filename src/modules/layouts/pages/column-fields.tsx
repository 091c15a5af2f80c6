import { layoutRoles } from '../../../documents/layouts/layout.ts'
import { Button, ButtonRow, Field, FieldRow } from '../../../ui/index.ts'
import { type ColumnRow, fieldOf } from '../domain/column-rows.ts'
import type { Errors, View } from './view.ts'

type Props = { view: View; errors: Errors; row: ColumnRow; place: number; action: string }

/** One column of the table: its fields, and buttons that move or remove it without saving. */
export const ColumnFields = ({ view: { t }, errors, row, place, action }: Props) => {
  const name = (field: Parameters<typeof fieldOf>[1]) => fieldOf(row.index, field)
  const column = t('column', { n: place })
  const what = row.label === '' ? column : `${column}, ${row.label}`
  const step = (verb: 'up' | 'down' | 'remove') => ({
    kind: 'quiet' as const,
    small: true,
    name: 'next',
    value: `${verb}.${row.index}`,
    formaction: `${action}#columns`,
  })
  return (
    <fieldset class="ds-fieldset sh-column-fields">
      <legend class="ds-label">{column}</legend>
      <FieldRow>
        <Field
          name={name('label')}
          label={t('label')}
          value={row.label}
          maxlength={200}
          error={errors.of(name('label'))}
        />
        <Field
          name={name('role')}
          type="select"
          label={t('role')}
          value={row.role}
          error={errors.of(name('role'))}
          choices={layoutRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <Field
          name={name('group')}
          label={t('group')}
          value={row.group}
          maxlength={200}
          error={errors.of(name('group'))}
        />
        <Field
          name={name('width')}
          label={t('width')}
          value={row.width}
          inputmode="decimal"
          width="short"
          error={errors.of(name('width'))}
        />
        <Field
          name={name('order')}
          label={t('order')}
          value={row.order}
          inputmode="decimal"
          width="short"
          error={errors.of(name('order'))}
        />
      </FieldRow>
      <ButtonRow>
        <Button {...step('up')} label={t('moveUp', { what })}>
          ↑
        </Button>
        <Button {...step('down')} label={t('moveDown', { what })}>
          ↓
        </Button>
        <Button {...step('remove')} label={t('removeColumn', { what })}>
          {t('remove')}
        </Button>
      </ButtonRow>
    </fieldset>
  )
}
