export const languages = ['mn', 'en'] as const
export type Language = (typeof languages)[number]
export type Values = Record<string, string | number>
export type Texts<Key extends string> = (key: Key, values?: Values) => string

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * The texts of one module: two JSON files with the same keys, checked by the compiler. `{name}` in a text is filled
 * from `values`; a value that is missing leaves the braces standing, so that it is seen.
 */
export function textsOf<Mn extends Record<string, string>>(
  mn: Mn,
  en: Record<keyof Mn, string>,
): (language: Language) => Texts<keyof Mn & string> {
  const fill = (text: string, values: Values) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return (language) => {
    const texts = language === 'mn' ? mn : en
    return (key, values) => (values ? fill(texts[key] ?? key, values) : (texts[key] ?? key))
  }
}

/** The text for a code that comes from data, or the code itself where no text is known. */
export function textFor<Key extends string>(
  texts: Texts<Key>,
  keys: Record<string, string>,
  code: string,
): string {
  const has = (key: string): key is Key => Object.hasOwn(keys, key)
  return has(code) ? texts(code) : code
}
