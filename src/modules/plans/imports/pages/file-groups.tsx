import { Button, type Column, DataTable, type Row, Section, Stat, Stats } from '../../../../ui/index.ts'
import type { View } from '../../pages/view.ts'
import { type BatchGroup, groupOf, planKey, plansTwice } from '../domain/many-files.ts'
import type { FilePlan } from '../store/batches.ts'
import { refusalText } from './refusal.ts'

/** What needs a person comes first. */
const order = ['person', 'well', 'refused', 'done', 'discarded'] as const satisfies readonly BatchGroup[]

const tones = {
  person: 'warning',
  well: 'success',
  refused: 'danger',
  done: undefined,
  discarded: undefined,
} as const

type Props = {
  view: View
  files: readonly FilePlan[]
  /** Of many files each row begins with the file; of one with the plan's title. */
  of: 'files' | 'plans'
}

/** Plans by what a person has to do with them, how many of each, and each with the way to its check. */
export const FileGroups = ({ view, files, of }: Props) => {
  const groups = Map.groupBy(files, groupOf)
  const twice = plansTwice(files)
  return (
    <>
      <Stats>
        {order.flatMap((group) => {
          const count = groups.get(group)?.length ?? 0
          return count > 0
            ? [<Stat label={view.t(`batch.${group}`)} value={count} tone={tones[group]} />]
            : []
        })}
      </Stats>
      {order.map((group) => (
        <Group view={view} group={group} files={groups.get(group) ?? []} twice={twice} of={of} />
      ))}
    </>
  )
}

type GroupProps = Props & { group: (typeof order)[number]; twice: ReadonlySet<string> }

const Group = ({ view, group, files, twice, of }: GroupProps) => {
  const { t } = view
  if (files.length === 0) return null
  const lead = group === 'done' || group === 'discarded' ? undefined : t(`batch.${group}.lead`)
  const first: Column = {
    key: 'file',
    header: t(of === 'files' ? 'file' : 'plan'),
    rowHeader: true,
    width: 'wide',
  }
  return (
    <Section title={t(`batch.${group}`)} lead={lead} id={group}>
      <DataTable
        id={`files-${group}`}
        caption={t(`batch.${group}`)}
        captionHidden
        columns={
          group === 'refused'
            ? [first, { key: 'why', header: t('why'), width: 'wide' }]
            : [
                first,
                { key: 'body', header: t('body'), width: 'wide' },
                { key: 'year', header: t('field.year'), kind: 'number' },
                { key: 'measures', header: t('batchMeasures'), kind: 'number' },
                { key: 'doubts', header: t('batchDoubts'), kind: 'number' },
                { key: 'actions', header: t('actions'), kind: 'actions' },
              ]
        }
        rows={files.map((file) => rowOf(file, group, view, { twice, of }))}
      />
    </Section>
  )
}

function rowOf(
  file: FilePlan,
  group: BatchGroup,
  view: View,
  { twice, of }: Pick<GroupProps, 'twice' | 'of'>,
): Row {
  const { t } = view
  const { name, code, read } = file
  if (read === null) return { cells: { file: name, why: code && refusalText(code, view) } }
  const open = group === 'person' || group === 'well'
  const place = t('planOfFile', { n: read.position + 1, plans: read.plans })
  return {
    tone: group === 'person' ? 'doubt' : undefined,
    cells: {
      file:
        of === 'plans' ? (
          <>
            {read.title || place}
            {read.title && <p class="sh-muted">{place}</p>}
          </>
        ) : (
          <>
            {name}
            {read.plans > 1 && <p class="sh-muted">{place}</p>}
            {read.title && <p class="sh-muted">{read.title}</p>}
          </>
        ),
      body: <BodyCell view={view} read={read} open={open} twice={twice.has(planKey(file) ?? '')} />,
      year: read.year,
      measures: read.measures,
      doubts: read.doubts > 0 ? read.doubts : null,
      actions: open && (
        <Button
          href={`/plans/imports/${read.importId}`}
          kind={group === 'person' ? 'secondary' : 'quiet'}
          small
          label={t('checkThis', { what: read.plans > 1 ? `${place}, ${name}` : name })}
        >
          {t('checkIt')}
        </Button>
      ),
    },
  }
}

type BodyProps = { view: View; read: NonNullable<FilePlan['read']>; open: boolean; twice: boolean }

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
