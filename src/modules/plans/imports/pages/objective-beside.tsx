import type { DocumentObjective } from '../../../../documents/plan-document.ts'
import { Button, ButtonRow } from '../../../../ui/index.ts'
import type { View } from '../../pages/view.ts'
import type { SourceRow } from '../domain/beside.ts'
import type { PlanImport } from '../store/imports.ts'
import { placeText } from './source-place.ts'

type Props = {
  view: View
  open: PlanImport
  objective: DocumentObjective
  at: number
  rows: readonly SourceRow[]
}

/** An objective's heading beside the row of the file that it stands in. */
export const ObjectiveBeside = ({ view, open, objective, at, rows }: Props) => {
  const { t } = view
  const name = [objective.number, objective.title].filter(Boolean).join('. ') || t('objectiveWithoutTitle')
  const written = rows.flatMap(({ cells }) => cells.flatMap(({ lines, above }) => (above ? [] : lines)))
  return (
    <section class="sh-beside__objective" id={`part-${at}`}>
      <div>
        <p class="sh-muted">{placeText(rows, view) || t('noRowOfOwn')}</p>
        <p>{written.join(' ')}</p>
      </div>
      <div>
        {objective.principle && <p class="sh-muted">{objective.principle}</p>}
        <h3>{name}</h3>
        <ButtonRow>
          <Button
            href={`/plans/imports/${open.id}/objectives/${at}?from=beside`}
            kind="quiet"
            small
            label={t('editThis', { what: name })}
          >
            {t('edit')}
          </Button>
          {at > 0 && (
            <Button kind="quiet" small name="at" value={String(at)} label={t('mergeThis', { what: name })}>
              {t('mergeUp')}
            </Button>
          )}
        </ButtonRow>
      </div>
    </section>
  )
}
