import type { Child } from 'hono/jsx'
import type { ReadingNote } from '../../../../documents/grid.ts'
import { fold } from '../../../../documents/language/words/fold.ts'
import { readingNoteMessage } from '../../../../documents/reading-messages.ts'
import { dayOf } from '../../../../platform/clock.ts'
import { Button, Details, ErrorSummary, NavTabs, Notice, PageHeader, Section } from '../../../../ui/index.ts'
import { moneyUnitOf } from '../../domain/understanding.ts'
import { dateText } from '../../pages/formats.ts'
import type { Errors, View } from '../../pages/view.ts'
import { layoutOfTables } from '../domain/layout-of-tables.ts'
import type { ColumnMemory } from '../domain/shape.ts'
import type { History } from '../domain/steps.ts'
import { countToCheck } from '../domain/to-check.ts'
import type { Step } from '../store/import-steps.ts'
import type { PlanImport } from '../store/imports.ts'
import type { Twin } from '../store/open-imports.ts'
import { CheckSteps } from './check-steps.tsx'

/** What both views of a file being checked show. */
export type CheckProps = {
  view: View
  open: PlanImport
  /** What was corrected so far, and what can be taken back. */
  steps: readonly Step[]
  history: History
  /** By which earlier files of the body the columns were understood. */
  memories: readonly ColumnMemory[]
  /** The same file brought in another time. */
  twin: Twin | null
  ownId: string
  ownName: string
}

type Props = CheckProps & {
  here: 'table' | 'beside'
  errors?: Errors
  /** Another person changed it since this page was opened. */
  changed?: boolean
  children?: Child
}

/** Heading, counts, doubts and second thoughts of a file being checked, around one of its two views. */
export const CheckFrame = (props: Props) => {
  const { view, open, errors } = props
  const { t } = view
  const { document, file } = open
  const base = `/plans/imports/${open.id}`
  const measures = document.objectives.reduce((sum, objective) => sum + objective.measures.length, 0)
  const year = document.year ?? Number(dayOf(open.createdAt).slice(0, 4))
  const unit = moneyUnitOf(layoutOfTables(open.tables))
  const doubts = countToCheck(document, open.notes, { year, unit })
  const counts = { objectives: document.objectives.length, measures, doubts }
  return (
    <>
      <PageHeader
        title={t('check')}
        lead={t('checkCounts', counts)}
        crumbs={[{ href: '/plans', label: t('plans') }, { label: t('check') }]}
        actions={
          <Button href={props.here === 'table' ? '#save' : `${base}#save`} kind="secondary">
            {t('toSave')}
          </Button>
        }
      />
      {errors && <ErrorSummary errors={errors.summary} />}
      {props.changed && <Notice kind="warning">{t('changedMeanwhileCheck')}</Notice>}
      <p>
        {t('file')}:{' '}
        <a class="ds-link" href={`${base}/file`}>
          {file.name}
        </a>
        {open.plans > 1 && open.readingId !== null && (
          <>
            {` · ${t('planOfFile', { n: open.position + 1, plans: open.plans })} · `}
            <a class="ds-link" href={`/plans/readings/${open.readingId}`}>
              {t('plansOfFile')}
            </a>
          </>
        )}
      </p>
      {props.twin && <SameFile view={view} twin={props.twin} />}
      <Body {...props} />
      {document.kind === 'report' && <Notice kind="info">{t('reportImported')}</Notice>}
      <DocumentNotes {...props} />
      <CheckSteps view={view} open={open} steps={props.steps} history={props.history} here={props.here} />
      <NavTabs
        label={t('checkViews')}
        items={[
          { href: base, label: t('viewTable'), current: props.here === 'table' },
          { href: `${base}/beside`, label: t('viewBeside'), current: props.here === 'beside' },
        ]}
      />
      {props.children}
    </>
  )
}

/** Nobody should check one file twice, or make two drafts of it, without knowing. */
const SameFile = ({ view, twin }: { view: View; twin: Twin }) => (
  <Notice kind="warning">
    {view.t(twin.state === 'saved' ? 'sameFileSaved' : 'sameFileOpen', {
      day: dateText(dayOf(twin.createdAt), view),
    })}{' '}
    <a class="ds-link" href={`/plans/imports/${twin.id}`}>
      {view.t('sameFileShow')}
    </a>
  </Notice>
)

/** Whose plan it becomes, where that is not simply the own body. */
const Body = ({ view: { t }, open, ownId }: Props) => {
  if (open.forOrganizationId === ownId) return null
  const choose = (
    <a class="ds-link" href={`/plans/imports/${open.id}/body`}>
      {open.forOrganizationId === null ? t('chooseBody') : t('changeBody')}
    </a>
  )
  if (open.forOrganizationId === null)
    return (
      <Notice kind="warning">
        {t('bodyUnknown')} {choose}
      </Notice>
    )
  const name = open.forOrganizationName ?? ''
  return (
    <Notice kind={open.forOrganizationDoubtful ? 'warning' : 'info'}>
      {t(open.forOrganizationDoubtful ? 'bodyDoubtful' : 'bodyBelow', { name })} {choose}
    </Notice>
  )
}

/** Notes that point at no measure; those that do stand in its row. */
const DocumentNotes = ({ view, open, ownId, ownName }: Props) => {
  const { t, language } = view
  const general = open.notes.filter(({ where }) => where?.measure === undefined)
  const { organization } = open.document
  // titles are in capitals as often as not; of a file for a body below its recognition speaks
  const other =
    organization !== null && fold(organization) !== fold(ownName) && open.forOrganizationId === ownId
  const doubts = general.filter(({ severity }) => severity === 'doubt')
  const repairs = general.filter(({ severity }) => severity === 'info')
  const sentence = (note: ReadingNote) => readingNoteMessage(note, language)
  if (doubts.length + repairs.length === 0 && !other) return null
  return (
    <Section title={t('toCheck')}>
      {(doubts.length > 0 || other) && (
        <Notice kind="warning" title={t('doubts')}>
          <ul>
            {other && <li>{t('otherOrganization', { written: organization, own: ownName })}</li>}
            {doubts.map((note) => (
              <li>{sentence(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {repairs.length > 0 && (
        <Details summary={t('repairs', { n: repairs.length })}>
          <ul>
            {repairs.map((note) => (
              <li>{sentence(note)}</li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}
