import {
  Button,
  ErrorSummary,
  Field,
  Form,
  type FormError,
  Notice,
  PageHeader,
} from '../../../../ui/index.ts'
import type { View } from '../../pages/view.ts'
import { type Advice, adviceOn, type RefusalCode } from '../domain/refusals.ts'

/** What a person may choose in the file dialog; what a file is, is told by its bytes. */
const accepted = '.docx,.xlsx,.pdf,.html,.htm,.txt,.md,.odt,.ods,.rtf,.doc,.xls,.png,.jpg,.jpeg,.tif,.tiff'

type Props = {
  view: View
  limitMegabytes: number
  error: FormError | null
  /** The file that could not be read, which is kept all the same. */
  refused: { name: string; fileId: string; code: RefusalCode } | null
}

export const ImportPage = ({ view: { t, csrfToken }, limitMegabytes, error, refused }: Props) => (
  <>
    <PageHeader
      title={t('importPlan')}
      lead={t('importLead')}
      crumbs={[{ href: '/plans', label: t('plans') }, { label: t('importPlan') }]}
    />
    {error && <ErrorSummary errors={[error]} />}
    {refused && (
      <Notice kind="info" title={t('refusedTitle', { name: refused.name })}>
        <p>{t('refusedKept', { reference: refused.fileId.slice(0, 8) })}</p>
        <ul>
          <li>
            <AdviceText t={t} advice={adviceOn(refused.code, refused.name)} />
          </li>
          <li>
            {t('refusedAdviceByHand')}{' '}
            <a class="ds-link" href="/plans/new">
              {t('newPlan')}
            </a>
          </li>
        </ul>
      </Notice>
    )}
    <Form action="/plans/import" csrfToken={csrfToken} enctype="multipart/form-data" upload>
      <Field
        name="file"
        type="file"
        label={t('file')}
        hint={t('fileHint', { limit: limitMegabytes })}
        accept={accepted}
        maxBytes={limitMegabytes * 1_048_576}
        error={error?.text}
        required
      />
      <Button icon="upload">{t('readFile')}</Button>
    </Form>
  </>
)

const AdviceText = ({ t, advice }: { t: View['t']; advice: Advice }) => (
  <>
    {t(`advice.${advice}`)}
    {advice === 'many-files' && (
      <>
        {' '}
        <a class="ds-link" href="/plans/import-many">
          {t('importMany')}
        </a>
      </>
    )}
  </>
)
