import type { Cell } from '../grid.ts'

/** In 'bullets' each line is an item of a list; its mark is the writer's, not the text's. */
export type CellKind =
  | 'header'
  | 'column-number'
  | 'principle'
  | 'objective'
  | 'number'
  | 'text'
  | 'bullets'
  | 'centred'

/** A small JPEG above the text of a cell; its sides in twentieths of a point. */
export type CellPicture = { jpeg: Uint8Array; width: number; height: number; alternative: string }

export type PageCell = Cell & { kind: CellKind; picture?: CellPicture | undefined }

/** A cell of one place; empty lines are left out, as readers leave them out. */
export function placeCell(row: number, column: number, kind: CellKind, lines: (string | null)[]): PageCell {
  const shown = lines.filter((text): text is string => text !== null && text !== '')
  return { row, column, rowSpan: 1, columnSpan: 1, kind, lines: shown }
}
