import { Button, Field, Form } from '../../../ui/index.ts'
import type { View } from './view.ts'

/** The form for a file or a hash; with `code` it is about that document, else the code may be typed. */
export const HeldForm = ({ view, code }: { view: View; code: string | null }) => {
  const { t, csrfToken, limit, sent } = view
  return (
    <Form action="/verify" csrfToken={csrfToken} enctype="multipart/form-data" upload>
      <Field
        name="file"
        type="file"
        label={t('file')}
        hint={t('fileHint', { limit })}
        accept=".docx,.xlsx,.pdf,.odt"
        maxBytes={limit * 1_048_576}
        error={sent.errorOf('file')}
      />
      <Field
        name="hash"
        label={t('hash')}
        hint={t('hashHint')}
        value={sent.values.hash}
        maxlength={100}
        autocomplete="off"
        error={sent.errorOf('hash')}
      />
      {code === null ? (
        <Field
          name="askedCode"
          label={t('askedCode')}
          hint={t('askedCodeHint')}
          value={sent.values.askedCode}
          width="medium"
          maxlength={40}
          autocomplete="off"
          error={sent.errorOf('askedCode')}
        />
      ) : (
        <input type="hidden" name="askedCode" value={code} />
      )}
      <Button kind="secondary">{t('check')}</Button>
    </Form>
  )
}
