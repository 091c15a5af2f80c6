import type { Child } from 'hono/jsx'
import { fold } from '../../../../documents/language/words/fold.ts'
import type { DocumentMeasure } from '../../../../documents/plan-document.ts'
import { columnRoleName, readingNoteMessage } from '../../../../documents/reading-messages.ts'
import { dayOf } from '../../../../platform/clock.ts'
import { Button, ButtonRow } from '../../../../ui/index.ts'
import { moneyUnitOf, type UnderstoodTexts, understandMeasure } from '../../domain/understanding.ts'
import { indicatorText, moneyText, periodText } from '../../pages/formats.ts'
import type { View } from '../../pages/view.ts'
import type { SourceRow } from '../domain/beside.ts'
import { type ComparedCell, compareMeasure } from '../domain/comparison.ts'
import { layoutOfTables } from '../domain/layout-of-tables.ts'
import type { PlanImport } from '../store/imports.ts'
import { placeText } from './source-place.ts'

type Props = {
  view: View
  open: PlanImport
  measure: DocumentMeasure
  at: number
  index: number
  rows: readonly SourceRow[]
}

/** One measure, column by column: what the file says, and what was made of it. */
export const MeasureBeside = ({ view, open, measure, at, index, rows }: Props) => {
  const { t, language } = view
  const path = `/plans/imports/${open.id}/measures/${at}/${index}`
  const what = measure.number ?? measure.text.slice(0, 60)
  const notes = open.notes.filter(({ where }) => where?.objective === at && where.measure === index)
  const year = open.document.year ?? Number(dayOf(open.createdAt).slice(0, 4))
  const meant = understandMeasure(measure, year, moneyUnitOf(layoutOfTables(open.tables)))
  return (
    <section class="sh-beside__part" id={`part-${at}-${index}`}>
      <div class="sh-beside__head">
        <h4>{t('measureNumber', { number: measure.number ?? String(index + 1) })}</h4>
        <span class="sh-muted">{placeText(rows, view) || t('addedByHand')}</span>
        <ButtonRow>
          <Button href={`${path}?from=beside`} kind="quiet" small label={t('editThis', { what })}>
            {t('edit')}
          </Button>
          <Button href={`${path}/split?from=beside`} kind="quiet" small label={t('splitThis', { what })}>
            {t('split')}
          </Button>
          {index > 0 && (
            <Button kind="quiet" small name="at" value={`${at}.${index}`} label={t('mergeThis', { what })}>
              {t('mergeUp')}
            </Button>
          )}
        </ButtonRow>
      </div>
      {notes.length > 0 && (
        <ul class="sh-beside__notes">
          {notes.map((note) => (
            <li>{readingNoteMessage(note, language)}</li>
          ))}
        </ul>
      )}
      <dl>
        {compareMeasure(rows, open.tables, measure).map((cell) => (
          <ComparedRow view={view} cell={cell} meant={meant} />
        ))}
      </dl>
    </section>
  )
}

type RowProps = { view: View; cell: ComparedCell; meant: UnderstoodTexts }

const ComparedRow = ({ view, cell, meant }: RowProps) => {
  const { t, language } = view
  const role = columnRoleName(cell.role, language)
  return (
    <div data-same={cell.same ? '' : undefined}>
      <dt>
        {cell.label ?? role}
        {cell.label !== null && fold(cell.label) !== fold(role) && <span class="sh-muted">{role}</span>}
      </dt>
      <dd data-label={t('inFile')}>{cell.written.length > 0 ? <Lines lines={cell.written} /> : '–'}</dd>
      <dd data-label={t('understood')}>
        <Taken view={view} cell={cell} />
        <Meaning view={view} cell={cell} meant={meant} />
      </dd>
    </div>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p>{line}</p>
    ))}
  </>
)

/** What is the same as in the file is said in a word: a reader looks at what differs. */
const Taken = ({ view: { t }, cell }: Omit<RowProps, 'meant'>) => {
  if (cell.value === null)
    return <p class="sh-muted">{t(cell.role === 'ignore' ? 'notTaken' : 'takenElsewhere')}</p>
  if (cell.same) return <p class="sh-muted">✓ {t('takenAsWritten')}</p>
  return cell.value.length > 0 ? <Lines lines={cell.value} /> : <p class="sh-muted">{t('notTaken')}</p>
}

const Meaning = ({ view, cell: { role, value }, meant }: RowProps): Child => {
  if (value === null || (role !== 'period' && role !== 'target' && role !== 'budget')) return null
  const text =
    role === 'period'
      ? periodText(meant, view)
      : role === 'target'
        ? meant.indicators.map((indicator) => indicatorText(indicator, view)).join('; ')
        : meant.budgetAmount !== null && moneyText(meant.budgetAmount, view)
  return (
    <>
      {text && <p class="sh-understood__meaning">{text}</p>}
      {meant.doubts.includes(role) && <p class="sh-beside__doubt">{view.t(`doubt.${role}`)}</p>}
    </>
  )
}
