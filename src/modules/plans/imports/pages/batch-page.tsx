import { dayOf } from '../../../../platform/clock.ts'
import { Awaited, PageHeader } from '../../../../ui/index.ts'
import { dateText } from '../../pages/formats.ts'
import type { View } from '../../pages/view.ts'
import type { Batch, FilePlan } from '../store/batches.ts'
import { FileGroups } from './file-groups.tsx'

type Props = { view: View; batch: Batch; files: readonly FilePlan[] }

/** What became of many files, and what needs a person; a file of several plans has a row for each. */
export const BatchPage = ({ view, batch, files }: Props) => {
  const { t } = view
  const waiting = files.filter(({ state }) => state === 'waiting').length
  const done = batch.files - waiting
  return (
    <>
      <PageHeader
        title={t('batch')}
        lead={t('batchLead', {
          day: dateText(dayOf(batch.createdAt), view),
          n: batch.files,
        })}
        crumbs={[
          { href: '/plans', label: t('plans') },
          { href: '/plans/import-many', label: t('importMany') },
          { label: t('batch') },
        ]}
      />
      {waiting > 0 && (
        <Awaited>
          <progress aria-label={t('reading')} max={batch.files} value={done} />
          <p role="status">{t('readingBatch', { all: batch.files, done })}</p>
        </Awaited>
      )}
      <FileGroups view={view} files={files} of="files" />
    </>
  )
}
