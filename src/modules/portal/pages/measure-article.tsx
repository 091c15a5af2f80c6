import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { Details, Progress } from '../../../ui/index.ts'
import { dayLine } from '../../activities/index.ts'
import { assessmentTexts, explain } from '../../assessment/index.ts'
import type { PortalTexts } from '../messages/index.ts'
import type { PublicMeasure } from '../present.ts'
import { ActivityItem } from './activity-item.tsx'
import type { PlanView, Work } from './plan-view.ts'

type Props = PlanView & { measure: PublicMeasure; work: Work }

/** One measure, in as few bytes as it needs: sixty of them must load over a weak link. */
export const MeasureArticle = (props: Props) => {
  const { t, measure } = props
  return (
    <article>
      <h3>{`${measure.number ?? ''} ${measure.text}`.trim()}</h3>
      {measure.criteria.length > 0 && (
        <ul>
          {measure.criteria.map((criterion) => (
            <li>{criterion}</li>
          ))}
        </ul>
      )}
      <p class="sh-muted">{factLine(t, measure)}</p>
      <MeasureProgress {...props} />
      <Results {...props} />
      <WorkDone {...props} />
    </article>
  )
}

function factLine(t: PortalTexts, measure: PublicMeasure): string {
  const parts = (['target', 'period', 'responsible'] as const).flatMap((name) =>
    measure[name] === null ? [] : [`${t(name)}: ${measure[name]}`],
  )
  return [...parts, deadlineWords(t, measure)].join(' · ')
}

function deadlineWords(t: PortalTexts, { deadline, dueFrom, dueTo }: PublicMeasure): string {
  const from = dueFrom === null ? '' : writeDate(dueFrom, 'numeric')
  const to = dueTo === null ? '' : writeDate(dueTo, 'numeric')
  return t(deadline === 'running' && dueTo !== null ? 'deadline.runningUntil' : `deadline.${deadline}`, {
    from,
    to,
  })
}

const MeasureProgress = ({ t, language, measure }: Props) => {
  const { state, percent, basis } = measure.progress
  const shown = {
    label: t('progressOf', { name: measure.number ?? t('measureText') }),
    method: explain(assessmentTexts(language), basis, measure),
  }
  if (state === 'assessed' && percent !== null) return <Progress {...shown} percent={percent} />
  return <Progress {...shown} state={state === 'assessed' ? 'not-assessed' : state} />
}

/** What the reports say, folded: two reports on sixty measures would bury the measures on a phone. */
const Results = ({ t, plan, measure }: Props) =>
  measure.results.map(({ report, text, state, percent }) => {
    const period = plan.reports.find(({ id }) => id === report)?.period
    const given =
      state === 'assessed' ? t('resultPercent', { percent: percent ?? 0 }) : t(`resultState.${state}`)
    const line = t('resultOf', { report: period ? t(`report.${period}`) : '', result: given })
    return text.trim() === '' ? (
      <p>{line}</p>
    ) : (
      <Details summary={line}>
        <p>{text}</p>
      </Details>
    )
  })

const WorkDone = ({ t, language, work }: Props) => {
  const n = work.told.length + work.above.length
  if (n === 0) return <p class="sh-muted">{t('noWork')}</p>
  return (
    <Details summary={t('work', { n })}>
      <ul>
        {work.told.map((activity) => (
          <ActivityItem t={t} language={language} activity={activity} />
        ))}
        {work.above.map((activity) => (
          <li>
            <a class="ds-link" href={`#a-${activity.id}`}>
              {t('workAbove', { what: activity.what, date: dayLine(activity) })}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
}
