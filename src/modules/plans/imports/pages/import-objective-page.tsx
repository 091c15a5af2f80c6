import { Button } from '../../../../ui/index.ts'
import type { FormValues } from '../../../../web/env.ts'
import { ObjectiveTextFields } from '../../pages/measure-fields.tsx'
import { TextFormPage } from '../../pages/text-form-page.tsx'
import type { Errors, View } from '../../pages/view.ts'
import type { PlanImport } from '../store/imports.ts'

type Props = {
  view: View
  open: PlanImport
  /** Null: an objective to be added. */
  objective: number | null
  values: FormValues
  errors: Errors
  changed: boolean
  /** Which view the person came from, and its address. */
  from: string
  back: string
}

export const ImportObjectivePage = ({
  view,
  open,
  objective,
  values,
  errors,
  changed,
  from,
  back,
}: Props) => {
  const { t } = view
  const base = `/plans/imports/${open.id}`
  const now = objective === null ? undefined : open.document.objectives[objective]
  // one that a colleague took away meanwhile can only be added again
  const here = `${base}/objectives/${now ? objective : 'new'}`
  const title = objective === null ? t('addObjective') : t('editObjective')
  return (
    <TextFormPage
      view={view}
      title={title}
      crumbs={[{ href: '/plans', label: t('plans') }, { href: base, label: t('check') }, { label: title }]}
      action={here}
      hidden={{ revision: open.revision, from }}
      errors={errors}
      changed={changed ? { now: now && <p>{t('nowThere', { text: now.title })}</p> } : null}
      back={back}
      buttons={<Button>{t('save')}</Button>}
      removal={
        now && {
          action: `${here}/remove`,
          warning: t('removeObjectiveWarning', { n: now.measures.length }),
          label: t('removeObjective'),
        }
      }
    >
      <ObjectiveTextFields view={view} values={values} errors={errors} />
    </TextFormPage>
  )
}
