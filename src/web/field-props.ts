import type { FormValues } from './env.ts'
import { textOf } from './form.ts'

/** What a field shows of a form that came back: its name, what was typed, and what is wrong with it. */
export function fieldProps(values: FormValues, errors: { of(name: string): string | undefined }) {
  return (name: string) => ({ name, value: textOf(values, name), error: errors.of(name) })
}
