import type { Child } from 'hono/jsx'
import { useWords } from '../language.ts'
import { Icon } from './icon.tsx'

export type FieldBase = {
  name: string
  label: string
  hint?: Child
  error?: string | undefined
  required?: boolean | undefined
  /** Needed when one page has two fields of the same name. */
  id?: string | undefined
}

/** The id a field gets from its name; error summaries link to it. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`

export const hintId = (id: string): string => `${id}-hint`
const errorId = (id: string): string => `${id}-error`

/** Value of aria-describedby: the hint first, then the error. */
export const describedBy = (id: string, field: FieldBase): string | undefined => {
  const ids = [field.hint ? hintId(id) : '', field.error ? errorId(id) : ''].filter((part) => part !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The input itself announces «required»; the asterisk is for the eye. */
export const RequiredMark = () => (
  <span class="sh-required" aria-hidden="true">
    *
  </span>
)

export const FieldError = ({ id, text }: { id: string; text: string }) => {
  const words = useWords()
  return (
    <p class="sh-field__error" id={errorId(id)}>
      <Icon name="danger" />
      <span>
        <span class="ds-sr-only">{words.error}: </span>
        {text}
      </span>
    </p>
  )
}

/** Label above, hint under it, the control, the error under that. */
export const FieldFrame = ({ field, id, children }: { field: FieldBase; id: string; children?: Child }) => (
  <div class={field.error ? 'ds-field sh-field sh-field--invalid' : 'ds-field sh-field'}>
    <label class="ds-label" for={id}>
      {field.label}
      {field.required && <RequiredMark />}
    </label>
    {field.hint && (
      <div class="sh-field__hint" id={hintId(id)}>
        {field.hint}
      </div>
    )}
    {children}
    {field.error && <FieldError id={id} text={field.error} />}
  </div>
)
