import { dayOf } from '../../../platform/clock.ts'
import { Button, DataTable, Empty, PageHeader, Section, Tag } from '../../../ui/index.ts'
import type { Plan, PlanState } from '../domain/plan.ts'
import type { ImportSummary } from '../imports/store/open-imports.ts'
import { dateText } from './formats.ts'
import type { View } from './view.ts'

export const StateTag = ({ view: { t }, state }: { view: View; state: PlanState }) => (
  <Tag tone={state === 'approved' ? 'success' : 'warning'}>{t(`state.${state}`)}</Tag>
)

type Props = {
  view: View
  plans: Plan[]
  imports: ImportSummary[]
  mayWrite: boolean
  above: boolean
  ownName: string
}

/** The body's plans by year, and the files that wait to be checked. */
export const PlansPage = ({ view, plans, imports, mayWrite, above, ownName }: Props) => {
  const { t } = view
  const actions = mayWrite && (
    <>
      <Button href="/plans/import" icon="upload">
        {t('importPlan')}
      </Button>
      {above && (
        <Button href="/plans/import-many" kind="secondary">
          {t('importMany')}
        </Button>
      )}
      <Button href="/plans/new" kind="secondary">
        {t('newPlan')}
      </Button>
      <Button href="/layouts" kind="quiet">
        {t('tableLayouts')}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader title={t('plans')} lead={t('plansLead')} actions={actions} />
      {plans.length === 0 ? (
        <Empty title={t('noPlans')}>{mayWrite ? t('noPlansHint') : null}</Empty>
      ) : (
        <DataTable
          caption={t('plans')}
          captionHidden
          columns={[
            { key: 'title', header: t('field.title'), rowHeader: true, width: 'wide' },
            { key: 'year', header: t('field.year'), kind: 'number' },
            { key: 'state', header: t('state') },
            { key: 'approved', header: t('approvedOn') },
            { key: 'amended', header: t('amendments'), kind: 'number' },
          ]}
          rows={plans.map((plan) => ({
            cells: {
              title: (
                <>
                  <a class="ds-link" href={`/plans/${plan.id}`}>
                    {plan.title}
                  </a>
                  {plan.handedBy !== null && plan.state === 'draft' && (
                    <p class="sh-muted">{t('handedBy')}</p>
                  )}
                </>
              ),
              year: plan.year,
              state: <StateTag view={view} state={plan.state} />,
              approved: plan.approvedOn && dateText(plan.approvedOn, view),
              amended: plan.amended > 0 ? plan.amended : null,
            },
          }))}
        />
      )}
      {imports.length > 0 && <OpenImports view={view} imports={imports} ownName={ownName} />}
    </>
  )
}

type ImportsProps = { view: View; imports: ImportSummary[]; ownName: string }

const OpenImports = ({ view, imports, ownName }: ImportsProps) => (
  <Section title={view.t('openImports')} lead={view.t('openImportsLead')} id="open-files">
    <DataTable
      id="imports"
      caption={view.t('openImports')}
      captionHidden
      columns={[
        { key: 'title', header: view.t('field.title'), rowHeader: true, width: 'wide' },
        { key: 'file', header: view.t('file') },
        { key: 'day', header: view.t('importedOn') },
      ]}
      rows={imports.map(({ id, title, fileName, createdAt, forOrganizationName, position, plans }) => ({
        cells: {
          title: (
            <a class="ds-link" href={`/plans/imports/${id}`}>
              {title || fileName}
            </a>
          ),
          file: (
            <>
              {fileName}
              {plans > 1 && <p class="sh-muted">{view.t('planOfFile', { n: position + 1, plans })}</p>}
              {forOrganizationName !== null && forOrganizationName !== ownName && (
                <p class="sh-muted">{view.t('forBody', { name: forOrganizationName })}</p>
              )}
            </>
          ),
          day: dateText(dayOf(createdAt), view),
        },
      }))}
    />
  </Section>
)
