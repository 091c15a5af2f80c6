import { Details, Field, fieldId } from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { listOf } from '../../../web/form.ts'
import type { ActivityTexts } from '../messages/index.ts'

export type ChoosableMeasure = {
  lineageId: string
  number: string | null
  text: string
  objectiveNumber: string | null
  objectiveTitle: string
  year: number
}

type Props = {
  t: ActivityTexts
  measures: readonly ChoosableMeasure[]
  /** Served already, but taken out of the plan since. */
  retired: readonly { lineageId: string; number: string | null; text: string }[]
  /** Lineages that work was last recorded for: at hand while nothing is chosen. */
  recent: readonly string[]
  values: FormValues
  error: string | undefined
}

/** A list that fits on one screen needs no folding. */
const short = 6

/**
 * The measures that the work serves: what is chosen stands first, or what was worked on last, the others wait folded by objective, and in one more
 * fold where something is chosen already, so that a plan of sixty measures does not stand between a phone and the button.
 */
export const MeasureChoice = ({ t, measures, retired, recent, values, error }: Props) => {
  const wanted = new Set(listOf(values, 'measures'))
  const years = new Set(measures.map(({ year }) => year)).size
  const label = (measure: ChoosableMeasure) => named(measure, years > 1 ? String(measure.year) : '')
  const chosen = [
    ...measures.filter(({ lineageId }) => wanted.has(lineageId)).map((one) => choice(one, label(one))),
    ...retired
      .filter(({ lineageId }) => wanted.has(lineageId))
      .map((one) => choice(one, `${named(one, '')} (${t('measureRetired')})`)),
  ]
  const unchosen = measures.filter(({ lineageId }) => !wanted.has(lineageId))
  const folded = unchosen.length > short
  const near = new Set(folded && chosen.length === 0 ? recent : [])
  const first = [
    ...chosen,
    ...unchosen.filter(({ lineageId }) => near.has(lineageId)).map((one) => choice(one, label(one))),
  ]
  const others = unchosen.filter(({ lineageId }) => !near.has(lineageId))
  const question = {
    name: 'measures',
    type: 'checkboxes' as const,
    label: t('measures'),
    hint: t('measuresHint'),
    error,
    required: true,
  }
  if (!folded) {
    const rest = others.map((one) => choice(one, label(one)))
    return <Field {...question} values={[...wanted]} choices={[...chosen, ...rest]} />
  }
  const groups = [...Map.groupBy(others, (measure) => objectiveOf(measure, years > 1))]
  const folds = groups.map(([objective, group], index) => (
    <Details
      summary={t('objectiveMeasures', { objective, n: group.length })}
      open={error !== undefined && index === 0}
    >
      <Field
        id={
          index === 0 && first.length === 0 ? fieldId('measures') : `${fieldId('measures')}-of-${index + 1}`
        }
        name="measures"
        type="checkboxes"
        label={t('measuresOfObjective')}
        choices={group.map((one) => choice(one, label(one)))}
      />
    </Details>
  ))
  return (
    <div class="sh-stack">
      <Field {...question} values={[...wanted]} choices={first} />
      {chosen.length === 0 ? (
        folds
      ) : (
        <Details summary={t('otherMeasures', { n: others.length })} open={error !== undefined}>
          <div class="sh-stack">{folds}</div>
        </Details>
      )}
    </div>
  )
}

const objectiveOf = ({ objectiveNumber, objectiveTitle, year }: ChoosableMeasure, withYear: boolean) => {
  const name = [objectiveNumber, objectiveTitle].filter(Boolean).join('. ')
  return withYear ? `${name} (${year})` : name
}

const choice = ({ lineageId }: { lineageId: string }, label: string) => ({ value: lineageId, label })

const named = ({ number, text }: { number: string | null; text: string }, year: string) => {
  const name = [year, number ?? '', text].filter(Boolean).join(' ')
  return name.length <= 160 ? name : `${name.slice(0, 157).trimEnd()}…`
}
