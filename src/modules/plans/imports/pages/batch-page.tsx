import { dayOf } from '../../../../platform/clock.ts'
import {
  Awaited,
  Button,
  DataTable,
  PageHeader,
  type Row,
  Section,
  Stat,
  Stats,
} from '../../../../ui/index.ts'
import { dateText } from '../../pages/formats.ts'
import type { View } from '../../pages/view.ts'
import { type BatchGroup, bodiesTwice, groupOf } from '../domain/many-files.ts'
import type { Batch, BatchFile } from '../store/batches.ts'
import { refusalText } from './refusal.ts'

type Props = { view: View; batch: Batch; files: readonly BatchFile[] }

/** What needs a person comes first. */
const order = ['person', 'well', 'refused', 'done', 'discarded'] as const satisfies readonly BatchGroup[]

const tones = {
  person: 'warning',
  well: 'success',
  refused: 'danger',
  done: undefined,
  discarded: undefined,
} as const

/** What became of many files, and what needs a person. */
export const BatchPage = ({ view, batch, files }: Props) => {
  const { t } = view
  const groups = Map.groupBy(files, groupOf)
  const waiting = groups.get('waiting')?.length ?? 0
  const done = files.length - waiting
  return (
    <>
      <PageHeader
        title={t('batch')}
        lead={t('batchLead', {
          day: dateText(dayOf(batch.createdAt), view),
          n: files.length,
        })}
        crumbs={[
          { href: '/plans', label: t('plans') },
          { href: '/plans/import-many', label: t('importMany') },
          { label: t('batch') },
        ]}
      />
      {waiting > 0 && (
        <Awaited>
          <progress aria-label={t('reading')} max={files.length} value={done} />
          <p role="status">{t('readingBatch', { all: files.length, done })}</p>
        </Awaited>
      )}
      <Stats>
        {order.flatMap((group) => {
          const count = groups.get(group)?.length ?? 0
          return count > 0 ? [<Stat label={t(`batch.${group}`)} value={count} tone={tones[group]} />] : []
        })}
      </Stats>
      {order.map((group) => (
        <Group view={view} group={group} files={groups.get(group) ?? []} twice={bodiesTwice(files)} />
      ))}
    </>
  )
}

const Group = ({
  view,
  group,
  files,
  twice,
}: {
  view: View
  group: (typeof order)[number]
  files: readonly BatchFile[]
  twice: ReadonlySet<string>
}) => {
  const { t } = view
  if (files.length === 0) return null
  const lead = group === 'done' || group === 'discarded' ? undefined : t(`batch.${group}.lead`)
  return (
    <Section title={t(`batch.${group}`)} lead={lead} id={group}>
      <DataTable
        id={`files-${group}`}
        caption={t(`batch.${group}`)}
        captionHidden
        columns={
          group === 'refused'
            ? [
                { key: 'file', header: t('file'), rowHeader: true, width: 'wide' },
                { key: 'why', header: t('why'), width: 'wide' },
              ]
            : [
                { key: 'file', header: t('file'), rowHeader: true, width: 'wide' },
                { key: 'body', header: t('body'), width: 'wide' },
                { key: 'year', header: t('field.year'), kind: 'number' },
                { key: 'measures', header: t('batchMeasures'), kind: 'number' },
                { key: 'doubts', header: t('batchDoubts'), kind: 'number' },
                { key: 'actions', header: t('actions'), kind: 'actions' },
              ]
        }
        rows={files.map((file) => rowOf(file, group, view, twice))}
      />
    </Section>
  )
}

function rowOf(
  { name, code, read }: BatchFile,
  group: BatchGroup,
  view: View,
  twice: ReadonlySet<string>,
): Row {
  const { t } = view
  if (read === null) return { cells: { file: name, why: code && refusalText(code, view) } }
  const open = group === 'person' || group === 'well'
  return {
    tone: group === 'person' ? 'doubt' : undefined,
    cells: {
      file: (
        <>
          {name}
          {read.title && <p class="sh-muted">{read.title}</p>}
        </>
      ),
      body: <BodyCell view={view} read={read} open={open} twice={twice.has(read.forOrganizationId ?? '')} />,
      year: read.year,
      measures: read.measures,
      doubts: read.doubts > 0 ? read.doubts : null,
      actions: open && (
        <Button
          href={`/plans/imports/${read.importId}`}
          kind={group === 'person' ? 'secondary' : 'quiet'}
          small
          label={t('checkThis', { what: name })}
        >
          {t('checkIt')}
        </Button>
      ),
    },
  }
}

type BodyProps = { view: View; read: NonNullable<BatchFile['read']>; open: boolean; twice: boolean }

const BodyCell = ({ view: { t }, read, open, twice }: BodyProps) => (
  <>
    {read.forOrganizationName === null && <p>{t('bodyNobody')}</p>}
    {read.forOrganizationName !== null && (
      <p>
        {read.forOrganizationDoubtful && <span class="sh-muted">{t('bodyGuess')}: </span>}
        {read.forOrganizationName}
      </p>
    )}
    {open && twice && <p class="sh-muted">{t('bodyTwice')}</p>}
    {open && read.planned && <p class="sh-muted">{t('bodyHasPlan', { year: read.year ?? '' })}</p>}
    {open && (read.forOrganizationId === null || read.forOrganizationDoubtful) && (
      <a class="ds-link" href={`/plans/imports/${read.importId}/body`}>
        {t('chooseBody')}
      </a>
    )}
  </>
)
