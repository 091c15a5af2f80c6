import type { Child } from 'hono/jsx'
import type { ReadingNote } from '../../../../documents/grid.ts'
import type { DocumentMeasure, DocumentObjective } from '../../../../documents/plan-document.ts'
import { readingNoteMessage } from '../../../../documents/reading-messages.ts'
import { dayOf } from '../../../../platform/clock.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  fieldId,
  Notice,
  type Row,
  Section,
  type SectionRow,
} from '../../../../ui/index.ts'
import type { MeasureColumn } from '../../domain/measure-columns.ts'
import { moneyUnitOf } from '../../domain/understanding.ts'
import { measureCell, usedColumns } from '../../pages/measure-cells.tsx'
import type { View } from '../../pages/view.ts'
import { layoutOfTables } from '../domain/layout-of-tables.ts'
import type { RowPlace } from '../domain/source-places.ts'
import { measureToCheck } from '../domain/to-check.ts'
import type { PlanImport } from '../store/imports.ts'
import { placeText } from './source-place.ts'

type Props = { view: View; open: PlanImport; places: ReadonlyMap<string, RowPlace[]> }

/** Every measure as it was read, row by row, with what was understood and what is doubtful. */
export const CheckRows = ({ view, open, places }: Props) => {
  const { t } = view
  const { objectives } = open.document
  const roles = usedColumns(objectives.flatMap(({ measures }) => measures))
  const header = (role: MeasureColumn) => (role === 'measure' ? t('field.text') : t(`field.${role}`))
  const addObjective = (
    <Button href={`/plans/imports/${open.id}/objectives/new`} kind="secondary" icon="plus">
      {t('addObjective')}
    </Button>
  )
  return (
    <Section title={t('rows')} lead={t('rowsLead')} actions={addObjective}>
      {objectives.length === 0 && <Notice kind="warning">{t('no-measures')}</Notice>}
      <DataTable
        id="rows"
        caption={t('rows')}
        captionHidden
        filter
        columns={[
          ...roles.map((role) => ({
            key: role,
            header: header(role),
            rowHeader: role === 'measure',
            width:
              role === 'number' ? ('narrow' as const) : role === 'measure' ? ('wide' as const) : undefined,
          })),
          { key: 'actions', header: t('actions'), kind: 'actions' as const },
        ]}
        rows={objectives.flatMap((objective, index) =>
          rowsOf(objective, index, roles, { view, open, places }),
        )}
      />
    </Section>
  )
}

function rowsOf(
  objective: DocumentObjective,
  at: number,
  roles: MeasureColumn[],
  props: Props,
): (Row | SectionRow)[] {
  const { view, open, places } = props
  const year = open.document.year ?? Number(dayOf(open.createdAt).slice(0, 4))
  const unit = moneyUnitOf(layoutOfTables(open.tables))
  const measures = objective.measures.map((measure, index): Row => {
    const notes = open.notes.filter(({ where }) => where?.objective === at && where.measure === index)
    const { understood, doubtful } = measureToCheck(measure, notes, { year, unit })
    const shown = { ...measure, ...understood }
    const cells: Record<string, Child> = Object.fromEntries(
      roles.map((role) => [role, measureCell(role, shown, view)]),
    )
    if (notes.length > 0 || doubtful)
      cells.measure = (
        <TextWithNotes
          view={view}
          measure={measure}
          notes={notes}
          place={placeText(places.get(`${at}.${index}`) ?? [], view)}
        />
      )
    return {
      id: fieldId(`measure-${at}-${index}`),
      tone: doubtful ? 'doubt' : undefined,
      cells: {
        ...cells,
        actions: (
          <Button
            href={`/plans/imports/${open.id}/measures/${at}/${index}`}
            kind="quiet"
            small
            label={view.t('editThis', { what: measure.number ?? measure.text.slice(0, 60) })}
          >
            {view.t('edit')}
          </Button>
        ),
      },
    }
  })
  return [{ section: <ObjectiveRow view={view} open={open} objective={objective} at={at} /> }, ...measures]
}

const TextWithNotes = ({
  view,
  measure,
  notes,
  place,
}: {
  view: View
  measure: DocumentMeasure
  notes: ReadingNote[]
  /** Where it stands in the file, for who wants to compare; '' where a person added it. */
  place: string
}) => (
  <>
    {measure.text}
    <ul class="sh-muted">
      {place && <li>{view.t('placeInFile', { place })}</li>}
      {notes.map((note) => (
        <li>{readingNoteMessage(note, view.language)}</li>
      ))}
    </ul>
  </>
)

const ObjectiveRow = ({
  view,
  open,
  objective,
  at,
}: Omit<Props, 'places'> & { objective: DocumentObjective; at: number }) => {
  const { t } = view
  const name = [objective.number, objective.title].filter(Boolean).join('. ')
  return (
    <>
      {objective.principle && <p class="sh-muted">{objective.principle}</p>}
      <p>{name || t('objectiveWithoutTitle')}</p>
      <ButtonRow>
        <Button
          href={`/plans/imports/${open.id}/objectives/${at}`}
          kind="quiet"
          small
          label={t('editThis', { what: name })}
        >
          {t('edit')}
        </Button>
        <Button
          href={`/plans/imports/${open.id}/objectives/${at}/measures/new`}
          kind="quiet"
          small
          icon="plus"
          label={t('addMeasureTo', { what: name })}
        >
          {t('addMeasure')}
        </Button>
      </ButtonRow>
    </>
  )
}
