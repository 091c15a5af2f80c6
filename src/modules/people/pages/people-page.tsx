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
import { textOf } from '../../../web/form.ts'
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
          <Field
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            value={textOf(values, 'name')}
            error={errors.of('name')}
            required
          />
          <Field
            name="position"
            label={t('position')}
            hint={t('positionHint')}
            value={textOf(values, 'position')}
            error={errors.of('position')}
            required
          />
          <Field
            name="role"
            label={t('role')}
            type="select"
            value={textOf(values, 'role')}
            choices={roles.map((role) => ({ value: role, label: roleName(t, role) }))}
            error={errors.of('role')}
            required
          />
          <Field
            name="email"
            label={t('email')}
            type="email"
            value={textOf(values, 'email')}
            error={errors.of('email')}
            required
          />
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
