import { randomUUID } from 'node:crypto'
import { readApart } from '../../../documents/read-apart.ts'
import { ReadingError, type ReadingErrorCode } from '../../../documents/reading-error.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Actor, scopeOf } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Services } from '../../../web/env.ts'
import { mayWritePlans } from '../policy.ts'
import { insertImport, insertStoredFile } from '../store/imports.ts'

export type PlanFile = { name: string; bytes: Uint8Array; mediaType?: string | undefined }

export type Imported = { ok: true; importId: string } | { ok: false; code: ReadingErrorCode; fileId: string }

/**
 * Keeps a file and reads the plan in it, for a person to check. The file is kept also where it cannot be read: then
 * the answer is the code that says why.
 * @throws AppError 'too-large' beyond config.uploadLimitBytes
 */
export async function importPlanFile(services: Services, actor: Actor, file: PlanFile): Promise<Imported> {
  authorize(mayWritePlans(actor))
  if (file.bytes.byteLength > services.config.uploadLimitBytes) throw new AppError('too-large')
  const sha256 = await services.files.put(file.bytes)
  const reading = await read(services, file.bytes)
  const { organizationId, personId } = actor
  const fileId = randomUUID()
  const importId = randomUUID()
  await services.database.transaction(scopeOf(actor), async (tx) => {
    const mediaType = file.mediaType || 'application/octet-stream'
    const stored = { id: fileId, name: fileName(file.name), sha256, mediaType, size: file.bytes.byteLength }
    await insertStoredFile(tx, { ...stored, organizationId, storedBy: personId })
    if (reading.ok) {
      await insertImport(tx, { ...reading.value, id: importId, organizationId, fileId, createdBy: personId })
    }
    await recordAudit(tx, {
      organizationId,
      personId,
      action: reading.ok ? 'plan.import' : 'plan.import-refused',
      noun: reading.ok ? 'plan_import' : 'stored_file',
      nounId: reading.ok ? importId : fileId,
      detail: { sha256, size: stored.size, ...(!reading.ok && { code: reading.code }) },
    })
  })
  return reading.ok ? { ok: true, importId } : { ok: false, code: reading.code, fileId }
}

async function read({ log }: Services, bytes: Uint8Array) {
  try {
    const value = await readApart(bytes)
    const measures = value.document.objectives.some((objective) => objective.measures.length > 0)
    // a table in which nothing was recognised can still be put right on the check page; without one there is nothing
    if (!measures && value.tables.length === 0) return { ok: false as const, code: 'no-plan-found' as const }
    return { ok: true as const, value }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    if (error.cause !== undefined) log.failure('reading-failed', error.cause, { code: error.code })
    return { ok: false as const, code: error.code }
  }
}

/** The last part of what the browser named, without what no list can show. */
function fileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.normalize('NFC').replace(/\p{C}/gu, '').trim().slice(0, 200) || 'file'
}
