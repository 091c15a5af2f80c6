import type { Corrections } from '../../../../documents/understand/types.ts'
import { understand } from '../../../../documents/understand/understand.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Transaction } from '../../../../platform/db/index.ts'
import type { Services } from '../../../../web/env.ts'
import type { ReadDocument } from '../domain/document-edits.ts'
import { type Kept, keepCorrections } from '../domain/keeping.ts'
import type { StepKind } from '../domain/steps.ts'
import { getImportSource } from '../store/import-source.ts'
import { getStep } from '../store/import-steps.ts'
import type { PlanImport } from '../store/imports.ts'
import { changeImport } from './change-import.ts'
import { correctImport } from './correct-import.ts'

/** How many of a person's corrections stand in what is read anew, and how many have no place there any more. */
export type KeptCounts = Pick<Kept, 'kept' | 'lost'>

/**
 * Understands the file again with what a person said of its columns, and keeps in it what a person had corrected by
 * hand as far as its rows say where. The step can be taken back.
 */
export async function understandAgain(
  services: Services,
  actor: Actor,
  importId: string,
  { revision, corrections }: { revision: number; corrections: Corrections },
): Promise<KeptCounts> {
  return changeImport(services, actor, importId, revision, async (tx, open) => {
    const { kept, lost } = await readAnew(tx, actor, open, { kind: 'columns', corrections })
    return { kept, lost }
  })
}

/** The same within a transaction that has more to do. */
export async function readAnew(
  tx: Transaction,
  actor: Actor,
  open: PlanImport,
  { kind, corrections }: { kind: StepKind; corrections: Corrections },
): Promise<Kept> {
  const fresh = understand(await getImportSource(tx, open.id), corrections)
  const kept = keepCorrections(await asRead(tx, open), open, fresh)
  await correctImport(tx, actor, open, kind, { ...kept.read, corrections })
  return kept
}

/** How the program had read the file, with the columns as they are now: what differs from it is a person's correction. */
export async function asRead(tx: Transaction, open: PlanImport): Promise<ReadDocument> {
  const first = await getStep(tx, open.id, 0)
  // a file of ours is read of the copy that it carries, which its tables alone would not give
  if (sameColumns(first.corrections, open.corrections)) return first
  return understand(await getImportSource(tx, open.id), open.corrections)
}

function sameColumns(one: Corrections, other: Corrections): boolean {
  const said = ({ roles }: Corrections) =>
    roles.map(({ block, column, role }) => `${block}.${column} ${role}`).toSorted()
  return said(one).join() === said(other).join()
}
