import type { ReadingNote } from '../../../documents/grid.ts'
import { fold } from '../../../documents/language/fold.ts'
import { readingNoteMessage } from '../../../documents/reading-messages.ts'
import {
  Button,
  ButtonRow,
  Details,
  ErrorSummary,
  Field,
  Form,
  fieldId,
  Notice,
  PageHeader,
  Section,
} from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { textOf } from '../../../web/form.ts'
import type { PlanImport } from '../store/imports.ts'
import { CheckColumns } from './check-columns.tsx'
import { CheckRows } from './check-rows.tsx'
import { HeadingFields } from './measure-fields.tsx'
import type { Errors, View } from './view.ts'

type Props = {
  view: View
  open: PlanImport
  /** Of the heading form: what stands in the document, or what was sent and refused. */
  values: FormValues
  errors: Errors
  /** Another person changed it since this page was opened. */
  changed: boolean
  /** Cells were changed by hand, which reading anew would take back. */
  edited: boolean
  ownName: string
}

/** What was understood beside what was written, before it becomes a plan. */
export const CheckPage = (props: Props) => {
  const { view, open, errors } = props
  const { t } = view
  const { document, file } = open
  const measures = document.objectives.reduce((sum, objective) => sum + objective.measures.length, 0)
  const doubts = open.notes.filter(({ severity }) => severity === 'doubt').length
  const counts = { objectives: document.objectives.length, measures, doubts }
  return (
    <>
      <PageHeader
        title={t('check')}
        lead={t('checkCounts', counts)}
        crumbs={[{ href: '/plans', label: t('plans') }, { label: t('check') }]}
        actions={
          <Button href="#save" kind="secondary">
            {t('toSave')}
          </Button>
        }
      />
      <ErrorSummary errors={errors.summary} />
      {props.changed && <Notice kind="warning">{t('changedMeanwhileCheck')}</Notice>}
      <p>
        {t('file')}:{' '}
        <a class="ds-link" href={`/plans/imports/${open.id}/file`}>
          {file.name}
        </a>
      </p>
      {document.kind === 'report' && <Notice kind="info">{t('reportImported')}</Notice>}
      <DocumentNotes {...props} />
      <CheckColumns view={view} open={open} edited={props.edited} />
      <div id={fieldId('measures')}>
        <CheckRows view={view} open={open} />
      </div>
      <SaveSection {...props} />
    </>
  )
}

/** Notes that point at no measure; those that do stand in its row. */
const DocumentNotes = ({ view, open, ownName }: Props) => {
  const { t, language } = view
  const general = open.notes.filter(({ where }) => where?.measure === undefined)
  const { organization } = open.document
  // titles are in capitals as often as not
  const other = organization !== null && fold(organization) !== fold(ownName)
  const doubts = general.filter(({ severity }) => severity === 'doubt')
  const repairs = general.filter(({ severity }) => severity === 'info')
  const sentence = (note: ReadingNote) => readingNoteMessage(note, language)
  if (doubts.length + repairs.length === 0 && !other) return null
  return (
    <Section title={t('toCheck')}>
      {(doubts.length > 0 || other) && (
        <Notice kind="warning" title={t('doubts')}>
          <ul>
            {other && <li>{t('otherOrganization', { written: organization, own: ownName })}</li>}
            {doubts.map((note) => (
              <li>{sentence(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {repairs.length > 0 && (
        <Details summary={t('repairs', { n: repairs.length })}>
          <ul>
            {repairs.map((note) => (
              <li>{sentence(note)}</li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

const SaveSection = ({ view, open, values, errors }: Props) => {
  const { t, csrfToken } = view
  const base = `/plans/imports/${open.id}`
  return (
    <Section id="save" title={t('headingAndSave')} lead={t('headingLead')} card>
      <Form action={`${base}/save`} csrfToken={csrfToken} layout="wide">
        <input type="hidden" name="revision" value={open.revision} />
        <HeadingFields view={view} values={values} errors={errors} year="required" />
        <Field
          name="organization"
          label={t('field.organization')}
          hint={t('hint.organization')}
          value={textOf(values, 'organization')}
          error={errors.of('organization')}
          maxlength={500}
        />
        <ButtonRow>
          <Button>{t('saveAsDraft')}</Button>
          <Button kind="secondary" formaction={`${base}/heading`}>
            {t('saveHeading')}
          </Button>
        </ButtonRow>
      </Form>
      <Details summary={t('discard')}>
        <p>{t('discardWarning')}</p>
        <Form action={`${base}/discard`} csrfToken={csrfToken}>
          <Button kind="danger">{t('discard')}</Button>
        </Form>
      </Details>
    </Section>
  )
}
