import type { ReadingNote, SourceDocument } from '../../../../documents/grid.ts'
import type { Corrections } from '../../../../documents/understand/types.ts'
import type { ReadDocument } from './document-edits.ts'

/** Two parts of a file as one: what the lower one says stands behind the upper one. */
export function joinSources(upper: SourceDocument, lower: SourceDocument): SourceDocument {
  return {
    ...upper,
    blocks: [...upper.blocks, ...lower.blocks],
    notes: [...upper.notes, ...lower.notes],
    parted: true,
  }
}

/** @param blocks how many blocks the upper part has */
export function joinColumns(upper: Corrections, lower: Corrections, blocks: number): Corrections {
  return {
    roles: [...upper.roles, ...lower.roles.map((each) => ({ ...each, block: each.block + blocks }))],
  }
}

/** What was read of both parts, under the heading of the upper one. */
export function joinReads(upper: ReadDocument, lower: ReadDocument, blocks: number): ReadDocument {
  const above = upper.document.objectives.length
  const objectives = [...upper.document.objectives, ...lower.document.objectives]
  const shifted = ({ where, ...note }: ReadingNote): ReadingNote =>
    where?.objective === undefined
      ? { ...note, ...(where && { where }) }
      : { ...note, where: { ...where, objective: where.objective + above } }
  return {
    document: { ...upper.document, objectives },
    notes: [...upper.notes, ...lower.notes.map(shifted)],
    tables: [
      ...upper.tables,
      ...lower.tables.map((table) => ({
        ...table,
        block: table.block + blocks,
        rows: table.rows.map((row) => ({
          ...row,
          ...(row.objective !== undefined && { objective: row.objective + above }),
        })),
      })),
    ],
  }
}
