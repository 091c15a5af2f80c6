import type { Page } from '../../../documents/writers/page.ts'
import type { PageCell } from '../../../documents/writers/page-cell.ts'
import type { PageLine } from '../../../documents/writers/page-line.ts'

type Props = { page: Page; orientation: 'landscape' | 'portrait'; label: string }

const Line = ({ line }: { line: PageLine }) => (
  <p class="sh-paper__line" data-kind={line.kind}>
    {line.parts.map((part) => (
      <span>{part}</span>
    ))}
  </p>
)

const Content = ({ cell }: { cell: PageCell }) => {
  const List = cell.kind === 'bullets' ? 'ul' : 'div'
  const Item = cell.kind === 'bullets' ? 'li' : 'div'
  return (
    <List>
      {cell.lines.map((text) => (
        <Item>{text}</Item>
      ))}
    </List>
  )
}

const Cell = ({ cell }: { cell: PageCell }) => {
  const span = {
    'data-kind': cell.kind,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
  }
  return cell.kind === 'header' ? (
    <th {...span} scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}>
      <Content cell={cell} />
    </th>
  ) : (
    <td {...span}>
      <Content cell={cell} />
    </td>
  )
}

/** An official page as a web page shows it: the very lines and cells that become Word, Excel and PDF. */
export const PaperPreview = ({ page: { before, table, after }, orientation, label }: Props) => {
  const rows = Array.from({ length: table.rows }, (_, row) => (
    <tr>
      {table.cells
        .filter((cell) => cell.row === row)
        .map((cell) => (
          <Cell cell={cell} />
        ))}
    </tr>
  ))
  return (
    <section class="sh-paper" aria-label={label} tabindex={0}>
      <div class="sh-paper__sheet" data-orientation={orientation} lang="mn">
        {before.map((line) => (
          <Line line={line} />
        ))}
        <table>
          <colgroup>
            {table.columns.map(({ widthPercent }) => (
              <col width={`${widthPercent}%`} />
            ))}
          </colgroup>
          <thead>{rows.slice(0, table.headerRows)}</thead>
          <tbody>{rows.slice(table.headerRows)}</tbody>
        </table>
        {after.map((line) => (
          <Line line={line} />
        ))}
      </div>
    </section>
  )
}
