import type { Child } from 'hono/jsx'
import { Button, ErrorSummary, Field, PageHeader, Section } from '../../../ui/index.ts'
import { HeldForm } from './held-form.tsx'
import type { View } from './view.ts'

type Props = { view: View; verdict?: Child }

/** Where whoever holds a document begins: its code, or the file itself. */
export const VerifyPage = ({ view, verdict }: Props) => {
  const { t, sent } = view
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <ErrorSummary errors={sent.summary} />
      {verdict}
      <Section title={t('codeTitle')} card>
        <form class="sh-form" method="get" action="/verify" novalidate>
          <Field
            name="code"
            label={t('code')}
            hint={t('codeHint')}
            value={sent.values.code}
            width="medium"
            maxlength={40}
            autocomplete="off"
            error={sent.errorOf('code')}
          />
          <Button>{t('find')}</Button>
        </form>
      </Section>
      <Section title={t('fileTitle')} lead={t('fileLead')} card>
        <HeldForm view={view} code={null} />
      </Section>
    </>
  )
}
