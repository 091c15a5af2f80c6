import { DataTable, Tag } from '../../../ui/index.ts'
import type { Activity } from '../domain.ts'
import type { ActivityTexts } from '../messages/index.ts'
import { dayLine, quantityLine } from './quantity-list.tsx'

/** Activities as a table (cards on a phone); also shown on the pages of measures and reports. */
export const ActivityList = ({ t, activities }: { t: ActivityTexts; activities: readonly Activity[] }) => (
  <DataTable
    id="activities"
    caption={t('activities')}
    captionHidden
    filter={activities.length > 8}
    columns={[
      { key: 'when', header: t('when'), width: 'narrow' },
      { key: 'what', header: t('what'), rowHeader: true, width: 'wide' },
      { key: 'quantities', header: t('quantities') },
      { key: 'measures', header: t('measures') },
      { key: 'evidence', header: t('evidence') },
    ]}
    rows={activities.map((activity) => ({
      id: `activity-${activity.id}`,
      cells: {
        when: dayLine(activity),
        what: (
          <>
            <a class="ds-link" href={`/activities/${activity.id}`}>
              {activity.what}
            </a>
            <br />
            <span class="sh-muted">
              {[t(`kind.${activity.kind}`), activity.place].filter(Boolean).join(' · ')}
            </span>
            {activity.state === 'withdrawn' && <Tag>{t('withdrawn')}</Tag>}
          </>
        ),
        quantities: quantityLine(t, activity),
        measures: activity.measures.map(({ number, text }) => number ?? text.slice(0, 40)).join(', '),
        evidence:
          activity.evidence > 0 ? (
            <Tag tone="success">{t('evidenceCount', { n: activity.evidence })}</Tag>
          ) : (
            <Tag tone="warning">{t('noEvidence')}</Tag>
          ),
      },
    }))}
  />
)
