import { randomUUID } from 'node:crypto'
import { recordAudit } from '../../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import type { Services } from '../../../../web/env.ts'
import { mayWritePlans } from '../../policy.ts'
import type { RefusalCode } from '../domain/refusals.ts'
import { insertBatch } from '../store/batches.ts'
import { insertReadings, type NewReading } from '../store/readings.ts'
import { insertStoredFiles, type StoredFile } from '../store/stored-files.ts'

export type PlanFile = { name: string; bytes: Uint8Array; mediaType?: string | undefined }

/** A file, or the name of one that is not taken and why. */
export type Received = PlanFile | { name: string; refused: RefusalCode }

/** A file whose content is kept already, and which no body holds yet. */
export type Kept = { reading: NewReading; file: StoredFile | null }

/** Keeps the content of one file durably: of many, one at a time stands in memory. */
export async function keepFile(services: Services, file: Received): Promise<Kept> {
  return 'refused' in file ? refused(file) : keep(services, file)
}

/**
 * Takes kept files into the body, so that reading them may take its time and survive a restart. With a batch they stay
 * together.
 * @returns the ids of those that wait to be read, in the same order
 */
export async function receiveFiles(
  services: Services,
  actor: Actor,
  kept: readonly Kept[],
  batchId: string | null,
): Promise<string[]> {
  authorize(mayWritePlans(actor))
  const { organizationId, personId } = actor
  const readings = kept.map(({ reading }) => reading)
  const files = kept.flatMap(({ file }) => (file ? [file] : []))
  await services.database.transaction(scopeOf(actor), async (tx) => {
    if (batchId !== null) await insertBatch(tx, { id: batchId, organizationId, createdBy: personId })
    await insertStoredFiles(tx, { organizationId, storedBy: personId }, files)
    await insertReadings(tx, { organizationId, createdBy: personId, batchId }, readings)
    await recordAudit(tx, {
      organizationId,
      personId,
      action: 'plan.receive',
      noun: batchId === null ? 'plan_reading' : 'import_batch',
      nounId: batchId ?? readings[0]?.id ?? organizationId,
      detail: { files: files.map(({ sha256 }) => sha256), given: kept.length },
    })
  })
  return readings.flatMap(({ id, code }) => (code === null ? [id] : []))
}

const refused = ({ name, refused }: { name: string; refused: RefusalCode }) => ({
  reading: { id: randomUUID(), name: cleanName(name), fileId: null, code: refused },
  file: null,
})

async function keep(services: Services, { name, bytes, mediaType }: PlanFile) {
  const sha256 = await services.files.put(bytes)
  const file: StoredFile = {
    id: randomUUID(),
    name: cleanName(name.split(/[\\/]/).at(-1) ?? ''),
    sha256,
    mediaType: mediaType || 'application/octet-stream',
    size: bytes.byteLength,
  }
  return { reading: { id: randomUUID(), name: cleanName(name), fileId: file.id, code: null }, file }
}

/** What the browser or an archive named, without what no list can show. */
function cleanName(name: string): string {
  return name.normalize('NFC').toWellFormed().replace(/\p{C}/gu, '').trim().slice(-200) || 'file'
}
