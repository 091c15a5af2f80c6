import { type Language, words } from '../language.ts'

/** The same page in another language; the other conditions in the address stay. */
export const languageHref = (path: string, language: Language): string => {
  const [pathname = '/', query = ''] = path.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('language', language)
  return `${pathname}?${parameters.toString()}`
}

/** Leads to the other language, written in that language. */
export const LanguageSwitch = ({ language, path }: { language: Language; path: string }) => {
  const other = language === 'mn' ? 'en' : 'mn'
  return (
    <a class="sh-header__link" href={languageHref(path, other)} lang={other} hreflang={other}>
      {other === 'mn' ? words(language).languageMn : words(language).languageEn}
    </a>
  )
}
