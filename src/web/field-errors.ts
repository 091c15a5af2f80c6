import { type Language, type Texts, textFor } from '../platform/i18n.ts'
import type { FormError } from '../ui/index.ts'
import type { FieldErrors } from './form.ts'
import { isWebTextKey, webTexts } from './messages/index.ts'

/**
 * Sentences for the codes of refused fields: the module's own texts first, then the common ones.
 * @returns for the ErrorSummary the list, and `of(name)` for the field itself
 */
export function fieldErrors<Key extends string>(
  errors: FieldErrors,
  language: Language,
  texts: Texts<Key>,
  keys: Record<string, string>,
): { summary: FormError[]; of(name: string): string | undefined } {
  const common = webTexts(language)
  const isCommon = (code: string) => isWebTextKey(code) && !Object.hasOwn(keys, code)
  const sentence = (code: string) =>
    isWebTextKey(code) && isCommon(code) ? common(code) : textFor(texts, keys, code)
  // "Required" says nothing in a list: it stands with the label, which is the text that bears the field's name
  const inList = (name: string, code: string) =>
    isCommon(code) && Object.hasOwn(keys, name)
      ? `${textFor(texts, keys, name)}: ${sentence(code)}`
      : sentence(code)
  return {
    summary: Object.entries(errors).map(([name, code]) => ({ name, text: inList(name, code) })),
    of: (name) => {
      const code = errors[name]
      return code === undefined ? undefined : sentence(code)
    },
  }
}
