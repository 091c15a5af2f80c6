import type { Child } from 'hono/jsx'
import { type Language, words } from '../language.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'

export type NavigationItem = { href: string; label: string; current?: boolean | undefined }

export type SiteHeaderProps = {
  language: Language
  path: string
  navigation: readonly NavigationItem[]
  /** The account menu, or the link to the sign-in. */
  account?: Child
  /** Words under the name, for instance that this is the page for citizens. */
  subtitle?: string | undefined
}

export const SiteHeader = ({ language, path, navigation, account, subtitle }: SiteHeaderProps) => (
  <header class="sh-header">
    <div class="sh-header__bar">
      <div class="sh-wrap sh-header__line">
        <a class="sh-brand" href="/">
          <Logo />
          <span>
            <span class="sh-brand__name">{words(language).productName}</span>
            <span class="sh-brand__tagline">{subtitle ?? words(language).tagline}</span>
          </span>
        </a>
        <LanguageSwitch language={language} path={path} />
        {account}
      </div>
    </div>
    {navigation.length > 0 && (
      <nav class="sh-navigation" aria-label={words(language).mainNavigation}>
        <ul class="sh-wrap">
          {navigation.map((item) => (
            <li>
              <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </header>
)

export const SiteFooter = ({ language, children }: { language: Language; children?: Child }) => (
  <footer class="sh-footer">
    <div class="sh-wrap sh-footer__line">
      <p>
        <strong>{words(language).productName}</strong>
        <br />
        {words(language).tagline}
      </p>
      {children}
    </div>
  </footer>
)
