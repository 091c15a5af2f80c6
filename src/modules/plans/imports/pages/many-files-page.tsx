import { dayOf } from '../../../../platform/clock.ts'
import {
  Button,
  DataTable,
  ErrorSummary,
  Field,
  Form,
  type FormError,
  PageHeader,
  Section,
} from '../../../../ui/index.ts'
import { dateText } from '../../pages/formats.ts'
import type { View } from '../../pages/view.ts'
import { mostFiles } from '../domain/many-files.ts'
import type { Batch } from '../store/batches.ts'

type Props = { view: View; limitMegabytes: number; error: FormError | null; batches: readonly Batch[] }

/** Where many files are brought in at once, and what was brought in before. */
export const ManyFilesPage = ({ view, limitMegabytes, error, batches }: Props) => {
  const { t, csrfToken } = view
  return (
    <>
      <PageHeader
        title={t('importMany')}
        lead={t('importManyLead')}
        crumbs={[{ href: '/plans', label: t('plans') }, { label: t('importMany') }]}
      />
      {error && <ErrorSummary errors={[error]} />}
      <Form action="/plans/import-many" csrfToken={csrfToken} enctype="multipart/form-data" upload>
        <Field
          name="files"
          type="file"
          multiple
          label={t('files')}
          hint={t('filesHint', { limit: limitMegabytes, most: mostFiles })}
          maxBytes={limitMegabytes * 1_048_576}
          error={error?.text}
        />
        <Field type="file" name="folder" folder label={t('folder')} hint={t('hint.folder')} />
        <Button icon="upload">{t('readFiles')}</Button>
      </Form>
      {batches.length > 0 && (
        <Section title={t('batches')} lead={t('batchesLead')}>
          <DataTable
            id="batches"
            caption={t('batches')}
            captionHidden
            columns={[
              { key: 'day', header: t('importedOn'), rowHeader: true },
              { key: 'files', header: t('files'), kind: 'number' },
            ]}
            rows={batches.map(({ id, createdAt, files }) => ({
              cells: {
                day: (
                  <a class="ds-link" href={`/plans/batches/${id}`}>
                    {dateText(dayOf(createdAt), view)}
                  </a>
                ),
                files,
              },
            }))}
          />
        </Section>
      )}
    </>
  )
}
