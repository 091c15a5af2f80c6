import { formatNumber } from '../../../documents/language/values/numbers.ts'
import {
  Details,
  Empty,
  ErrorSummary,
  Field,
  FilterBar,
  PageHeader,
  Pagination,
  Stat,
  Stats,
} from '../../../ui/index.ts'
import { assessmentTexts, methodLine } from '../../assessment/index.ts'
import { levels } from '../domain/consolidation.ts'
import { reportPeriods } from '../domain/report.ts'
import { BodiesForm } from './consolidated-bodies.tsx'
import type { ConsolidatedPageProps } from './consolidated-page-props.ts'

const here = '/reports/consolidated'

/** What the bodies below have reported, summed up, and the files that put their reports together. */
export const ConsolidatedPage = (props: ConsolidatedPageProps) => {
  const { t, asked, bodies, overall, sheet } = props
  const href = (page: number) =>
    `${here}?${new URLSearchParams({ year: String(asked.year), period: asked.period, level: asked.level, page: String(page) })}`
  return (
    <>
      <PageHeader
        title={t('consolidated')}
        lead={t('consolidatedLead')}
        crumbs={[{ href: '/reports', label: t('reports') }, { label: t('consolidated') }]}
      />
      <ErrorSummary errors={[...props.errors]} />
      <Conditions {...props} />
      {bodies.length === 0 ? (
        <Empty title={t('noBodiesBelow')}>{t('noBodiesBelowHint')}</Empty>
      ) : (
        <>
          <Figures t={t} overall={overall} />
          <Missing {...props} />
          <BodiesForm {...props} action={here} />
          <Pagination page={sheet.page} pages={sheet.pages} href={href} />
          <Methods {...props} />
        </>
      )}
    </>
  )
}

const Conditions = ({ t, asked, years }: ConsolidatedPageProps) => (
  <FilterBar action={here}>
    <Field
      name="year"
      type="select"
      label={t('consolidatedYear')}
      emptyChoice={false}
      value={String(asked.year)}
      choices={years.map((year) => ({ value: String(year), label: String(year) }))}
    />
    <Field
      name="period"
      type="select"
      label={t('period')}
      emptyChoice={false}
      value={asked.period}
      choices={reportPeriods.map((period) => ({ value: period, label: t(`period.${period}`) }))}
    />
    <Field
      name="level"
      type="select"
      label={t('level')}
      emptyChoice={false}
      value={asked.level}
      choices={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
    />
  </FilterBar>
)

const Figures = ({ t, overall }: Pick<ConsolidatedPageProps, 't' | 'overall'>) => (
  <Stats>
    <Stat
      label={t('reportedOf')}
      value={t('reportedOfValue', { n: overall.reported, of: overall.of })}
      tone={overall.reported === overall.of ? 'success' : 'warning'}
    />
    {overall.percent !== null && (
      <Stat
        label={t('overallPercent')}
        value={`${overall.percent}%`}
        note={t('overallNote', { n: formatNumber(overall.percents.length) })}
        tone="info"
      />
    )}
    <Stat
      label={t('notCounted')}
      value={formatNumber(overall.notDue + overall.cannotAssess + overall.notAssessed)}
      note={t('notCountedNote', {
        notDue: formatNumber(overall.notDue),
        cannotAssess: formatNumber(overall.cannotAssess),
      })}
    />
  </Stats>
)

const Missing = ({ t, asked, overall }: ConsolidatedPageProps) => {
  const { missing } = overall
  if (missing.length === 0) return null
  const lines = (['not-reported', 'no-plan'] as const).flatMap((state) => {
    const names = missing.filter((body) => body.state === state).map(({ organization }) => organization.name)
    return names.length > 0 ? [t(`missing.${state}`, { names: names.join(', '), year: asked.year })] : []
  })
  return (
    <Details summary={t('missing', { n: missing.length })} open={missing.length <= 20}>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </Details>
  )
}

const Methods = ({ t, language, bodies, methods }: ConsolidatedPageProps) => {
  const used = Map.groupBy(
    bodies.flatMap(({ report }) => report ?? []),
    ({ method }) => method,
  )
  if (used.size === 0) return null
  return (
    <Details summary={t('methods')}>
      <p>{t('methodsBodies')}</p>
      <ul>
        {[...used].map(([code, reports]) => {
          const method = methods.get(code)
          const line = method ? methodLine(assessmentTexts(language), language, method) : code
          return <li>{t('methodsOf', { n: reports.length, method: line })}</li>
        })}
      </ul>
      <p>{t('methodsAll')}</p>
      <p>{t('methodsBetween')}</p>
    </Details>
  )
}
