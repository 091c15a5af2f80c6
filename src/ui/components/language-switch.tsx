import { type Language, words } from '../language.ts'

const languages = ['mn', 'en'] as const

/** The same page in another language; the other conditions in the address stay. */
export const languageHref = (path: string, language: Language): string => {
  const [pathname = '/', query = ''] = path.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('language', language)
  return `${pathname}?${parameters.toString()}`
}

export const LanguageSwitch = ({ language, path }: { language: Language; path: string }) => {
  const names = { mn: words(language).languageMn, en: words(language).languageEn }
  return (
    <nav class="sh-languages" aria-label={words(language).languageLabel}>
      <ul>
        {languages.map((each) => (
          <li>
            <a
              href={languageHref(path, each)}
              lang={each}
              hreflang={each}
              aria-current={each === language ? 'true' : undefined}
            >
              {names[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
