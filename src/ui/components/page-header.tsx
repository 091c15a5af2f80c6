import type { Child } from 'hono/jsx'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

export type PageHeaderProps = {
  title: string
  /** State of the thing, as a Tag. */
  tag?: Child
  lead?: Child
  crumbs?: readonly Crumb[] | undefined
  actions?: Child
}

/** The one h1 of a page, with the way to it and what can be done there. */
export const PageHeader = ({ title, tag, lead, crumbs, actions }: PageHeaderProps) => (
  <div class="sh-page-header">
    {crumbs && crumbs.length > 0 && <Breadcrumbs items={crumbs} />}
    <div class="sh-page-header__line">
      <div class="sh-page-header__text">
        <h1>{title}</h1>
        {tag}
      </div>
      {actions && <div class="sh-buttons">{actions}</div>}
    </div>
    {lead && <div class="sh-lead">{lead}</div>}
  </div>
)
