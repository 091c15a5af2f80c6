import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import type { Language } from '../../../platform/i18n.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  Empty,
  Field,
  PageHeader,
  Pagination,
  Section,
} from '../../../ui/index.ts'
import type { Sheet } from '../../../web/sheet.ts'
import type { StartRow } from '../load/load-start.ts'
import type { PortalTexts } from '../messages/index.ts'
import { TotalProgress } from './progress.tsx'

type Props = { t: PortalTexts; language: Language; query: string; sheet: Sheet<StartRow> }

export const StartPage = (props: Props) => {
  const { t, query, sheet } = props
  const href = (page: number) =>
    `/public?${new URLSearchParams({ ...(query !== '' && { q: query }), page: String(page) })}`
  return (
    <>
      <PageHeader title={t('start')} lead={<p>{t('startLead')}</p>} />
      <search>
        <form class="sh-filter-bar" method="get" action="/public">
          <Field name="q" type="search" label={t('search')} hint={t('searchHint')} value={query} />
          <ButtonRow>
            <Button kind="secondary">{t('find')}</Button>
            {query !== '' && (
              <Button kind="quiet" href="/public">
                {t('showAll')}
              </Button>
            )}
          </ButtonRow>
        </form>
      </search>
      {sheet.total === 0 ? (
        <Empty title={query === '' ? t('noBodies') : t('nothingFound', { query })}>
          {query !== '' && t('nothingFoundHint')}
        </Empty>
      ) : (
        <Section title={t('bodies')} lead={query !== '' && t('found', { query, n: sheet.total })}>
          <BodyTable {...props} />
          <Pagination page={sheet.page} pages={sheet.pages} href={href} />
        </Section>
      )}
    </>
  )
}

const BodyTable = ({ t, language, sheet }: Props) => (
  <DataTable
    id="bodies"
    caption={t('bodies')}
    captionHidden
    columns={[
      { key: 'name', header: t('organization'), rowHeader: true, width: 'wide' },
      { key: 'plan', header: t('plan') },
      { key: 'progress', header: t('progress') },
      { key: 'change', header: t('lastChange'), width: 'narrow' },
    ]}
    rows={sheet.items.map(({ organization, above, published }) => ({
      cells: {
        name: (
          <>
            {above.length > 0 && <p class="sh-muted">{above.join(' › ')}</p>}
            <a class="ds-link" href={`/public/${organization.slug}`}>
              {organization.name}
            </a>
          </>
        ),
        plan: published ? (
          <a class="ds-link" href={`/public/${organization.slug}/${published.plan.year}`}>
            {t('planOf', { year: published.plan.year })}
          </a>
        ) : (
          <span class="sh-muted">{t('noPlan')}</span>
        ),
        progress: published && (
          <TotalProgress
            label={t('progressOf', { name: organization.name })}
            language={language}
            total={published.total}
            method={published.method}
          />
        ),
        change: published?.lastChange && writeDate(published.lastChange, 'numeric'),
      },
    }))}
  />
)
