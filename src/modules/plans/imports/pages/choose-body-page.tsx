import { Button, ButtonRow, ErrorSummary, Field, Form, PageHeader } from '../../../../ui/index.ts'
import type { Errors, View } from '../../pages/view.ts'
import type { PlanImport } from '../store/imports.ts'

/** Few enough to see them all at once. */
const fewBodies = 12

type Props = {
  view: View
  open: PlanImport
  /** Those that the file's words point to first, then all others of the tree. */
  bodies: readonly { id: string; name: string }[]
  errors: Errors
}

/** Whose plan a file holds. */
export const ChooseBodyPage = ({ view: { t }, view, open, bodies, errors }: Props) => {
  const base = `/plans/imports/${open.id}`
  const { organization } = open.document
  const choices = bodies.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader
        title={t('chooseBody')}
        lead={
          organization === null ? t('chooseBodyLeadNone') : t('chooseBodyLead', { written: organization })
        }
        crumbs={[
          { href: '/plans', label: t('plans') },
          { href: base, label: t('check') },
          { label: t('chooseBody') },
        ]}
      />
      <ErrorSummary errors={errors.summary} />
      <p>
        {t('file')}: {open.file.name}
      </p>
      <Form action={`${base}/body`} csrfToken={view.csrfToken}>
        <Field
          type={bodies.length > fewBodies ? 'select' : 'radios'}
          name="body"
          label={t('body')}
          choices={choices}
          value={open.forOrganizationId}
          error={errors.of('body')}
          required
        />
        <ButtonRow>
          <Button>{t('save')}</Button>
          <Button href={base} kind="quiet">
            {t('cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
