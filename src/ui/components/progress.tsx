import { fill, useWords } from '../language.ts'
import { Tag } from './tag.tsx'

export type ProgressProps = {
  /** Of what it is the progress; read out by screen readers. */
  label: string
  /** How it was computed, in words, and what n counts. */
  method?: string | undefined
  n?: number | undefined
  large?: boolean | undefined
} & (
  | { state?: 'assessed' | undefined; percent: number }
  | { state: 'not-due' | 'cannot-assess' | 'not-assessed' }
)

const stateWord = {
  'not-due': 'notDue',
  'cannot-assess': 'cannotAssess',
  'not-assessed': 'notAssessed',
} as const

/**
 * A percent with what it rests on: never a bare number. The three other states are words, not zeros.
 * The percent is shown as given (0–100); rounding is a setting of the model plan and happens before.
 */
export const Progress = (props: ProgressProps) => {
  const words = useWords()
  const basis = [props.method, props.n === undefined ? undefined : fill(words.countOf, { n: props.n })]
    .filter(Boolean)
    .join(' · ')
  return (
    <div class={props.large ? 'sh-progress sh-progress--large' : 'sh-progress'}>
      {'percent' in props ? (
        <div class="sh-progress__line">
          <span class="sh-progress__percent">{props.percent}%</span>
          <progress max={100} value={props.percent} aria-label={props.label}>
            {props.percent}%
          </progress>
        </div>
      ) : (
        <Tag tone="neutral">{words[stateWord[props.state]]}</Tag>
      )}
      {basis && <p class="sh-progress__basis">{basis}</p>}
    </div>
  )
}
