import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Layout, type NoticeKind, PublicLayout } from '../ui/index.ts'
import { cameFrom } from './came-from.ts'
import type { WebContext } from './env.ts'
import { webTexts } from './messages/index.ts'
import { placesFor } from './navigation.ts'

export type Page = {
  title: string
  /** The navigation item that this page belongs to; its path by default. */
  current?: string
  status?: ContentfulStatusCode
  notice?: { kind: NoticeKind; text: string }
}

/** A page of the office: signed in or on the way to it. */
export function renderPage(c: WebContext, page: Page, body: Child) {
  const actor = c.get('actor')
  const language = c.get('language')
  const t = webTexts(language)
  const here = page.current ?? c.req.path
  const navigation = actor
    ? placesFor(actor).map(({ href, label }) => ({ href, label: t(label), current: isWithin(here, href) }))
    : []
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Layout
      title={page.title}
      language={language}
      path={pathWithQuery(c)}
      actor={actor && { name: actor.name, organization: actor.organizationName, position: actor.position }}
      navigation={navigation}
      csrfToken={c.get('csrfToken')}
      notice={page.notice}
      demo={c.get('services').config.demo}
    >
      {body}
    </Layout>,
    page.status ?? 200,
  )
}

/** A page for citizens: the same for everybody, without script, so that it may be cached for a moment. */
export function renderPublicPage(c: WebContext, page: Page, body: Child) {
  c.header('Cache-Control', 'public, max-age=60')
  c.header('Vary', 'Cookie')
  return c.html(
    <PublicLayout
      title={page.title}
      language={c.get('language')}
      path={pathWithQuery(c)}
      demo={c.get('services').config.demo}
      signInHref="/sign-in"
      verifyHref="/verify"
    >
      {body}
    </PublicLayout>,
    page.status ?? 200,
  )
}

function isWithin(here: string, href: string): boolean {
  return href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`)
}

/** Where the other language is: a form shown again stands at an address that only takes forms, so its page is named. */
function pathWithQuery(c: WebContext): string {
  if (c.req.method === 'POST') return cameFrom(c) ?? '/'
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
