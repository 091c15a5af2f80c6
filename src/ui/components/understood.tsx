import type { Child } from 'hono/jsx'
import { useWords } from '../language.ts'
import { Icon } from './icon.tsx'

export type UnderstoodProps = {
  /** The words of the document, unchanged. */
  written: string | null
  /** What the program took it to mean; null when it made nothing of it. */
  understood?: Child
  /** Why a person should look at it. */
  doubt?: string | undefined
}

/** What was written beside what was understood, with the doubt marked in words. */
export const Understood = ({ written, understood, doubt }: UnderstoodProps) => {
  const words = useWords()
  return (
    <div class={doubt ? 'sh-understood sh-understood--doubt' : 'sh-understood'}>
      <p>
        <span class="ds-sr-only">{words.writtenAs}: </span>
        {written ?? '–'}
      </p>
      {understood !== undefined && (
        <p class="sh-understood__meaning">
          <span class="ds-sr-only">{words.understoodAs}: </span>
          {understood ?? words.nothingUnderstood}
        </p>
      )}
      {doubt && (
        <p class="sh-understood__doubt">
          <Icon name="warning" />
          <span>
            <span class="ds-sr-only">{words.doubt}: </span>
            {doubt}
          </span>
        </p>
      )}
    </div>
  )
}
