import { readingNoteMessage } from '../../../../documents/reading-messages.ts'
import { Button, ButtonRow, DescriptionList, Field, Form, Notice, Section } from '../../../../ui/index.ts'
import type { FormValues } from '../../../../web/env.ts'
import { textOf } from '../../../../web/form.ts'
import type { MeasureTexts } from '../../domain/plan.ts'
import type { UnderstoodTexts } from '../../domain/understanding.ts'
import { measureCell } from '../../pages/measure-cells.tsx'
import { MeasureTextFields } from '../../pages/measure-fields.tsx'
import { NowThere } from '../../pages/now-there.tsx'
import { TextFormPage } from '../../pages/text-form-page.tsx'
import type { Errors, View } from '../../pages/view.ts'
import type { PlanImport } from '../store/imports.ts'

type Props = {
  view: View
  open: PlanImport
  objective: number
  /** Null: a measure to be added. */
  measure: number | null
  values: FormValues
  errors: Errors
  changed: boolean
  /** Which view the person came from, and its address. */
  from: string
  back: string
  /** What stands there now and what is understood of it; null for a new one. */
  now: (MeasureTexts & UnderstoodTexts) | null
}

/** One measure of a file being checked: its texts to correct, beside what is understood of them. */
export const ImportMeasurePage = ({ view, open, objective, measure, now, ...form }: Props) => {
  const { t, language } = view
  const base = `/plans/imports/${open.id}`
  // a row that a colleague took away meanwhile can only be added again
  const gone = measure === null || now === null
  const here = gone
    ? `${base}/objectives/${objective}/measures/new`
    : `${base}/measures/${objective}/${measure}`
  const title = measure === null ? t('addMeasure') : t('editMeasure', { number: now?.number ?? '' })
  const notes = open.notes.filter(({ where }) => where?.objective === objective && where.measure === measure)
  return (
    <TextFormPage
      view={view}
      title={title}
      crumbs={[{ href: '/plans', label: t('plans') }, { href: base, label: t('check') }, { label: title }]}
      action={here}
      hidden={{ revision: open.revision, from: form.from }}
      errors={form.errors}
      changed={
        form.changed
          ? {
              now: now ? <NowThere view={view} now={now} typed={form.values} /> : <p>{t('goneMeanwhile')}</p>,
            }
          : null
      }
      back={form.back}
      buttons={
        <>
          <Button>{t('save')}</Button>
          {!gone && (
            <Button kind="secondary" name="next" value="measure">
              {t('saveAndNext')}
            </Button>
          )}
        </>
      }
      above={
        <>
          {notes.length > 0 && (
            <Notice kind="warning" title={t('doubts')}>
              <ul>
                {notes.map((note) => (
                  <li>{readingNoteMessage(note, language)}</li>
                ))}
              </ul>
            </Notice>
          )}
          {!gone && (
            <ButtonRow>
              <Button href={`${here}/split?from=${form.from}`} kind="secondary">
                {t('split')}
              </Button>
              {measure > 0 && (
                <Form action={`${base}/merge`} csrfToken={view.csrfToken} layout="line">
                  <input type="hidden" name="revision" value={open.revision} />
                  <input type="hidden" name="from" value={form.from} />
                  <Button kind="secondary" name="at" value={`${objective}.${measure}`}>
                    {t('mergeUp')}
                  </Button>
                </Form>
              )}
            </ButtonRow>
          )}
          {now && <UnderstoodSection view={view} now={now} />}
        </>
      }
      removal={
        gone
          ? undefined
          : { action: `${here}/remove`, warning: t('removeImportMeasureWarning'), label: t('removeMeasure') }
      }
    >
      {open.document.objectives.length > 1 && (
        <Field
          name="toObjective"
          type="select"
          label={t('field.objective')}
          value={textOf(form.values, 'toObjective') || String(objective)}
          emptyChoice={false}
          choices={open.document.objectives.map(({ number, title }, index) => ({
            value: String(index),
            label: [number, title].filter(Boolean).join('. ').slice(0, 120) || String(index + 1),
          }))}
        />
      )}
      <MeasureTextFields view={view} values={form.values} errors={form.errors} />
    </TextFormPage>
  )
}

const UnderstoodSection = ({ view, now }: { view: View; now: MeasureTexts & UnderstoodTexts }) => {
  const { t } = view
  const roles = ['period', 'target', 'budget'] as const
  return (
    <Section title={t('understood')} lead={t('understoodAtCheck')} card>
      <DescriptionList
        items={roles.map((role) => ({ term: t(`field.${role}`), description: measureCell(role, now, view) }))}
      />
    </Section>
  )
}
