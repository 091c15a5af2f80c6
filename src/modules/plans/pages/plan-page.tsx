import type { Child } from 'hono/jsx'
import {
  Button,
  DescriptionList,
  Downloads,
  Empty,
  Notice,
  PageHeader,
  Section,
  Timeline,
} from '../../../ui/index.ts'
import type { Amendment, Measure, Objective, Plan } from '../domain/plan.ts'
import { dateText } from './formats.ts'
import { type ExtraColumn, PlanTable } from './plan-table.tsx'
import { StateTag } from './plans-page.tsx'
import type { View } from './view.ts'

export type WholePlan = { plan: Plan; objectives: Objective[]; measures: Measure[]; amendments: Amendment[] }

type Props = WholePlan & {
  view: View
  may: { edit: boolean; approve: boolean; amend: boolean }
  methodName: string
  /** The name of the file that the body's own plan was read from. */
  source: string | null
  extra: readonly ExtraColumn[]
  /** Of other modules: progress, work, reports. */
  sections: Child
}

/** The plan as its office knows it. */
export const PlanPage = (props: Props) => {
  const { view, plan, measures, may } = props
  const { t } = view
  const here = `/plans/${plan.id}`
  return (
    <>
      <PageHeader
        title={plan.title}
        tag={<StateTag view={view} state={plan.state} />}
        lead={`${plan.organizationName} · ${t('yearOf', { year: plan.year })}`}
        crumbs={[{ href: '/plans', label: t('plans') }, { label: String(plan.year) }]}
        actions={
          <>
            {may.approve && <Button href={`${here}/approve`}>{t('approve')}</Button>}
            {may.edit && (
              <Button href={`${here}/edit`} kind="secondary">
                {t('edit')}
              </Button>
            )}
            {may.amend && (
              <Button href={`${here}/amend`} kind="secondary">
                {t('amend')}
              </Button>
            )}
            <Downloads
              label={t(plan.state === 'draft' ? 'downloadDraft' : 'download')}
              base={`${here}/plan`}
            />
          </>
        }
      />
      {plan.state === 'draft' && <DemandedForm view={view} plan={plan} />}
      {props.sections}
      <Section title={t('measures')} lead={t('measuresCount', { n: measures.length })}>
        {measures.length === 0 ? (
          <Empty title={t('no-measures')}>{may.edit ? t('noMeasuresHint') : null}</Empty>
        ) : (
          <PlanTable {...props} />
        )}
      </Section>
      <AboutPlan {...props} />
      {props.amendments.length > 0 && <Amendments {...props} />}
    </>
  )
}

/** In which form the draft leaves, where a body above has a say in it. */
const DemandedForm = ({ view: { t }, plan: { demands, otherUnit } }: Pick<Props, 'view' | 'plan'>) => {
  const demand = demands.plan ?? otherUnit.plan
  if (!demand) return null
  return (
    <Notice kind="info">
      {t(demands.plan ? 'formDemanded' : 'formOtherUnit', {
        who: demand.organizationName,
        title: demand.title,
      })}{' '}
      <a class="ds-link" href="/layouts/demanded-plan">
        {t('formDemandedShow')}
      </a>
    </Notice>
  )
}

const AboutPlan = ({ view, plan, methodName, source }: Props) => {
  const { t } = view
  const dates = [plan.windowStart, plan.windowEnd].map((date) => (date ? dateText(date, view) : '…'))
  const issued = [plan.issuedPlace, plan.issuedDate && dateText(plan.issuedDate, view), plan.issuedNumber]
  const approved = [plan.approvedOn && dateText(plan.approvedOn, view), plan.approvalNumber]
  const join = (parts: (string | null)[]) => parts.filter(Boolean).join(' · ')
  return (
    <Section title={t('aboutPlan')} card>
      <DescriptionList
        items={[
          { term: t('window'), description: plan.windowStart || plan.windowEnd ? dates.join('–') : null },
          { term: t('issued'), description: join(issued) },
          {
            term: plan.state === 'approved' ? t('approvedBy') : t('approver'),
            description: join([plan.approverPosition, plan.approverName]),
          },
          ...(plan.state === 'approved' ? [{ term: t('approvedOn'), description: join(approved) }] : []),
          { term: t('field.method'), description: methodName },
          ...(source === null
            ? []
            : [
                {
                  term: t('sourceFile'),
                  description: (
                    <a class="ds-link" href={`/plans/${plan.id}/source`}>
                      {source}
                    </a>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  )
}

const Amendments = ({ view, plan, amendments }: Props) => (
  <Section title={view.t('amendments')} id="amendments">
    <Timeline
      items={amendments.toReversed().map((amendment) => ({
        when: dateText(amendment.approvedOn, view),
        datetime: amendment.approvedOn,
        who: `${amendment.approverPosition} ${amendment.approverName}`,
        what: (
          <a class="ds-link" href={`/plans/${plan.id}/amendments/${amendment.id}`}>
            {view.t('amendmentNumber', { n: amendment.number })}
            {amendment.approvalNumber && ` · ${amendment.approvalNumber}`}
          </a>
        ),
        note: amendment.reason,
      }))}
    />
  </Section>
)
