import { Button, Field } from '../../../../ui/index.ts'
import type { FormValues } from '../../../../web/env.ts'
import { textOf } from '../../../../web/form.ts'
import { TextFormPage } from '../../pages/text-form-page.tsx'
import type { Errors, View } from '../../pages/view.ts'
import type { Division, SplitField } from '../domain/splitting.ts'
import type { PlanImport } from '../store/imports.ts'

export type SplitChoice = { field: SplitField; pieces: string[]; proposed: Division }

type Props = {
  view: View
  open: PlanImport
  objective: number
  measure: number
  name: string
  choices: readonly SplitChoice[]
  values: FormValues
  errors: Errors
  changed: boolean
  back: string
  from: string
}

/** Where a measure that holds two is divided: of each field, with which piece the lower one begins. */
export const SplitPage = ({ view, open, choices, values, errors, ...props }: Props) => {
  const { t } = view
  const base = `/plans/imports/${open.id}`
  const title = t('splitThis', { what: props.name })
  return (
    <TextFormPage
      view={view}
      title={title}
      crumbs={[{ href: '/plans', label: t('plans') }, { href: base, label: t('check') }, { label: title }]}
      action={`${base}/measures/${props.objective}/${props.measure}/split`}
      hidden={{ revision: open.revision, from: props.from }}
      errors={errors}
      changed={props.changed ? { now: null } : null}
      above={<p>{t('splitLead')}</p>}
      buttons={<Button>{t('split')}</Button>}
      back={props.back}
    >
      {choices.map((choice) => (
        <div class="sh-stack">
          <Field
            type="radios"
            name={`split.${choice.field}`}
            label={t(`field.${choice.field}`)}
            value={textOf(values, `split.${choice.field}`) || String(choice.proposed)}
            error={errors.of(`split.${choice.field}`)}
            choices={[
              { value: 'above', label: t('splitAbove'), hint: shortened(choice.pieces.join(' ')) },
              ...choice.pieces.slice(1).map((piece, index) => ({
                value: String(index + 1),
                label: t('splitAt', { piece: shortened(piece) }),
              })),
              ...(choice.field === 'text'
                ? []
                : [
                    { value: 'below', label: t('splitBelow') },
                    { value: 'both', label: t('splitBoth') },
                  ]),
            ]}
          />
          {choice.field === 'text' && (
            <Field
              name="words"
              label={t('splitWords')}
              hint={t('hint.splitWords')}
              value={textOf(values, 'words')}
              error={errors.of('words')}
              maxlength={500}
            />
          )}
        </div>
      ))}
    </TextFormPage>
  )
}

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text)
