import { useWords } from '../language.ts'
import { describedBy, type FieldBase, FieldFrame, fieldId } from './field-frame.tsx'
import {
  type CheckboxesProps,
  type CheckboxProps,
  type Choice,
  ChoiceGroup,
  type RadiosProps,
  SingleCheckbox,
} from './field-group.tsx'

/** How wide the control is: a hint of how much is expected. */
type Width = 'short' | 'medium' | 'full'

export type InputProps = FieldBase & {
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'tel'
    | 'url'
    | 'search'
    | 'number'
    | 'date'
    | 'time'
    | 'month'
    | undefined
  value?: string | number | null | undefined
  width?: Width | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
  maxlength?: number | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined
  placeholder?: string | undefined
  readonly?: boolean | undefined
  /** Words offered while typing. */
  suggestions?: readonly string[] | undefined
}
export type TextareaProps = FieldBase & {
  type: 'textarea'
  value?: string | null | undefined
  rows?: number | undefined
  maxlength?: number | undefined
  readonly?: boolean | undefined
}
export type SelectProps = FieldBase & {
  type: 'select'
  choices: readonly Choice[]
  value?: string | null | undefined
  width?: Width | undefined
  /** The first, empty choice; false leaves it out. By default «Сонгоно уу». */
  emptyChoice?: string | false | undefined
}
export type FileProps = FieldBase & {
  type: 'file'
  accept?: string | undefined
  multiple?: boolean | undefined
  /** Offers a folder with all that is in it; a browser that cannot lets files be chosen. */
  folder?: boolean | undefined
  /** Checked by the script before sending; the server has its own limit. */
  maxBytes?: number | undefined
  /** Opens the camera on a phone. */
  capture?: 'environment' | undefined
}

export type FieldProps =
  | InputProps
  | TextareaProps
  | SelectProps
  | FileProps
  | CheckboxesProps
  | RadiosProps
  | CheckboxProps

const shared = (id: string, field: FieldBase) => ({
  id,
  name: field.name,
  required: field.required,
  'aria-invalid': field.error ? 'true' : undefined,
  'aria-describedby': describedBy(id, field),
})

const Select = ({ field, id }: { field: SelectProps; id: string }) => {
  const words = useWords()
  return (
    <select {...shared(id, field)} class={`ds-input sh-width-${field.width ?? 'full'}`}>
      {field.emptyChoice !== false && <option value="">{field.emptyChoice ?? words.choose}</option>}
      {field.choices.map((choice) => (
        <option value={choice.value} selected={choice.value === field.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

const Input = ({ field, id }: { field: InputProps; id: string }) => {
  const listId = field.suggestions ? `${id}-list` : undefined
  return (
    <>
      <input
        {...shared(id, field)}
        class={`ds-input sh-width-${field.width ?? (field.type === 'date' ? 'short' : 'full')}`}
        type={field.type ?? 'text'}
        value={field.value ?? ''}
        min={field.min}
        max={field.max}
        step={field.step}
        maxlength={field.maxlength}
        autocomplete={field.autocomplete}
        inputmode={field.inputmode}
        placeholder={field.placeholder}
        readonly={field.readonly}
        list={listId}
      />
      {field.suggestions && (
        <datalist id={listId}>
          {field.suggestions.map((word) => (
            <option value={word} />
          ))}
        </datalist>
      )}
    </>
  )
}

const Textarea = ({ field, id }: { field: TextareaProps; id: string }) => (
  <textarea
    {...shared(id, field)}
    class="ds-input"
    rows={field.rows ?? 4}
    maxlength={field.maxlength}
    readonly={field.readonly}
  >
    {field.value ?? ''}
  </textarea>
)

const FileInput = ({ field, id }: { field: FileProps; id: string }) => (
  <input
    {...shared(id, field)}
    class="sh-file"
    type="file"
    accept={field.accept}
    multiple={field.multiple}
    {...(field.folder && { webkitdirectory: '' })}
    capture={field.capture}
    data-max-bytes={field.maxBytes}
  />
)

/**
 * One question of a form: label, hint, control, error, joined by ids for assistive technology.
 * The `type` chooses the control; groups become a fieldset with a legend.
 */
export const Field = (field: FieldProps) => {
  if (field.type === 'checkboxes' || field.type === 'radios') return <ChoiceGroup {...field} />
  if (field.type === 'checkbox') return <SingleCheckbox {...field} />
  const id = field.id ?? fieldId(field.name)
  return (
    <FieldFrame field={field} id={id}>
      {field.type === 'textarea' ? (
        <Textarea field={field} id={id} />
      ) : field.type === 'select' ? (
        <Select field={field} id={id} />
      ) : field.type === 'file' ? (
        <FileInput field={field} id={id} />
      ) : (
        <Input field={field} id={id} />
      )}
    </FieldFrame>
  )
}
