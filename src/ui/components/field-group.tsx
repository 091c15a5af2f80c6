import type { Child } from 'hono/jsx'
import { describedBy, type FieldBase, FieldError, fieldId, hintId, RequiredMark } from './field-frame.tsx'

export type Choice = {
  value: string
  label: string
  hint?: string | undefined
  disabled?: boolean | undefined
}

export type CheckboxesProps = FieldBase & {
  type: 'checkboxes'
  choices: readonly Choice[]
  values?: readonly string[] | undefined
  /** Two or three columns for long lists of short labels. */
  columns?: boolean | undefined
}
export type RadiosProps = FieldBase & {
  type: 'radios'
  choices: readonly Choice[]
  value?: string | null | undefined
  inline?: boolean | undefined
}
export type CheckboxProps = FieldBase & {
  type: 'checkbox'
  value?: string | undefined
  checked?: boolean | undefined
}

type BoxProps = {
  type: 'checkbox' | 'radio'
  id: string
  name: string
  choice: Choice
  checked: boolean
  invalid: boolean
  required?: boolean | undefined
  describedBy?: string | undefined
  after?: Child
}

const Box = (props: BoxProps) => {
  const choiceHint = props.choice.hint ? `${props.id}-choice-hint` : undefined
  return (
    <div class="ds-field sh-choice">
      <input
        class="ds-input"
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.choice.value}
        checked={props.checked}
        disabled={props.choice.disabled}
        required={props.required}
        aria-invalid={props.invalid ? 'true' : undefined}
        aria-describedby={[choiceHint, props.describedBy].filter(Boolean).join(' ') || undefined}
      />
      <label class="ds-label" data-weight="regular" for={props.id}>
        {props.choice.label}
        {props.after}
      </label>
      {props.choice.hint && (
        <div class="sh-field__hint" id={choiceHint}>
          {props.choice.hint}
        </div>
      )}
    </div>
  )
}

/** A fieldset of boxes; the first box carries the field's id, so that the error summary can lead there. */
export const ChoiceGroup = (field: CheckboxesProps | RadiosProps) => {
  const id = field.id ?? fieldId(field.name)
  const chosen = field.type === 'checkboxes' ? (field.values ?? []) : [field.value ?? '']
  const wide = field.type === 'checkboxes' ? field.columns : field.inline
  return (
    <fieldset
      class={field.error ? 'ds-fieldset sh-field sh-field--invalid' : 'ds-fieldset sh-field'}
      aria-describedby={describedBy(id, field)}
    >
      <legend class="ds-label">
        {field.label}
        {field.required && <RequiredMark />}
      </legend>
      {field.hint && (
        <div class="sh-field__hint" id={hintId(id)}>
          {field.hint}
        </div>
      )}
      <div class={wide ? 'sh-choices sh-choices--columns' : 'sh-choices'}>
        {field.choices.map((choice, index) => (
          <Box
            type={field.type === 'checkboxes' ? 'checkbox' : 'radio'}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={field.name}
            choice={choice}
            checked={chosen.includes(choice.value)}
            invalid={Boolean(field.error)}
            required={field.type === 'radios' ? field.required : undefined}
          />
        ))}
      </div>
      {field.error && <FieldError id={id} text={field.error} />}
    </fieldset>
  )
}

/** One box on its own, for instance an agreement. */
export const SingleCheckbox = (field: CheckboxProps) => {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class={field.error ? 'sh-field sh-field--invalid' : 'sh-field'}>
      <Box
        type="checkbox"
        id={id}
        name={field.name}
        choice={{ value: field.value ?? 'yes', label: field.label }}
        checked={field.checked ?? false}
        invalid={Boolean(field.error)}
        required={field.required}
        describedBy={describedBy(id, field)}
        after={field.required && <RequiredMark />}
      />
      {field.hint && (
        <div class="sh-field__hint sh-field__hint--inset" id={hintId(id)}>
          {field.hint}
        </div>
      )}
      {field.error && <FieldError id={id} text={field.error} />}
    </div>
  )
}
