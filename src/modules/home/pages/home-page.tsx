import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Language } from '../../../platform/i18n.ts'
import { Button, Columns, Empty, PageHeader, Section, Stat, Stats } from '../../../ui/index.ts'
import { ActivityList, activityTexts } from '../../activities/index.ts'
import { PlanProgress } from '../../assessment/index.ts'
import type { HomeView } from '../load-home.ts'
import type { HomeTexts } from '../messages/index.ts'
import { LastChanges } from './last-changes.tsx'
import { NextList } from './next-list.tsx'

type Props = {
  t: HomeTexts
  language: Language
  actor: Pick<Actor, 'name' | 'organizationName' | 'position'>
  home: HomeView
  mayRecord: boolean
  worksOnPlans: boolean
  managesPeople: boolean
}

export const HomePage = (props: Props) => {
  const { t, actor, home } = props
  const who = { organization: actor.organizationName, position: actor.position }
  return (
    <>
      <PageHeader
        title={t('greeting', { name: actor.name })}
        lead={t('who', who)}
        actions={
          props.mayRecord &&
          home.current && (
            <Button href="/activities/new" icon="plus">
              {t('recordWork')}
            </Button>
          )
        }
      />
      {props.managesPeople && (
        <Section title={t('people')} lead={t('peopleLead')} card>
          <p>
            <Button kind="secondary" href="/people">
              {t('openPeople')}
            </Button>
          </p>
        </Section>
      )}
      {props.worksOnPlans && (
        <Columns
          main={
            <Section title={t('next')} id="next">
              <NextList t={t} steps={home.steps} mayRecord={props.mayRecord} />
            </Section>
          }
          side={<PlanCard {...props} />}
        />
      )}
      {props.worksOnPlans && <LastWork {...props} />}
      <LastChanges t={t} changes={home.changes} />
    </>
  )
}

const states = ['assessed', 'not-due', 'cannot-assess', 'not-assessed'] as const

const PlanCard = ({ t, language, home, mayRecord }: Props) => {
  if (home.current === null) {
    // who has a draft already is not asked to bring the same file again
    const action = mayRecord && !home.hasDraft && <Button href="/plans/import">{t('importPlan')}</Button>
    return (
      <Empty title={t('noPlan')} action={action}>
        {home.hasDraft ? t('draftHint') : t('noPlanHint')}
      </Empty>
    )
  }
  const { plan, assessed, cutOff } = home.current
  const { counts } = assessed.total
  return (
    <Section title={t('plan', { year: plan.year })} card>
      <PlanProgress assessed={assessed} language={language} />
      <p class="sh-muted">{t('until', { date: writeDate(cutOff, 'numeric') })}</p>
      <Stats>
        {states
          .filter((state) => state === 'assessed' || counts[state] > 0)
          .map((state) => (
            <Stat label={t(state)} value={counts[state]} note={t('measures')} />
          ))}
      </Stats>
      <p>
        <a class="ds-link" href={`/plans/${plan.id}`}>
          {t('openPlan')}
        </a>
      </p>
      <p>
        <a class="ds-link" href={`/public/${home.slug}/${plan.year}`}>
          {t('publicPage')}
        </a>
      </p>
    </Section>
  )
}

const LastWork = ({ t, language, home }: Props) => (
  <Section
    title={t('lastActivities')}
    actions={
      <Button kind="quiet" href="/activities">
        {t('allActivities')}
      </Button>
    }
  >
    {home.lastActivities.length === 0 ? (
      <p class="sh-muted">{t('noActivities')}</p>
    ) : (
      <ActivityList t={activityTexts(language)} activities={home.lastActivities} />
    )}
  </Section>
)
