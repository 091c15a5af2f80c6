import { type Role, roles } from '../../../platform/auth/actor.ts'
import type { Texts } from '../../../platform/i18n.ts'
import {
  Button,
  DataTable,
  ErrorSummary,
  Field,
  Form,
  type FormError,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { fieldProps } from '../../../web/field-props.ts'
import type { Member } from '../store.ts'

type Key = keyof typeof import('../messages/mn.json')

const roleName = (t: Texts<Key>, role: Role) => t(`role.${role}`)

export const PeoplePage = (props: {
  t: Texts<Key>
  csrfToken: string
  members: Member[]
  values: FormValues
  errors: { summary: FormError[]; of(name: string): string | undefined }
}) => {
  const { t, values, errors } = props
  const shared = fieldProps(values, errors)
  return (
    <>
      <PageHeader title={t('people')} lead={t('peopleLead')} />
      <ErrorSummary errors={errors.summary} />
      <DataTable
        caption={t('people')}
        captionHidden
        columns={[
          { key: 'name', header: t('name'), rowHeader: true },
          { key: 'position', header: t('position') },
          { key: 'role', header: t('role') },
          { key: 'email', header: t('email') },
        ]}
        rows={props.members.map((member) => ({
          cells: {
            name: member.name,
            position: member.position,
            role: member.roles.map((role) => roleName(t, role)).join(', '),
            email: member.email,
          },
        }))}
      />
      <Section title={t('addPerson')} card>
        <Form action="/people" csrfToken={props.csrfToken} requiredLegend>
          <Field {...shared('name')} label={t('name')} hint={t('nameHint')} required />
          <Field {...shared('position')} label={t('position')} hint={t('positionHint')} required />
          <Field
            {...shared('role')}
            label={t('role')}
            type="select"
            choices={roles.map((role) => ({ value: role, label: roleName(t, role) }))}
            required
          />
          <Field {...shared('email')} label={t('email')} type="email" required />
          <Field
            name="password"
            label={t('password')}
            type="password"
            autocomplete="new-password"
            hint={t('passwordHint')}
            error={errors.of('password')}
            required
          />
          <Button>{t('add')}</Button>
        </Form>
      </Section>
    </>
  )
}
