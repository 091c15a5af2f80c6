import type { Grid } from '../../../../documents/grid.ts'
import type { TableReading } from '../../../../documents/understand/types.ts'

/** What a table says of where its rows stand in the opened file. */
export type GridPlaces = Pick<Grid, 'pages' | 'sheetRows' | 'sheet'>

/** A row as a person finds it in the file: `table` and `row` counted from 1; page or row of a sheet where there are such. */
export type RowPlace = {
  table: number
  row: number
  page: number | null
  sheetRow: number | null
  /** Of a workbook with several. */
  sheet: string | null
}

/** @param index the row of the grid, counted from 0 */
export function rowPlace({ pages, sheetRows, sheet }: GridPlaces, table: number, index: number): RowPlace {
  return {
    ...{ table, row: index + 1, page: pages?.[index] ?? null },
    ...{ sheetRow: sheetRows?.[index] ?? null, sheet: sheet ?? null },
  }
}

/** The rows of each measure, by "objective.measure"; of what a person added none. */
export function measurePlaces(
  tables: readonly TableReading[],
  grids: ReadonlyMap<number, GridPlaces>,
): Map<string, RowPlace[]> {
  const placed = tables.flatMap(({ block, rows }, index) =>
    rows.flatMap(({ row, objective, measure }) =>
      measure === undefined
        ? []
        : [{ of: `${objective}.${measure}`, place: rowPlace(grids.get(block) ?? {}, index + 1, row) }],
    ),
  )
  const groups = Map.groupBy(placed, ({ of }) => of)
  return new Map([...groups].map(([of, found]) => [of, found.map(({ place }) => place)]))
}
