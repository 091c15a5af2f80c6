import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetUrl } from '../assets.ts'
import { type Language, LanguageContext, words } from '../language.ts'

/** The HTML document around every page: head, skip link, and the language for the components inside. */
export const DocumentShell = ({
  title,
  language,
  script,
  children,
}: {
  title: string
  language: Language
  /** Pages for the public do without any script. */
  script: boolean
  children?: Child
}) => (
  <LanguageContext.Provider value={language}>
    {raw('<!doctype html>')}
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words(language).productName}`}</title>
        <link rel="stylesheet" href={assetUrl('src/ui/styles/main.css')} />
        {script && <script type="module" src={assetUrl('src/ui/client/main.ts')} />}
      </head>
      <body>
        <a class="sh-skip" href="#main">
          {words(language).skipToContent}
        </a>
        {children}
      </body>
    </html>
  </LanguageContext.Provider>
)
