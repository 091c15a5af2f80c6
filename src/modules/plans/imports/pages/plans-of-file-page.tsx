import { PageHeader } from '../../../../ui/index.ts'
import type { View } from '../../pages/view.ts'
import type { FilePlan } from '../store/batches.ts'
import { FileGroups } from './file-groups.tsx'

type Props = { view: View; name: string; batchId: string | null; files: readonly FilePlan[] }

/** The plans that were found in one file: each is checked, saved or given up by itself. */
export const PlansOfFilePage = ({ view, name, batchId, files }: Props) => {
  const { t } = view
  return (
    <>
      <PageHeader
        title={t('plansOfFile')}
        lead={t('plansOfFileLead', { name, n: files.length })}
        crumbs={[
          { href: '/plans', label: t('plans') },
          ...(batchId === null ? [] : [{ href: `/plans/batches/${batchId}`, label: t('batch') }]),
          { label: t('plansOfFile') },
        ]}
      />
      <FileGroups view={view} files={files} of="plans" />
    </>
  )
}
