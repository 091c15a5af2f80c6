import { Button, Details, Field, FieldRow, Form, Section } from '../../../ui/index.ts'
import { textOf } from '../../../web/form.ts'
import type { ReportVerb } from '../domain/states.ts'
import type { ReportPageProps } from './report-page-props.ts'

/** Who prepared it, number and date: while it is a draft. */
export const SignatureForm = ({ t, report, verbs, values, errors, csrfToken }: ReportPageProps) => {
  if (!verbs.includes('edit')) return null
  const value = (name: string, kept: string | null | undefined) =>
    values[name] === undefined ? (kept ?? '') : textOf(values, name)
  return (
    <Section title={t('signatures')} lead={t('signaturesHint')} card id="signatures">
      <Form action={`/reports/${report.id}/signatures`} csrfToken={csrfToken}>
        <FieldRow>
          <Field
            name="preparerPosition"
            label={t('preparerPosition')}
            value={value('preparerPosition', report.preparer?.position)}
            error={errors.of('preparerPosition')}
            required
          />
          <Field
            name="preparerName"
            label={t('preparerName')}
            value={value('preparerName', report.preparer?.name)}
            error={errors.of('preparerName')}
            required
          />
        </FieldRow>
        <FieldRow>
          <Field
            name="issuedNumber"
            label={t('issuedNumber')}
            width="medium"
            value={value('issuedNumber', report.issuedNumber)}
            error={errors.of('issuedNumber')}
          />
          <Field
            name="issuedOn"
            label={t('issuedOn')}
            type="date"
            value={value('issuedOn', report.issuedOn)}
            error={errors.of('issuedOn')}
          />
        </FieldRow>
        <Button kind="secondary">{t('save')}</Button>
      </Form>
      <Form action={`/reports/${report.id}/draft-again`} csrfToken={csrfToken} layout="line">
        <Button kind="quiet">{t('draftAgain')}</Button>
        <span class="sh-muted">{t('draftAgainHint')}</span>
      </Form>
    </Section>
  )
}

const signs = new Set<ReportVerb>(['review', 'approve'])

const movesOf = (verbs: readonly ReportVerb[]) =>
  verbs.filter((verb) => verb !== 'edit' && verb !== 'attach-signed')

/** Whether the section of next steps has anything for this person. */
export const hasSteps = ({ verbs, report }: Pick<ReportPageProps, 'verbs' | 'report'>): boolean =>
  movesOf(verbs).length > 0 || verbs.includes('attach-signed') || report.signedFileId !== null

/** What this person may do next with the report, each with what it needs. */
export const StepForms = (props: ReportPageProps & { gaps: number }) => {
  const { t, report, csrfToken, verbs, values, errors } = props
  const moves = movesOf(verbs)
  if (!hasSteps(props)) return null
  return (
    <Section title={t('steps')} card id="steps">
      {moves.map((verb, index) => (
        <Details
          summary={t(`verb.${verb}`)}
          open={index === moves.length - 1 || errors.of(`${verb}.comment`) !== undefined}
        >
          {verb === 'approve' && <p>{t('approveHint')}</p>}
          <Form action={`/reports/${report.id}/${verb}`} csrfToken={csrfToken}>
            {signs.has(verb) && (
              <FieldRow>
                <Field
                  id={`${verb}-position`}
                  name="position"
                  label={t('position')}
                  value={textOf(values, 'position') || props.self.position}
                />
                <Field
                  id={`${verb}-name`}
                  name="name"
                  label={t('name')}
                  value={textOf(values, 'name') || props.self.name}
                />
              </FieldRow>
            )}
            <Field
              id={`field-${verb}-comment`}
              name="comment"
              type="textarea"
              rows={2}
              label={verb === 'send-back' || verb === 'reopen' ? t('commentRequired') : t('comment')}
              value={textOf(values, 'comment')}
              error={errors.of(`${verb}.comment`)}
              required={verb === 'send-back' || verb === 'reopen'}
            />
            <Button kind={verb === 'send-back' || verb === 'reopen' ? 'secondary' : 'primary'}>
              {t(`verb.${verb}`)}
            </Button>
          </Form>
        </Details>
      ))}
      {verbs.includes('attach-signed') && (
        <Form
          action={`/reports/${report.id}/attach-signed`}
          csrfToken={csrfToken}
          enctype="multipart/form-data"
          upload
        >
          <Field
            name="file"
            type="file"
            label={t('signedFile')}
            maxBytes={props.uploadLimitBytes}
            error={errors.of('file')}
            required
          />
          <Button>{t('verb.attach-signed')}</Button>
        </Form>
      )}
      {report.signedFileId !== null && (
        <p>
          <a class="ds-link" href={`/reports/${report.id}/signed`}>
            {t('signedCopy')}
          </a>
        </p>
      )}
    </Section>
  )
}
