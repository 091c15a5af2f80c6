import type { Child } from 'hono/jsx'
import { useWords } from '../language.ts'
import { Button } from './button.tsx'

/** Conditions of a list as a GET form, so that the address can be kept and sent. */
export const FilterBar = ({
  action,
  label,
  resetHref,
  children,
}: {
  action: string
  label?: string | undefined
  /** Shown when some condition is set. */
  resetHref?: string | undefined
  children?: Child
}) => {
  const words = useWords()
  return (
    <search aria-label={label ?? words.filter}>
      <form class="sh-filter-bar" method="get" action={action}>
        {children}
        <div class="sh-buttons">
          <Button kind="secondary">{words.filter}</Button>
          {resetHref !== undefined && (
            <Button kind="quiet" href={resetHref}>
              {words.clearFilter}
            </Button>
          )}
        </div>
      </form>
    </search>
  )
}
