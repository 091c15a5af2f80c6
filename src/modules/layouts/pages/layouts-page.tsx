import type { Layout } from '../../../documents/layouts/layout.ts'
import { Button, DataTable, Empty, PageHeader, Section } from '../../../ui/index.ts'
import type { Demands, OwnDemand, Plan } from '../../plans/index.ts'
import { idOfOwn, type Offered } from '../domain/offered.ts'
import { officialTitle } from '../messages/index.ts'
import { DemandsByUs, DemandsOnUs } from './demands-sections.tsx'
import type { View } from './view.ts'

type Props = {
  view: View
  own: readonly Offered[]
  official: readonly Offered[]
  /** Of the body, when the person may see them. */
  plans: readonly Plan[]
  demandsOnUs: Demands
  demandsByUs: readonly OwnDemand[]
  mayDemand: boolean
  mayWrite: boolean
}

/** Every layout that the body can use, and what its plans use now. */
export const LayoutsPage = (props: Props) => {
  const { view, own, official, plans, mayWrite } = props
  const { t } = view
  return (
    <>
      <PageHeader
        title={t('layouts')}
        lead={t('layoutsLead')}
        actions={
          mayWrite && (
            <Button href="/layouts/new" icon="plus">
              {t('newLayout')}
            </Button>
          )
        }
      />
      <DemandsOnUs view={view} demands={props.demandsOnUs} />
      <DemandsByUs view={view} demands={props.demandsByUs} mayWithdraw={props.mayDemand} />
      <Section title={t('ownLayouts')}>
        {own.length === 0 ? (
          <Empty title={t('noOwnLayouts')}>{mayWrite ? t('noOwnLayoutsHint') : null}</Empty>
        ) : (
          <LayoutTable view={view} id="own" caption={t('ownLayouts')} layouts={own} />
        )}
      </Section>
      {plans.length > 0 && <PlansForms view={view} plans={plans} own={own} mayWrite={mayWrite} />}
      <Section title={t('officialLayouts')}>
        <LayoutTable view={view} id="official" caption={t('officialLayouts')} layouts={official} />
      </Section>
    </>
  )
}

type TableProps = { view: View; id: string; caption: string; layouts: readonly Offered[] }

const LayoutTable = ({ view: { t }, id, caption, layouts }: TableProps) => (
  <DataTable
    id={id}
    caption={caption}
    captionHidden
    columns={[
      { key: 'title', header: t('name'), rowHeader: true, width: 'wide' },
      { key: 'columns', header: t('columns'), width: 'wide' },
      { key: 'orientation', header: t('orientation') },
    ]}
    rows={layouts.map(({ key, title, layout }) => ({
      cells: {
        title: (
          <a class="ds-link" href={`/layouts/${key}`}>
            {title}
          </a>
        ),
        columns: t('columnsOf', {
          n: layout.columns.length,
          names: layout.columns.map(({ label }) => label).join(', '),
        }),
        orientation: t(`orientation.${layout.orientation}`),
      },
    }))}
  />
)

type PlansProps = Pick<Props, 'view' | 'plans' | 'own' | 'mayWrite'>

const PlansForms = ({ view, plans, own, mayWrite }: PlansProps) => {
  const { t } = view
  return (
    <Section title={t('plansForms')} lead={t('plansFormsLead')}>
      <DataTable
        id="plans"
        caption={t('plansForms')}
        captionHidden
        columns={[
          { key: 'plan', header: t('plan'), rowHeader: true, width: 'wide' },
          { key: 'year', header: t('year'), kind: 'number' },
          { key: 'planForm', header: t('planForm') },
          { key: 'reportForm', header: t('reportForm') },
          { key: 'actions', header: t('takeOver'), kind: 'actions' },
        ]}
        rows={plans.map((plan) => ({
          cells: {
            plan: (
              <a class="ds-link" href={`/plans/${plan.id}`}>
                {plan.title}
              </a>
            ),
            year: plan.year,
            planForm: plan.demands.plan
              ? t('formDemanded', { title: plan.demands.plan.title })
              : plan.layout
                ? nameOf(view, own, plan.layout)
                : t('formUsual'),
            reportForm: plan.demands.report
              ? t('formDemanded', { title: plan.demands.report.title })
              : plan.reportLayout
                ? nameOf(view, own, plan.reportLayout)
                : t(plan.layout ? 'formLikePlan' : 'formUsual'),
            actions: mayWrite && plan.layout?.name === 'as-read' && (
              <Button
                href={`/layouts/new?from=plan.${plan.id}`}
                kind="quiet"
                small
                label={t('takeOverOf', { title: plan.title })}
              >
                {t('takeOver')}
              </Button>
            ),
          },
        }))}
      />
    </Section>
  )
}

/** What a kept copy is called; the layout it came from may be gone or changed since. */
function nameOf({ t, language }: View, own: readonly Offered[], { name }: Layout): string {
  if (name === 'as-read') return t('formAsRead')
  if (name === 'demanded') return t('formFromAbove')
  const id = idOfOwn(name)
  if (id === null) return officialTitle(language, name)
  return own.find(({ key }) => key === id)?.title ?? t('formGone')
}
