import { type Language, words } from '../language.ts'
import { Button } from './button.tsx'
import { Form } from './form.tsx'
import { Icon } from './icon.tsx'

export type Actor = { name: string; organization: string; position: string }

/** «Д. Номин» → «ДН»: all that fits beside the logo on a phone. */
const initials = (name: string): string =>
  name
    .split(/[\s.]+/)
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 2)

/** Who is signed in, and the way out. A native disclosure, so it opens without script. */
export const AccountMenu = ({
  actor,
  language,
  csrfToken,
}: {
  actor: Actor
  language: Language
  csrfToken: string
}) => (
  <details class="sh-account" data-menu="">
    <summary>
      <span class="sh-account__initials" aria-hidden="true">
        {initials(actor.name)}
      </span>
      <span class="sh-account__who">
        <span class="ds-sr-only">{words(language).account}: </span>
        <span class="sh-account__name">{actor.name}</span>
        <span class="sh-account__position">{actor.position}</span>
      </span>
      <Icon name="chevron-down" />
    </summary>
    <div class="sh-account__panel">
      <p class="sh-account__organization">{actor.organization}</p>
      <p class="sh-muted">
        {actor.name}, {actor.position}
      </p>
      <Form action="/sign-out" csrfToken={csrfToken} layout="line">
        <Button kind="secondary" small>
          {words(language).signOut}
        </Button>
      </Form>
    </div>
  </details>
)
