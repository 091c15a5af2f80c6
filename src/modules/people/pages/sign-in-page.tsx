import type { Texts } from '../../../platform/i18n.ts'
import type { FormError } from '../../../ui/index.ts'
import { Button, ErrorSummary, Field, Form, PageHeader, Section } from '../../../ui/index.ts'

type Key = keyof typeof import('../messages/mn.json')
export type DemoPerson = {
  id: string
  name: string
  position: string
  role: string
  organizationName: string
}

export const SignInPage = (props: {
  t: Texts<Key>
  email: string
  next: string
  errors: FormError[]
  demoPersons: DemoPerson[]
}) => {
  const { t } = props
  return (
    <>
      <PageHeader title={t('signIn')} lead={t('signInLead')} />
      <ErrorSummary errors={props.errors} />
      <Form action="/sign-in" csrfToken="">
        <input type="hidden" name="next" value={props.next} />
        <Field
          name="email"
          label={t('email')}
          type="email"
          value={props.email}
          autocomplete="username"
          required
        />
        <Field
          name="password"
          label={t('password')}
          type="password"
          autocomplete="current-password"
          required
        />
        <Button>{t('signIn')}</Button>
      </Form>
      {props.demoPersons.length > 0 && (
        <Section title={t('demoTitle')}>
          <p>{t('demoLead')}</p>
          {[...Map.groupBy(props.demoPersons, (person) => person.organizationName)].map(([body, persons]) => (
            <Section title={body} card level={3}>
              {persons.map((person) => (
                <Form action="/demo/sign-in" csrfToken="" layout="line">
                  <input type="hidden" name="person" value={person.id} />
                  <input type="hidden" name="next" value={props.next} />
                  <Button kind="secondary" small>
                    {`${person.name} · ${person.position}`}
                  </Button>
                </Form>
              ))}
            </Section>
          ))}
        </Section>
      )}
    </>
  )
}
