import {
  Button,
  ButtonRow,
  DescriptionList,
  Details,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import { textOf } from '../../../web/form.ts'
import { ActivityList, activityTexts } from '../../activities/index.ts'
import { assessmentTexts, explain, findingText } from '../../assessment/index.ts'
import type { ShownEntry } from '../load-report.ts'
import type { ReportTexts } from '../messages/index.ts'
import type { EntryPageProps } from './entry-page-props.ts'
import { assessmentWord, stateWord } from './entry-table.tsx'
import { OtherVersion } from './other-version.tsx'
import { reportName } from './reports-page.tsx'

export const EntryPage = (props: EntryPageProps) => {
  const { t, report, shown, values, errors, language } = props
  const { entry, measure } = shown
  return (
    <>
      <PageHeader
        title={t('editEntry')}
        lead={`${measure.number ?? ''} ${measure.text}`.trim()}
        crumbs={[
          { href: '/reports', label: t('reports') },
          { href: `/reports/${report.id}`, label: reportName(t, report, props.year) },
        ]}
      />
      <ErrorSummary errors={errors.summary} />
      <MeasureFacts t={t} measure={measure} />
      {props.conflict && <OtherVersion {...props} />}
      <Form
        action={`/reports/${report.id}/measures/${measure.id}`}
        csrfToken={props.csrfToken}
        draft={`entry-${report.id}-${measure.id}`}
      >
        <input
          type="hidden"
          name="before"
          value={props.conflict ? props.before : textOf(values, 'before') || props.before}
        />
        <Field
          name="text"
          type="textarea"
          rows={8}
          label={t('result')}
          hint={t('resultHint')}
          value={values.text === undefined ? entry.text : textOf(values, 'text')}
          error={errors.of('text')}
        />
        {entry.draftedText !== '' && (
          <Details summary={t('drafted')}>
            <p>{entry.draftedText}</p>
          </Details>
        )}
        <ProposedAssessment t={t} language={language} shown={shown} />
        <AssessmentField {...props} />
        <Field
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          value={values.reason === undefined ? entry.reason : textOf(values, 'reason')}
          error={errors.of('reason')}
        />
        <ButtonRow>
          <Button name="after" value="next">
            {t('saveNext')}
          </Button>
          <Button kind="secondary" name="after" value="back">
            {t('save')}
          </Button>
          <Button kind="quiet" href={`/reports/${report.id}#measure-${measure.id}`}>
            {t('cancel')}
          </Button>
        </ButtonRow>
      </Form>
      {props.activities.length > 0 && (
        <Section title={t('workOfMeasure')}>
          <ActivityList t={activityTexts(language)} activities={props.activities} />
        </Section>
      )}
    </>
  )
}

/** What was promised, as the plan writes it: a result is read against it. */
const MeasureFacts = ({ t, measure }: { t: ReportTexts; measure: ShownEntry['measure'] }) => {
  const items = [
    { term: t('criteria'), description: measure.criteria.join('; ') },
    { term: t('target'), description: measure.target },
    { term: t('measurePeriod'), description: measure.period },
  ].filter(({ description }) => description !== null && description !== '')
  return items.length === 0 ? null : <DescriptionList items={items} />
}

/** The proposal, how it came about, and what a reviewer would ask, before the person decides. */
const ProposedAssessment = ({ t, language, shown }: Pick<EntryPageProps, 't' | 'language' | 'shown'>) => {
  const { entry, measure, findings } = shown
  const a = assessmentTexts(language)
  return (
    <>
      <p>
        <strong>{t('proposed')}:</strong> {assessmentWord(t, entry.proposedState, entry.proposedPercent)}.{' '}
        {explain(a, entry.basis, measure)}
      </p>
      {findings.length > 0 && (
        <Notice kind="warning" title={t('findings')}>
          <ul>
            {findings.map((finding) => (
              <li>{findingText(a, finding)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** The steps of the method and the states that are no number. A method without steps asks for any whole percent. */
const AssessmentField = ({ t, shown, method, values, errors }: EntryPageProps) => {
  const { entry } = shown
  const kept = entry.state === 'assessed' ? String(entry.percent ?? '') : entry.state
  const value = values.assessment === undefined ? kept : textOf(values, 'assessment')
  const steps =
    method.steps.length > 0 ? method.steps : Array.from({ length: 21 }, (_, index) => 100 - index * 5)
  const percents = [...new Set([...steps, ...(entry.percent === null ? [] : [entry.percent])])].toSorted(
    (x, y) => y - x,
  )
  return (
    <Field
      name="assessment"
      type="select"
      width="medium"
      label={t('assessment')}
      emptyChoice={false}
      value={value}
      error={errors.of('assessment')}
      choices={[
        ...percents.map((percent) => ({
          value: String(percent),
          label: t('assessmentPercent', { percent }),
        })),
        ...(['not-due', 'cannot-assess', 'not-assessed'] as const).map((state) => ({
          value: state,
          label: stateWord(t, state),
        })),
      ]}
      required
    />
  )
}
