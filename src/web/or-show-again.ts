import { AppError } from '../platform/errors.ts'
import type { FieldErrors } from './form.ts'

/**
 * Runs a command; a refusal whose reason belongs to a field shows the form again with everything typed, any other goes
 * on its way to the error page.
 * @param fieldOf reason of a refusal → name of the field it belongs to
 */
export async function orShowAgain(
  fieldOf: Readonly<Record<string, string>>,
  command: () => Promise<Response>,
  showAgain: (errors: FieldErrors) => Promise<Response>,
): Promise<Response> {
  try {
    return await command()
  } catch (error) {
    if (!(error instanceof AppError) || error.reason === null) throw error
    const field = fieldOf[error.reason]
    if (field === undefined) throw error
    return showAgain({ [field]: error.reason })
  }
}
