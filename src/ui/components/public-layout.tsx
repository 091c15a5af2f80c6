import type { Child } from 'hono/jsx'
import { type Language, words } from '../language.ts'
import { DocumentShell } from './document-shell.tsx'
import { type NavigationItem, SiteFooter, SiteHeader } from './site-frame.tsx'

export type PublicLayoutProps = {
  title: string
  language: Language
  path: string
  navigation?: readonly NavigationItem[] | undefined
  demo?: boolean | undefined
  /** Address of the sign-in; left out, the link is not shown. */
  signInHref?: string | undefined
  /** Where approved documents are checked; left out, the foot of the page has no link. */
  verifyHref?: string | undefined
  children?: Child
}

/** The frame of the pages for citizens: no script, no session, nothing of the office's inside. */
export const PublicLayout = (props: PublicLayoutProps) => (
  <DocumentShell title={props.title} language={props.language} script={false}>
    {props.demo && <aside class="sh-demo">{words(props.language).demoNotice}</aside>}
    <SiteHeader
      language={props.language}
      path={props.path}
      navigation={props.navigation ?? []}
      subtitle={words(props.language).publicNotice}
      account={
        props.signInHref && (
          <a class="sh-header__link sh-header__link--framed" href={props.signInHref}>
            {words(props.language).signIn}
          </a>
        )
      }
    />
    <main class="sh-main sh-wrap" id="main" tabindex={-1}>
      {props.children}
    </main>
    <SiteFooter language={props.language}>
      {props.verifyHref && (
        <p>
          <a class="ds-link" href={props.verifyHref}>
            {words(props.language).verifyDocument}
          </a>
        </p>
      )}
    </SiteFooter>
  </DocumentShell>
)
