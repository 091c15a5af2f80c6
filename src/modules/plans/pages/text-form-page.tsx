import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonRow,
  type Crumb,
  Details,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
} from '../../../ui/index.ts'
import type { Errors, View } from './view.ts'

type Props = {
  view: View
  title: string
  crumbs: readonly Crumb[]
  action: string
  errors: Errors
  /** Names and values of what the form was filled from (revision, version, id …). */
  hidden: Record<string, string | number>
  /** Another person changed the same thing meanwhile; `now` shows what stands there. */
  changed?: { now: Child } | null | undefined
  above?: Child
  buttons: Child
  /** How to take the thing away: a second form, behind a fold that says what it means. */
  removal?:
    | { action: string; warning: string; label: string; hidden?: Record<string, string | number> }
    | undefined
  back: string
  children?: Child
}

/** The page of one record's form: of a measure or an objective, in a file being checked, a draft or an amendment. */
export const TextFormPage = (props: Props) => {
  const { view, removal } = props
  const { t, csrfToken } = view
  return (
    <>
      <PageHeader title={props.title} crumbs={props.crumbs} />
      <ErrorSummary errors={props.errors.summary} />
      {props.changed && (
        <Notice kind="warning" title={t('changedMeanwhile')}>
          <p>{t('changedMeanwhileLead')}</p>
          {props.changed.now}
        </Notice>
      )}
      {props.above}
      <Form action={props.action} csrfToken={csrfToken} requiredLegend layout="wide">
        <Hidden values={props.hidden} />
        {props.children}
        <ButtonRow>
          {props.buttons}
          <Button href={props.back} kind="quiet">
            {t('cancel')}
          </Button>
        </ButtonRow>
      </Form>
      {removal && (
        <Details summary={removal.label}>
          <p>{removal.warning}</p>
          <Form action={removal.action} csrfToken={csrfToken}>
            <Hidden values={removal.hidden ?? props.hidden} />
            <Button kind="danger">{removal.label}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

const Hidden = ({ values }: { values: Record<string, string | number> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
