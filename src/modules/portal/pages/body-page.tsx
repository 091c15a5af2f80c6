import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import type { Language } from '../../../platform/i18n.ts'
import { Empty, PageHeader, Section } from '../../../ui/index.ts'
import { assessmentTexts, countsLine } from '../../assessment/index.ts'
import type { BodyPlan, LoadedBody } from '../load/load-body.ts'
import type { PortalTexts } from '../messages/index.ts'
import { presentReport } from '../present.ts'
import { TotalProgress } from './progress.tsx'
import { ReportList } from './report-line.tsx'

type Props = { t: PortalTexts; language: Language; body: LoadedBody }

export const BodyPage = (props: Props) => {
  const { t, body } = props
  const { organization, plans } = body
  return (
    <>
      <PageHeader
        title={organization.name}
        lead={organization.place}
        crumbs={[{ href: '/public', label: t('bodies') }, { label: organization.name }]}
      />
      {plans.length === 0 ? (
        <Empty title={t('noPlanOf', { organization: organization.name })}>{t('noPlanHint')}</Empty>
      ) : (
        plans.map((one) => <PlanSection {...props} one={one} />)
      )}
    </>
  )
}

const PlanSection = ({ t, language, body, one }: Props & { one: BodyPlan }) => {
  const { plan, total, method, reports, lastChange } = one
  const title = t('planOf', { year: plan.year })
  const here = `/public/${body.organization.slug}/${plan.year}`
  return (
    <Section title={title} id={`year-${plan.year}`} card>
      <p>
        <a class="ds-link" href={here}>
          {plan.title}
        </a>
      </p>
      <TotalProgress
        label={t('progressOf', { name: title })}
        language={language}
        total={total}
        method={method}
      />
      <p class="sh-muted">
        {countsLine(assessmentTexts(language), total)};{' '}
        {t('untilLine', { date: writeDate(one.cutOff, 'numeric') })}
      </p>
      <h3>{t('reports')}</h3>
      <ReportList t={t} reports={reports.map(presentReport)} plan={here} />
      <p class="sh-muted">
        {plan.amended > 0 && (
          <>
            <a class="ds-link" href={`${here}#amendments`}>
              {t('amendedTimes', { n: plan.amended })}
            </a>
            {' · '}
          </>
        )}
        {lastChange && t('lastChangeOn', { date: writeDate(lastChange, 'numeric') })}
      </p>
    </Section>
  )
}
