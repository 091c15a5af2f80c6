import type { Measure } from '../../plans/index.ts'

/** What an amendment did to one measure; `before` is null for an added one, `after` for one taken out. */
export type Change = { before: Measure | null; after: Measure | null }

/**
 * The changes of each amendment, by its id, out of all rows that amendments brought in or took out. Two changes of one
 * measure by the same decision are one change, from what was there to what is.
 */
export function changesByAmendment(rows: readonly Measure[]): Map<string, Change[]> {
  const changes = new Map<string, Map<string, Change>>()
  const changeOf = (amendment: string, lineage: string): Change => {
    const ofAmendment = changes.get(amendment) ?? new Map<string, Change>()
    changes.set(amendment, ofAmendment)
    const change = ofAmendment.get(lineage) ?? { before: null, after: null }
    ofAmendment.set(lineage, change)
    return change
  }
  for (const row of rows) {
    const { addedByAmendment: added, retiredByAmendment: retired, lineageId } = row
    if (added === retired) continue
    if (retired !== null) changeOf(retired, lineageId).before = row
    if (added !== null) changeOf(added, lineageId).after = row
  }
  return new Map([...changes].map(([amendment, ofAmendment]) => [amendment, [...ofAmendment.values()]]))
}
