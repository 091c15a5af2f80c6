import { Button, Empty, Field, FilterBar, PageHeader, Pagination } from '../../../ui/index.ts'
import type { Activity } from '../domain.ts'
import type { ActivityTexts } from '../messages/index.ts'
import { ActivityList } from './activity-list.tsx'

export type ActivitiesFilter = { from: string; to: string; withdrawn: boolean; page: number }

export const ActivitiesPage = (props: {
  t: ActivityTexts
  mayRecord: boolean
  activities: readonly Activity[]
  filter: ActivitiesFilter
  pages: number
}) => {
  const { t, filter } = props
  const filtered = filter.from !== '' || filter.to !== '' || filter.withdrawn
  const href = (page: number) =>
    `/activities?${new URLSearchParams({
      ...(filter.from !== '' && { from: filter.from }),
      ...(filter.to !== '' && { to: filter.to }),
      ...(filter.withdrawn && { withdrawn: 'yes' }),
      page: String(page),
    })}`
  return (
    <>
      <PageHeader
        title={t('activities')}
        lead={t('activitiesLead')}
        actions={props.mayRecord && <Button href="/activities/new">{t('record')}</Button>}
      />
      <FilterBar action="/activities" resetHref={filtered ? '/activities' : undefined}>
        <Field name="from" label={t('filterFrom')} type="date" value={filter.from} />
        <Field name="to" label={t('filterTo')} type="date" value={filter.to} />
        <Field
          name="withdrawn"
          label={t('showWithdrawn')}
          type="checkbox"
          value="yes"
          checked={filter.withdrawn}
        />
      </FilterBar>
      {props.activities.length === 0 && (filtered || filter.page > 1) ? (
        <Empty
          title={t('noneFound')}
          action={
            <Button kind="secondary" href="/activities">
              {t('showAll')}
            </Button>
          }
        >
          {t('noneFoundHint')}
        </Empty>
      ) : props.activities.length === 0 ? (
        <Empty
          title={t('none')}
          action={props.mayRecord && <Button href="/activities/new">{t('record')}</Button>}
        >
          {t('noneHint')}
        </Empty>
      ) : (
        <ActivityList t={t} activities={props.activities} />
      )}
      <Pagination page={filter.page} pages={props.pages} href={href} />
    </>
  )
}
