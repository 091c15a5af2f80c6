import { useWords } from '../language.ts'
import { fieldId } from './field-frame.tsx'

export type FormError = {
  /** Name of the field, when the error belongs to one. */ name?: string | undefined
  text: string
}

/** Stands first on a page whose form was refused; takes the focus and leads to each field. */
export const ErrorSummary = ({
  errors,
  title,
}: {
  errors: readonly FormError[]
  title?: string | undefined
}) => {
  const words = useWords()
  if (errors.length === 0) return null
  return (
    <div
      class="ds-error-summary sh-error-summary"
      role="alert"
      tabindex={-1}
      data-focus=""
      aria-labelledby="error-summary"
    >
      <h2 id="error-summary">{title ?? words.errorSummaryTitle}</h2>
      <ul>
        {errors.map((error) => (
          <li>{error.name ? <a href={`#${fieldId(error.name)}`}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
    </div>
  )
}
