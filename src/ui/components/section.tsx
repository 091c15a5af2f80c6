import type { Child } from 'hono/jsx'

export type SectionProps = {
  title: string
  id?: string | undefined
  lead?: Child
  actions?: Child
  /** On a white card with a border; without it the content stands on the page. */
  card?: boolean | undefined
  /** 3 for a section inside a section. */
  level?: 2 | 3 | undefined
  children?: Child
}

export const Section = ({ title, id, lead, actions, card, level, children }: SectionProps) => (
  <section class={card ? 'sh-section sh-card' : 'sh-section'} id={id}>
    <div class="sh-section__line">
      {level === 3 ? <h3>{title}</h3> : <h2>{title}</h2>}
      {actions && <div class="sh-buttons">{actions}</div>}
    </div>
    {lead && <div class="sh-muted">{lead}</div>}
    {children}
  </section>
)

/** A white card without a heading of its own. */
export const Card = ({ children }: { children?: Child }) => <div class="sh-card">{children}</div>

/** The main content with a narrower column beside it; under each other on small screens. */
export const Columns = ({ main, side }: { main: Child; side: Child }) => (
  <div class="sh-columns">
    <div class="sh-stack">{main}</div>
    <div class="sh-stack">{side}</div>
  </div>
)
