import { writeFormats } from '../../../documents/writers/write-document.ts'
import {
  Button,
  DescriptionList,
  Details,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import type { Plan } from '../../plans/index.ts'
import { demandedPaperOf, type Offered } from '../domain/offered.ts'
import { samplePage } from '../domain/sample.ts'
import { DemandSection } from './demand-section.tsx'
import { PaperPreview } from './paper-preview.tsx'
import type { Errors, View } from './view.ts'

type Props = {
  view: View
  offered: Offered
  /** `demand`: there are bodies below for whom the person may choose. */
  may: { write: boolean; use: boolean; demand: boolean }
  plans: readonly Plan[]
  chosen: string
  errors: Errors
}

/** One layout: how it prints, and what to do with it. */
export const LayoutPage = (props: Props) => {
  const { view, offered, may } = props
  const { t } = view
  const { key, title, layout, revision } = offered
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ href: '/layouts', label: t('layouts') }, { label: title }]}
        actions={
          <>
            {may.write && revision !== null && (
              <Button href={`/layouts/${key}/edit`} kind="secondary">
                {t('edit')}
              </Button>
            )}
            {may.write && (
              <Button href={`/layouts/new?from=${key}`} kind="secondary">
                {t('copy')}
              </Button>
            )}
            {writeFormats.map((format) => (
              <Button href={`/layouts/${key}/sample.${format}`} kind="quiet" icon="download" download>
                {t(`download.${format}`)}
              </Button>
            ))}
          </>
        }
      />
      <ErrorSummary errors={props.errors.summary} />
      {demandedPaperOf(key) ? (
        <Notice kind="info">{t('demandedHere')}</Notice>
      ) : (
        may.use && <UseForm {...props} />
      )}
      <Section title={t('preview')} lead={t('previewLead')}>
        <PaperPreview page={samplePage(layout)} orientation={layout.orientation} label={t('previewTable')} />
      </Section>
      <Section title={t('aboutLayout')} card>
        <DescriptionList
          items={[
            { term: t('objectiveAs'), description: t(`objectiveAs.${layout.objectiveAs}`) },
            { term: t('principleAs'), description: t(`principleAs.${layout.principleAs}`) },
            { term: t('numberIn'), description: t(`numberIn.${layout.numberIn}`) },
            { term: t('criteriaAs'), description: t(`criteriaAs.${layout.criteriaAs}`) },
            { term: t('orientation'), description: t(`orientation.${layout.orientation}`) },
            { term: t('font'), description: `${layout.font}, ${layout.fontSize}` },
          ]}
        />
      </Section>
      {may.demand && <DemandSection {...props} />}
      {may.write && revision !== null && (
        <Details summary={t('removeLayout')}>
          <p>{t('removeWarning')}</p>
          <Form action={`/layouts/${key}/remove`} csrfToken={view.csrfToken}>
            <Button kind="danger">{t('removeLayout')}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

const UseForm = ({ view: { t, csrfToken }, offered, plans, chosen, errors }: Props) => {
  const choices = plans.flatMap(({ id, year, title, state, demands }) => [
    ...(state === 'draft' && !demands.plan
      ? [{ value: `plan.${id}`, label: t('useForPlan', { year, title }) }]
      : []),
    ...(demands.report ? [] : [{ value: `reports.${id}`, label: t('useForReports', { year, title }) }]),
  ])
  const demands = plans.flatMap(({ demands: { plan, report } }) => [plan ?? [], report ?? []].flat())
  const demanding = [...new Set(demands.map(({ organizationName }) => organizationName))]
  return (
    <Section title={t('use')} lead={t('useLead')} card>
      {demanding.map((organization) => (
        <p>{t('useDemanded', { organization })}</p>
      ))}
      {choices.length > 0 ? (
        <Form action={`/layouts/${offered.key}/use`} csrfToken={csrfToken}>
          <Field
            name="useFor"
            type="select"
            label={t('useFor')}
            required
            value={chosen}
            error={errors.of('useFor')}
            choices={choices}
          />
          <Button>{t('useButton')}</Button>
        </Form>
      ) : (
        demanding.length === 0 && <p>{t('noPlans')}</p>
      )}
    </Section>
  )
}
