import { columnRoleName, roleReasonName } from '../../../../documents/reading-messages.ts'
import type { ColumnReading, TableReading } from '../../../../documents/understand/types.ts'
import { dayOf } from '../../../../platform/clock.ts'
import { Button, DataTable, Details, Form, Notice, Section } from '../../../../ui/index.ts'
import { dateText } from '../../pages/formats.ts'
import type { View } from '../../pages/view.ts'
import { columnRoles } from '../domain/columns.ts'
import type { ColumnMemory } from '../domain/shape.ts'
import type { PlanImport } from '../store/imports.ts'

type Props = { view: View; open: PlanImport; edited: boolean; memories: readonly ColumnMemory[] }

/** What each column of the file was taken for and why; a person says otherwise and has the file understood again. */
export const CheckColumns = ({ view, open, edited, memories }: Props) => {
  const { t } = view
  if (open.tables.length === 0) return null
  const unsure = open.tables.some(({ columns }) => columns.some(({ confidence }) => confidence < 0.6))
  // nobody would look for what is not there
  const leftOut = open.tables.flatMap(({ columns }) =>
    columns.flatMap(({ role, label }) => (role === 'ignore' && label ? [`«${label}»`] : [])),
  )
  return (
    <Section title={t('columns')} lead={t('columnsLead')}>
      {memories.map((memory) => (
        <Remembered view={view} open={open} memory={memory} />
      ))}
      {leftOut.length > 0 && (
        <Notice kind="info">{t('columnsLeftOut', { labels: leftOut.join(', ') })}</Notice>
      )}
      <Details summary={unsure ? t('columnsUnsure') : t('columnsShow')} open={unsure || leftOut.length > 0}>
        <Form action={`/plans/imports/${open.id}/understand`} csrfToken={view.csrfToken} layout="wide">
          <input type="hidden" name="revision" value={open.revision} />
          {open.tables.map((table, index) => (
            <TableColumns view={view} table={table} number={index + 1} />
          ))}
          {edited && <Notice kind="info">{t('againKeepsEdits')}</Notice>}
          <Button kind="secondary">{t('understandAgain')}</Button>
        </Form>
      </Details>
    </Section>
  )
}

/** The columns are as a person of the body once said of another file, which the page owns up to. */
const Remembered = ({ view, open, memory }: { view: View; open: PlanImport; memory: ColumnMemory }) => (
  <Notice kind="info">
    <p>
      {view.t('columnsRemembered', {
        file: memory.fileName,
        day: dateText(dayOf(memory.learnedAt), view),
      })}
    </p>
    <Form action={`/plans/imports/${open.id}/forget-columns`} csrfToken={view.csrfToken} layout="line">
      <input type="hidden" name="revision" value={open.revision} />
      <Button kind="quiet" small>
        {view.t('forgetColumns')}
      </Button>
    </Form>
  </Notice>
)

const TableColumns = ({ view, table, number }: { view: View; table: TableReading; number: number }) => (
  <DataTable
    id={`columns-${table.block}`}
    caption={view.t('tableNumber', { n: number, rows: table.rows.length })}
    columns={[
      { key: 'label', header: view.t('columnLabel'), rowHeader: true },
      { key: 'role', header: view.t('columnRole') },
      { key: 'confidence', header: view.t('confidence'), kind: 'number' },
      { key: 'reason', header: view.t('reason') },
    ]}
    rows={table.columns.map((column) => ({
      tone: column.confidence < 0.6 ? 'doubt' : undefined,
      cells: {
        label: labelOf(column, view),
        role: <RoleChoice view={view} block={table.block} column={column} />,
        confidence: `${Math.round(column.confidence * 100)}%`,
        reason: roleReasonName(column.reason, view.language),
      },
    }))}
  />
)

const labelOf = ({ label, column }: ColumnReading, { t }: View) =>
  label ?? t('columnWithoutLabel', { n: column + 1 })

/** A bare select: its name is that of the row's header, a visible label would repeat it. */
const RoleChoice = ({ view, block, column }: { view: View; block: number; column: ColumnReading }) => (
  <select
    class="ds-input"
    name={`role.${block}.${column.column}`}
    aria-label={view.t('roleOf', { label: labelOf(column, view) })}
  >
    {columnRoles.map((role) => (
      <option value={role} selected={role === column.role}>
        {columnRoleName(role, view.language)}
      </option>
    ))}
  </select>
)
