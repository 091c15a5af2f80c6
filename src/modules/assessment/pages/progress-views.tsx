import { writeDate } from '../../../documents/language/write-dates.ts'
import type { Language } from '../../../platform/i18n.ts'
import { Button, DataTable, Progress, Section, Tag } from '../../../ui/index.ts'
import type { AssessedMeasure, AssessedPlan, Window } from '../assess-plan.ts'
import type { Proposal } from '../domain/proposal.ts'
import {
  type AssessmentTexts,
  assessmentTexts,
  countsLine,
  explain,
  findingText,
  methodLine,
} from '../messages/index.ts'

type Shown = { language: Language; mayRecord: boolean }

const ProposalProgress = ({
  label,
  proposal,
}: {
  label: string
  proposal: Pick<Proposal, 'state' | 'percent'>
}) =>
  proposal.state === 'assessed' && proposal.percent !== null ? (
    <Progress label={label} percent={proposal.percent} />
  ) : (
    <Progress label={label} state={proposal.state === 'assessed' ? 'not-assessed' : proposal.state} />
  )

const Missing = ({ t, findings }: { t: AssessmentTexts; findings: AssessedMeasure['findings'] }) =>
  findings.length === 0 ? (
    <Tag tone="success">{t('nothingMissing')}</Tag>
  ) : (
    <ul>
      {findings.map((finding) => (
        <li>{findingText(t, finding)}</li>
      ))}
    </ul>
  )

/** The plan's percent with method and n. */
export const PlanProgress = ({ assessed, language }: { assessed: AssessedPlan; language: Language }) => {
  const t = assessmentTexts(language)
  const { total, method } = assessed
  const basis = { label: t('planPercent'), method: methodLine(t, language, method), n: total.n, large: true }
  return (
    <>
      {total.percent === null ? (
        <Progress {...basis} state="not-assessed" />
      ) : (
        <Progress {...basis} percent={total.percent} />
      )}
      <p class="sh-muted">{countsLine(t, total)}</p>
    </>
  )
}

/** The plan's percent and, measure by measure, actual against target, the rule, and what is missing. */
export const PlanProgressSection = (props: Shown & { assessed: AssessedPlan; window: Window }) => {
  const t = assessmentTexts(props.language)
  return (
    <Section
      id="progress"
      title={t('progress')}
      lead={t('progressLead', { date: writeDate(props.window.cutOff, 'numeric') })}
    >
      <PlanProgress assessed={props.assessed} language={props.language} />
      <DataTable
        id="progress-table"
        caption={t('progress')}
        captionHidden
        columns={[
          { key: 'measure', header: t('measure'), rowHeader: true, width: 'wide' },
          { key: 'percent', header: t('percent') },
          { key: 'how', header: t('how') },
          { key: 'work', header: t('work') },
          { key: 'missing', header: t('missing') },
        ]}
        rows={props.assessed.measures.map(({ measure, proposal, facts, findings }) => ({
          cells: {
            measure: (
              <a class="ds-link" href={`/plans/${measure.planId}/measures/${measure.lineageId}`}>
                {`${measure.number ?? ''} ${measure.text}`.trim()}
              </a>
            ),
            percent: <ProposalProgress label={measure.text} proposal={proposal} />,
            how: explain(t, proposal.basis, measure.dueFrom),
            work: t('workLine', { activities: facts.activities, evidence: facts.evidence }),
            missing: <Missing t={t} findings={findings} />,
          },
        }))}
      />
    </Section>
  )
}

/** One measure: its percent, how it came about, what is missing, and the way to record work for it. */
export const MeasureProgressSection = ({
  assessed,
  language,
  mayRecord,
}: Shown & { assessed: AssessedMeasure }) => {
  const t = assessmentTexts(language)
  const { measure, proposal, facts, findings } = assessed
  return (
    <Section
      id="progress"
      title={t('progress')}
      card
      actions={
        mayRecord && <Button href={`/activities/new?measure=${measure.lineageId}`}>{t('recordWork')}</Button>
      }
    >
      <ProposalProgress label={measure.text} proposal={proposal} />
      <p>{explain(t, proposal.basis, measure.dueFrom)}</p>
      <p>{t('workLine', { activities: facts.activities, evidence: facts.evidence })}</p>
      <h3>{t('missing')}</h3>
      <Missing t={t} findings={findings} />
    </Section>
  )
}
