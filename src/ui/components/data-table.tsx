import type { Child } from 'hono/jsx'
import { useWords } from '../language.ts'

export type Column = {
  key: string
  header: string
  /** Numbers stand to the right with figures of one width. */
  kind?: 'text' | 'number' | 'actions' | undefined
  /** The cell that names its row. */
  rowHeader?: boolean | undefined
  width?: 'narrow' | 'wide' | undefined
  /** Of many counts a card shows those that are not 0. */
  zeroQuiet?: boolean | undefined
}

export type Row = { cells: Record<string, Child>; id?: string | undefined; tone?: 'doubt' | undefined }
/** A row across the whole table, for instance an objective above its measures. */
export type SectionRow = { section: Child }

export type DataTableProps = {
  caption: string
  captionHidden?: boolean | undefined
  columns: readonly Column[]
  rows: readonly (Row | SectionRow)[]
  /** Shows a box that hides rows without the typed words (script only). */
  filter?: boolean | undefined
  /** Unique on the page when it has several tables. */
  id?: string | undefined
}

/**
 * Spells out the role an element has anyway: browsers drop the roles of a table once its cells are laid out as blocks.
 */
const as = (role: 'table' | 'rowgroup' | 'row' | 'cell' | 'rowheader' | 'columnheader') => ({ role })

const className = (column: Column): string =>
  ['sh-cell', column.kind && `sh-cell--${column.kind}`, column.width && `sh-cell--${column.width}`]
    .filter(Boolean)
    .join(' ')

const isBlank = (cell: Child): boolean => cell === undefined || cell === null || cell === '' || cell === false

const TableRow = ({ row, columns }: { row: Row; columns: readonly Column[] }) => (
  <tr {...as('row')} id={row.id} data-tone={row.tone}>
    {columns.map((column) => {
      const content = row.cells[column.key]
      const shared = {
        class: className(column),
        'data-label': column.header,
        'data-blank': isBlank(content) || (column.zeroQuiet && content === '0') ? '' : undefined,
      }
      return column.rowHeader ? (
        <th {...shared} {...as('rowheader')} scope="row">
          <div class="sh-cell__content">{content}</div>
        </th>
      ) : (
        <td {...shared} {...as('cell')}>
          <div class="sh-cell__content">{content}</div>
        </td>
      )
    })}
  </tr>
)

/**
 * A table that scrolls inside its own focusable region when it is wide, and turns into cards on a phone, where each
 * cell shows its column's name.
 */
export const DataTable = (props: DataTableProps) => {
  const words = useWords()
  const id = props.id ?? 'table'
  const captionId = `${id}-caption`
  return (
    <div class="sh-table-frame">
      {props.filter && (
        <div class="sh-table-filter" data-filter={id} hidden>
          <label class="ds-label" for={`${id}-filter`}>
            {words.filterTable}
          </label>
          <input class="ds-input" type="search" id={`${id}-filter`} autocomplete="off" />
          <p class="sh-muted" role="status" />
        </div>
      )}
      <section class="sh-scroll" aria-labelledby={captionId} tabindex={0}>
        <table class="sh-table" id={id} {...as('table')}>
          <caption id={captionId} class={props.captionHidden ? 'ds-sr-only' : undefined}>
            {props.caption}
          </caption>
          <thead {...as('rowgroup')}>
            <tr {...as('row')}>
              {props.columns.map((column) => (
                <th class={className(column)} {...as('columnheader')} scope="col">
                  {column.kind === 'actions' ? (
                    <span class="ds-sr-only">{column.header}</span>
                  ) : (
                    column.header
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...as('rowgroup')}>
            {props.rows.map((row) =>
              'section' in row ? (
                <tr class="sh-table__section" {...as('row')}>
                  <th {...as('rowheader')} scope="colgroup" colspan={props.columns.length}>
                    {row.section}
                  </th>
                </tr>
              ) : (
                <TableRow row={row} columns={props.columns} />
              ),
            )}
          </tbody>
        </table>
      </section>
    </div>
  )
}
