import type { Child } from 'hono/jsx'
import { type Language, words } from '../language.ts'
import { AccountMenu, type Actor } from './account-menu.tsx'
import { DocumentShell } from './document-shell.tsx'
import { Notice, type NoticeKind } from './notice.tsx'
import { type NavigationItem, SiteFooter, SiteHeader } from './site-frame.tsx'

export type LayoutProps = {
  title: string
  language: Language
  /** Path with query of this page, for the language switch. */
  path: string
  actor: Actor | null
  navigation: readonly NavigationItem[]
  csrfToken: string
  notice?: { kind: NoticeKind; text: string } | undefined
  demo?: boolean | undefined
  children?: Child
}

/** The frame of every page behind the sign-in. The page inside begins with a PageHeader. */
export const Layout = (props: LayoutProps) => (
  <DocumentShell title={props.title} language={props.language} script>
    {props.demo && <aside class="sh-demo">{words(props.language).demoNotice}</aside>}
    <SiteHeader
      language={props.language}
      path={props.path}
      navigation={props.navigation}
      account={
        props.actor && (
          <AccountMenu actor={props.actor} language={props.language} csrfToken={props.csrfToken} />
        )
      }
    />
    <main class="sh-main sh-wrap" id="main" tabindex={-1}>
      {props.notice && <Notice kind={props.notice.kind}>{props.notice.text}</Notice>}
      {props.children}
    </main>
    <SiteFooter language={props.language} />
  </DocumentShell>
)
