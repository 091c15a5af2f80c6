import { Button, ButtonRow, Details, Field, Form, fieldId, Section } from '../../../../ui/index.ts'
import type { FormValues } from '../../../../web/env.ts'
import { textOf } from '../../../../web/form.ts'
import { HeadingFields } from '../../pages/measure-fields.tsx'
import type { Errors } from '../../pages/view.ts'
import type { RowPlace } from '../domain/source-places.ts'
import { CheckColumns } from './check-columns.tsx'
import { CheckFrame, type CheckProps } from './check-frame.tsx'
import { CheckRows } from './check-rows.tsx'

type Props = CheckProps & {
  /** The rows of the file that each measure comes from, by "objective.measure". */
  places: ReadonlyMap<string, RowPlace[]>
  /** Of the heading form: what stands in the document, or what was sent and refused. */
  values: FormValues
  errors: Errors
  /** Another person changed it since this page was opened. */
  changed: boolean
}

/** What was understood, as the table that it becomes, before it becomes a plan. */
export const CheckPage = (props: Props) => {
  const { view, open } = props
  return (
    <CheckFrame {...props} here="table">
      <CheckColumns view={view} open={open} edited={props.history.edited} memories={props.memories} />
      <div id={fieldId('measures')}>
        <CheckRows view={view} open={open} places={props.places} />
      </div>
      <SaveSection {...props} />
    </CheckFrame>
  )
}

const SaveSection = ({ view, open, ownId, values, errors }: Props) => {
  const { t, csrfToken } = view
  const base = `/plans/imports/${open.id}`
  const below = open.forOrganizationId !== ownId && open.forOrganizationName
  const withFile = t(open.plans > 1 ? 'handOverLeadSeveral' : 'handOverLeadFile')
  const discard = open.plans > 1 ? 'discardPlan' : 'discard'
  const lead = below ? `${t('handOverLead', { name: below })} ${withFile}` : t('headingLead')
  return (
    <Section id="save" title={t('headingAndSave')} lead={lead} card>
      <Form action={`${base}/save`} csrfToken={csrfToken} layout="wide">
        <input type="hidden" name="revision" value={open.revision} />
        <HeadingFields view={view} values={values} errors={errors} year="required" />
        <Field
          name="organization"
          label={t('field.organization')}
          hint={t(below ? 'hint.organizationBelow' : 'hint.organization')}
          value={textOf(values, 'organization')}
          error={errors.of('organization')}
          maxlength={500}
        />
        <ButtonRow>
          <Button>{below ? t('handOver') : t('saveAsDraft')}</Button>
          <Button kind="secondary" formaction={`${base}/heading`}>
            {t('saveHeading')}
          </Button>
        </ButtonRow>
      </Form>
      {open.position > 0 && (
        <Details summary={t('joinPlans')}>
          <p>{t('joinPlansLead')}</p>
          <Form action={`${base}/join`} csrfToken={csrfToken}>
            <input type="hidden" name="revision" value={open.revision} />
            <Button kind="secondary">{t('joinPlansDo')}</Button>
          </Form>
        </Details>
      )}
      <Details summary={t(discard)}>
        <p>{t(`${discard}Warning`)}</p>
        <Form action={`${base}/discard`} csrfToken={csrfToken}>
          <Button kind="danger">{t(discard)}</Button>
        </Form>
      </Details>
    </Section>
  )
}
