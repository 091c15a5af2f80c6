import {
  Button,
  DataTable,
  DescriptionList,
  Downloads,
  PageHeader,
  type Row,
  Section,
} from '../../../ui/index.ts'
import { type Comparison, comparisonsOf } from '../domain/before-after.ts'
import { type MeasureColumn, measureColumns } from '../domain/measure-columns.ts'
import type { Amendment, Measure, Plan } from '../domain/plan.ts'
import { dateText } from './formats.ts'
import { measureCell } from './measure-cells.tsx'
import type { View } from './view.ts'

type Props = { view: View; plan: Plan; amendment: Amendment; measures: readonly Measure[]; mayAmend: boolean }

/** One amendment: who decided it and why, and each measure before and after, side by side. */
export const AmendmentPage = ({ view, plan, amendment, measures, mayAmend }: Props) => {
  const { t } = view
  const title = t('amendmentNumber', { n: amendment.number })
  return (
    <>
      <PageHeader
        title={title}
        lead={amendment.reason}
        crumbs={[
          { href: '/plans', label: t('plans') },
          { href: `/plans/${plan.id}`, label: plan.title },
          { label: title },
        ]}
        actions={
          <>
            {mayAmend && (
              <Button href={`/plans/${plan.id}/amend?decision=${amendment.id}`} kind="secondary">
                {t('sameDecision')}
              </Button>
            )}
            <Downloads
              label={t('download')}
              base={`/plans/${plan.id}/amendments/${amendment.id}/amendment`}
              formats={['docx', 'pdf']}
            />
          </>
        }
      />
      <DescriptionList
        items={[
          { term: t('approvedBy'), description: `${amendment.approverPosition} ${amendment.approverName}` },
          { term: t('field.approvedOn'), description: dateText(amendment.approvedOn, view) },
          { term: t('field.approvalNumber'), description: amendment.approvalNumber },
        ]}
      />
      {comparisonsOf(measures, amendment.id).map((comparison) => (
        <BeforeAfter view={view} comparison={comparison} />
      ))}
    </>
  )
}

const BeforeAfter = ({ view, comparison }: { view: View; comparison: Comparison }) => {
  const { t } = view
  const { before, after, lineageId } = comparison
  const kind = before === null ? 'added' : after === null ? 'retired' : 'changed'
  const name = after ?? before
  return (
    <Section title={t(`amended.${kind}`, { number: name?.number ?? '' })} id={`measure-${lineageId}`}>
      <DataTable
        id={`compare-${lineageId}`}
        caption={name?.text ?? ''}
        captionHidden
        columns={[
          { key: 'field', header: t('fieldName'), rowHeader: true },
          { key: 'before', header: t('before'), width: 'wide' },
          { key: 'after', header: t('after'), width: 'wide' },
        ]}
        rows={measureColumns.flatMap((role) => compareRow(role, comparison, view))}
      />
    </Section>
  )
}

/** Fields that neither wording has are left out; a changed one is marked in words. */
function compareRow(role: MeasureColumn, { before, after, changed }: Comparison, view: View): Row[] {
  const cell = (measure: Measure | null) => measure && measureCell(role, measure, view)
  const cells = { before: cell(before), after: cell(after) }
  if (!cells.before && !cells.after) return []
  const name = role === 'measure' ? view.t('field.text') : view.t(`field.${role}`)
  const mark = before && after && changed.includes(role) ? ` (${view.t('isChanged')})` : ''
  return [{ cells: { field: `${name}${mark}`, ...cells }, tone: mark === '' ? undefined : 'doubt' }]
}
