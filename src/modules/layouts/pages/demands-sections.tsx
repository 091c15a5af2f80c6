import { Button, DataTable, Form, Section } from '../../../ui/index.ts'
import { type Demands, demandedPapers, type OwnDemand } from '../../plans/index.ts'
import { keyOfDemanded } from '../domain/offered.ts'
import type { View } from './view.ts'

/** Which forms the body has to use, and who says so. */
export const DemandsOnUs = ({ view: { t }, demands }: { view: View; demands: Demands }) => {
  const demanded = demandedPapers.flatMap((paper) => {
    const demand = demands[paper]
    return demand ? [{ paper, ...demand }] : []
  })
  if (demanded.length === 0) return null
  return (
    <Section title={t('demandsOnUs')} lead={t('demandsOnUsLead')}>
      <DataTable
        id="demands-on-us"
        caption={t('demandsOnUs')}
        captionHidden
        columns={[
          { key: 'paper', header: t('demandFor'), rowHeader: true },
          { key: 'title', header: t('name'), width: 'wide' },
          { key: 'who', header: t('demandedBy'), width: 'wide' },
        ]}
        rows={demanded.map(({ paper, title, organizationName }) => ({
          cells: {
            paper: t(`demandFor.${paper}`),
            title: (
              <a class="ds-link" href={`/layouts/${keyOfDemanded(paper)}`}>
                {title}
              </a>
            ),
            who: organizationName,
          },
        }))}
      />
    </Section>
  )
}

type OwnProps = { view: View; demands: readonly OwnDemand[]; mayWithdraw: boolean }

/** What the body asks of those below it. */
export const DemandsByUs = ({ view: { t, csrfToken }, demands, mayWithdraw }: OwnProps) => {
  if (demands.length === 0) return null
  return (
    <Section title={t('demandsByUs')} lead={t('demandsByUsLead')}>
      <DataTable
        id="demands-by-us"
        caption={t('demandsByUs')}
        captionHidden
        columns={[
          { key: 'paper', header: t('demandFor'), rowHeader: true },
          { key: 'title', header: t('name'), width: 'wide' },
          { key: 'actions', header: t('withdrawDemand'), kind: 'actions' },
        ]}
        rows={demands.map(({ paper, title }) => ({
          cells: {
            paper: t(`demandFor.${paper}`),
            title,
            actions: mayWithdraw && (
              <Form action={`/layouts/demands/${paper}/withdraw`} csrfToken={csrfToken} layout="line">
                <Button kind="quiet" small label={`${t('withdrawDemand')}: ${t(`demandFor.${paper}`)}`}>
                  {t('withdrawDemand')}
                </Button>
              </Form>
            ),
          },
        }))}
      />
    </Section>
  )
}
