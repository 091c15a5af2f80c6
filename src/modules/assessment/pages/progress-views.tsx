import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import type { Language } from '../../../platform/i18n.ts'
import { Button, Details, Progress, Section, Tag } from '../../../ui/index.ts'
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

/** The plan's percent until a day, and that it is a proposal. */
export const PlanProgressSection = (props: {
  assessed: AssessedPlan
  window: Window
  language: Language
}) => {
  const t = assessmentTexts(props.language)
  return (
    <Section
      id="progress"
      title={t('progress')}
      lead={t('progressLead', { date: writeDate(props.window.cutOff, 'numeric') })}
      card
    >
      <PlanProgress assessed={props.assessed} language={props.language} />
    </Section>
  )
}

/** In the plan's table: a measure's percent, how it came about, and what is missing. */
export const MeasureProgressCell = ({
  assessed,
  language,
}: {
  assessed: AssessedMeasure
  language: Language
}) => {
  const t = assessmentTexts(language)
  const { measure, proposal, facts, findings } = assessed
  return (
    <>
      <ProposalProgress label={measure.text} proposal={proposal} />
      <p class="sh-muted">{t('workLine', { activities: facts.activities, evidence: facts.evidence })}</p>
      <Details summary={t('how')}>
        <p>{explain(t, proposal.basis, measure)}</p>
        <Missing t={t} findings={findings} />
      </Details>
    </>
  )
}

/** One measure: its percent, how it came about, what is missing, and the way to record work for it. */
export const MeasureProgressSection = (props: {
  assessed: AssessedMeasure
  language: Language
  mayRecord: boolean
}) => {
  const { assessed, language, mayRecord } = props
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
      <p>{explain(t, proposal.basis, measure)}</p>
      <p>{t('workLine', { activities: facts.activities, evidence: facts.evidence })}</p>
      <h3>{t('missing')}</h3>
      <Missing t={t} findings={findings} />
    </Section>
  )
}
