import type { Texts } from '../platform/i18n.ts'
import { Field } from '../ui/index.ts'
import type { Form, WebContext } from './env.ts'
import type { WebTextKey } from './messages/index.ts'

/**
 * What a person wrote into a form that was refused as a whole: without a script a browser does not bring it back, and
 * an hour of writing must not end with an error page. Passwords and the form's own marks are left out.
 */
export const TypedTexts = ({ t, c }: { t: Texts<WebTextKey>; c: WebContext }) => {
  // a form that could not be read at all left nothing here
  const form: Form | undefined = c.get('form')
  const texts = Object.entries(form?.values ?? {})
    .filter(([name]) => !name.includes('password'))
    .flatMap(([, value]) => value)
    .filter((text) => /\S\s+\S/.test(text))
  if (texts.length === 0) return null
  return (
    <Field
      name="typed"
      type="textarea"
      label={t('error.typed')}
      hint={t('error.typed-hint')}
      rows={Math.min(20, 3 + texts.length * 2)}
      value={texts.join('\n\n')}
    />
  )
}
