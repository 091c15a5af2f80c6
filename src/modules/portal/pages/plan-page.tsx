import { writeDate, writeNumericRange } from '../../../documents/language/sentences/write-dates.ts'
import {
  Button,
  Columns,
  DescriptionList,
  Details,
  Downloads,
  Empty,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import { assessmentTexts, countsLine, methodLine } from '../../assessment/index.ts'
import type { PortalTexts } from '../messages/index.ts'
import type { PublicObjective, PublicPlan } from '../present.ts'
import { AmendmentSection } from './amendment-section.tsx'
import { MeasureArticle } from './measure-article.tsx'
import type { PlanView, Work } from './plan-view.ts'
import { TotalProgress } from './progress.tsx'
import { ReportList } from './report-line.tsx'

export const PlanPage = (props: PlanView) => {
  const { t, plan } = props
  const { slug, name } = plan.organization
  const here = `/public/${slug}/${plan.year}`
  return (
    <>
      <PageHeader
        title={plan.title}
        lead={name}
        crumbs={[
          { href: '/public', label: t('bodies') },
          { href: `/public/${slug}`, label: name },
          { label: t('planOf', { year: plan.year }) },
        ]}
        actions={
          <>
            <Downloads label={t('download')} base={`${here}/plan`} />
            <Button kind="quiet" href={`${here}.json`}>
              {t('downloadJson')}
            </Button>
          </>
        }
      />
      <Columns
        main={<ProgressSection {...props} />}
        side={
          <Section title={t('reports')} card>
            <ReportList t={t} reports={plan.reports} plan={here} />
          </Section>
        }
      />
      <ApprovalSection {...props} />
      <Objectives {...props} />
      <AmendmentSection t={t} amendments={plan.amendments} />
    </>
  )
}

const ProgressSection = ({ t, language, plan }: PlanView) => {
  const { progress } = plan
  const texts = assessmentTexts(language)
  return (
    <Section title={t('progress')} id="progress" card>
      <TotalProgress
        label={t('progressOf', { name: t('planOf', { year: plan.year }) })}
        language={language}
        total={progress}
        method={progress.method}
        large
      />
      <p class="sh-muted">
        {countsLine(texts, progress)}; {t('untilLine', { date: writeDate(progress.until, 'numeric') })}
      </p>
      <Details summary={t('howTitle')}>
        <ul>
          <li>{t('howRecorded')}</li>
          <li>{t('howLeftOut')}</li>
          <li>{t('howMethod', { method: methodLine(texts, language, progress.method) })}</li>
          {!progress.method.verified && <li>{t('howUnverified')}</li>}
          <li>{t('howReport')}</li>
        </ul>
      </Details>
    </Section>
  )
}

const ApprovalSection = ({ t, plan }: PlanView) => {
  const { approval, window } = plan
  const date = (iso: string | null) => iso && writeDate(iso, 'numeric')
  return (
    <DescriptionList
      items={[
        {
          term: t('approvedBy'),
          description: [approval.position, approval.name].filter(Boolean).join(' '),
        },
        { term: t('approvedOn'), description: date(approval.date) },
        { term: t('number'), description: approval.number },
        ...(window.start && window.end
          ? [{ term: t('window'), description: writeNumericRange(window.start, window.end) }]
          : []),
        { term: t('lastChange'), description: date(plan.lastChange) },
      ]}
    />
  )
}

const Objectives = (props: PlanView) => {
  const { t, plan } = props
  if (plan.objectives.length === 0) return <Empty title={t('emptyPlan')} />
  const work = workByMeasure(plan)
  return plan.objectives.map((objective) => (
    <Section title={objectiveTitle(t, objective)} lead={objective.principle} card>
      {objective.measures.map((measure) => (
        <MeasureArticle {...props} measure={measure} work={work.get(measure.id) ?? noWork} />
      ))}
    </Section>
  ))
}

const objectiveTitle = (t: PortalTexts, { number, title }: PublicObjective) =>
  number === null ? title : t('objectiveTitle', { number, title })

const noWork: Work = { told: [], above: [] }

function workByMeasure(plan: PublicPlan): Map<string, Work> {
  const byMeasure = new Map<string, Work>()
  const told = new Set<string>()
  const activities = plan.activities.flatMap((activity) =>
    activity.measures.map((measure) => ({ measure, activity })),
  )
  const grouped = Map.groupBy(activities, ({ measure }) => measure)
  for (const { id } of plan.objectives.flatMap(({ measures }) => measures)) {
    const all = (grouped.get(id) ?? []).map(({ activity }) => activity)
    byMeasure.set(id, {
      told: all.filter((activity) => !told.has(activity.id)),
      above: all.filter((activity) => told.has(activity.id)),
    })
    for (const activity of all) told.add(activity.id)
  }
  return byMeasure
}
