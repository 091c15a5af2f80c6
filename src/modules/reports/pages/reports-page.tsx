import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import {
  Button,
  DataTable,
  Empty,
  ErrorSummary,
  Field,
  FieldRow,
  Form,
  type FormError,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { fieldProps } from '../../../web/field-props.ts'
import type { Plan } from '../../plans/index.ts'
import { type Report, reportPeriods } from '../domain/report.ts'
import type { ReportTexts } from '../messages/index.ts'
import { StateTag } from './state-tag.tsx'

type Props = {
  t: ReportTexts
  csrfToken: string
  reports: readonly (Report & { year: number; planTitle: string })[]
  /** Approved plans that a report can be made from; empty for who may not. */
  plans: readonly Plan[]
  mayDraft: boolean
  /** Whether there are bodies below, whose reports can be put together. */
  standsAbove: boolean
  values: FormValues
  errors: { summary: FormError[]; of(name: string): string | undefined }
}

export const reportName = (t: ReportTexts, report: Pick<Report, 'period'>, year: number) =>
  t('reportTitle', { year, period: t(`periodOf.${report.period}`) })

export const ReportsPage = (props: Props) => {
  const { t, reports } = props
  return (
    <>
      <PageHeader
        title={t('reports')}
        lead={t('reportsLead')}
        actions={
          props.standsAbove && (
            <Button href="/reports/consolidated" kind="secondary">
              {t('consolidatedOpen')}
            </Button>
          )
        }
      />
      <ErrorSummary errors={props.errors.summary} />
      {reports.length === 0 ? (
        <Empty title={t('noReports')}>{t('noReportsHint')}</Empty>
      ) : (
        <DataTable
          caption={t('reports')}
          captionHidden
          columns={[
            { key: 'name', header: t('reports'), rowHeader: true },
            { key: 'window', header: t('period') },
            { key: 'state', header: t('state') },
            { key: 'percent', header: t('percent') },
          ]}
          rows={reports.map((report) => ({
            cells: {
              name: (
                <a class="ds-link" href={`/reports/${report.id}`}>
                  {reportName(t, report, report.year)}
                </a>
              ),
              window: t('windowLine', {
                start: writeDate(report.periodStart, 'numeric'),
                cutOff: writeDate(report.cutOff, 'numeric'),
              }),
              state: <StateTag t={t} state={report.state} />,
              percent:
                report.percent === null
                  ? ''
                  : t('percentOver', { percent: report.percent, n: report.percentN ?? 0 }),
            },
          }))}
        />
      )}
      {props.mayDraft && <NewReport {...props} />}
    </>
  )
}

const NewReport = ({ t, csrfToken, plans, values, errors }: Props) => {
  const shared = fieldProps(values, errors)
  return (
    <Section title={t('newReport')} lead={t('newReportLead')} card>
      {plans.length === 0 ? (
        <>
          <p>{t('noApprovedPlan')}</p>
          <Button kind="secondary" href="/plans">
            {t('toPlans')}
          </Button>
        </>
      ) : (
        <Form action="/reports" csrfToken={csrfToken} requiredLegend>
          <Field
            {...shared('planId')}
            type="select"
            label={t('plan')}
            emptyChoice={false}
            choices={plans.map((plan) => ({ value: plan.id, label: `${plan.year} · ${plan.title}` }))}
            required
          />
          <Field
            {...shared('period')}
            type="radios"
            inline
            label={t('period')}
            choices={reportPeriods.map((period) => ({ value: period, label: t(`period.${period}`) }))}
            required
          />
          <FieldRow>
            <Field {...shared('periodStart')} type="date" label={t('periodStart')} required />
            <Field {...shared('cutOff')} type="date" label={t('cutOff')} hint={t('cutOffHint')} />
          </FieldRow>
          <Button>{t('start')}</Button>
        </Form>
      )}
    </Section>
  )
}
