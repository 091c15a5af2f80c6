import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { dayOf } from '../../../platform/clock.ts'
import {
  ButtonRow,
  Downloads,
  ErrorSummary,
  fieldId,
  Notice,
  PageHeader,
  Progress,
  Section,
  Timeline,
} from '../../../ui/index.ts'
import { assessmentTexts, countsLine, methodLine } from '../../assessment/index.ts'
import { isGap } from '../domain/report.ts'
import type { ReportTexts } from '../messages/index.ts'
import { EntryTable } from './entry-table.tsx'
import type { ReportPageProps } from './report-page-props.ts'
import { reportName } from './reports-page.tsx'
import { StateTag } from './state-tag.tsx'
import { hasSteps, SignatureForm, StepForms } from './step-forms.tsx'

export const ReportPage = (props: ReportPageProps) => {
  const { t, report, plan, entries } = props
  const gaps = entries.filter(({ entry }) => isGap(entry)).length
  const idle = entries.filter(({ findings }) => findings.some(({ code }) => code === 'no-work')).length
  const isDraft = report.state === 'draft' || report.state === 'reviewed'
  return (
    <>
      <PageHeader
        title={reportName(t, report, plan.year)}
        tag={<StateTag t={t} state={report.state} />}
        crumbs={[{ href: '/reports', label: t('reports') }]}
        lead={t('windowLine', {
          start: writeDate(report.periodStart, 'numeric'),
          cutOff: writeDate(report.cutOff, 'numeric'),
        })}
        actions={
          <Downloads
            label={isDraft ? t('downloadDraft') : t('download')}
            base={`/reports/${report.id}/report`}
          />
        }
      />
      <ErrorSummary errors={props.errors.summary} />
      <ReportPercent {...props} />
      {isDraft && (
        <Notice kind={gaps + idle > 0 ? 'warning' : 'info'}>
          <p>{gaps > 0 ? t('gaps', { n: gaps }) : t('noGaps')}</p>
          {idle > 0 && <p>{t('withoutWork', { n: idle })}</p>}
          <p>{t(report.state === 'reviewed' ? 'nextLine.reviewed' : 'nextLine.draft')}</p>
          {hasSteps(props) && (
            <p>
              <a class="ds-link" href="#steps">
                {t('toSteps')}
              </a>
            </p>
          )}
        </Notice>
      )}
      {isDraft && <DemandedForm {...props} />}
      <Papers {...props} />
      {props.planMovedOn && <Notice kind="info">{t('planMovedOn', { button: t('draftAgain') })}</Notice>}
      <Section title={t('entries')} id={fieldId('entries')}>
        <EntryTable
          t={t}
          language={props.language}
          report={report}
          entries={entries}
          mayEdit={props.verbs.includes('edit')}
        />
      </Section>
      <SignatureForm {...props} />
      <StepForms {...props} gaps={gaps} />
      {props.steps.length > 0 && (
        <Section title={t('history')}>
          <Timeline
            items={props.steps.map((step) => ({
              when: writeDate(dayOf(step.at), 'numeric'),
              datetime: step.at.toISOString(),
              who: step.name,
              what: t('historyStep', { from: stateName(t, step.from), to: stateName(t, step.to) }),
              note: step.comment ?? undefined,
            }))}
          />
        </Section>
      )}
    </>
  )
}

/** In which form the report leaves, where a body above has a say in it. */
const DemandedForm = ({ t, plan: { demands, otherUnit } }: ReportPageProps) => {
  const demand = demands.report ?? otherUnit.report
  if (!demand) return null
  return (
    <Notice kind="info">
      {t(demands.report ? 'formDemanded' : 'formOtherUnit', {
        who: demand.organizationName,
        title: demand.title,
      })}{' '}
      <a class="ds-link" href="/layouts/demanded-report">
        {t('formDemandedShow')}
      </a>
    </Notice>
  )
}

/** The papers that go with the report when it is sent. */
const Papers = ({ t, report }: ReportPageProps) => (
  <ButtonRow>
    {(['summary', 'letter', 'annex'] as const).map((paper) => (
      <Downloads
        label={t(`downloadPaper.${paper}`)}
        base={`/reports/${report.id}/${paper}`}
        formats={paper === 'letter' ? ['docx', 'pdf'] : undefined}
      />
    ))}
  </ButtonRow>
)

/** As approved where there is a signed figure; until then as the entries stand now. */
const ReportPercent = ({ t, language, report, total, method }: ReportPageProps) => {
  const a = assessmentTexts(language)
  const percent = report.percent ?? total.percent
  const basis = {
    label: t('percent'),
    method: methodLine(a, language, method),
    n: report.percentN ?? total.n,
    large: true,
  }
  return (
    <>
      {percent === null ? (
        <Progress {...basis} state="not-assessed" />
      ) : (
        <Progress {...basis} percent={percent} />
      )}
      <p class="sh-muted">{countsLine(a, total)}</p>
    </>
  )
}

function stateName(t: ReportTexts, state: string): string {
  if (state === 'draft' || state === 'reviewed' || state === 'approved' || state === 'signed')
    return t(`state.${state}`)
  return state
}
