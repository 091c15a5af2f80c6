import { recordAudit } from '../../../platform/audit.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { authorize } from '../../../platform/auth/authorize.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { AppError } from '../../../platform/errors.ts'
import { isPhoto, mediaTypeOf, safeFileName } from '../../../platform/files/file-kinds.ts'
import { sha256Of } from '../../../platform/files/file-store.ts'
import type { Services } from '../../../web/env.ts'
import { pictureKind, withoutHiddenData } from '../photo.ts'
import { mayChangeEvidence } from '../policy.ts'
import { insertEvidence, type NewEvidence } from '../store.ts'

export type EvidenceForm = {
  files: readonly { name: string; bytes: Uint8Array }[]
  links: readonly string[]
  caption: string
  visibility: 'public' | 'restricted'
}

/**
 * First half, outside any transaction: photos lose their hidden data, contents go to the file store (a content that no
 * row names in the end does no harm).
 * @throws AppError 'invalid-input' (broken-photo, photo-kind): a "photo" whose hidden data cannot be taken out is not kept
 */
export async function prepareEvidence(services: Services, form: EvidenceForm): Promise<NewEvidence[]> {
  const shared = { caption: form.caption, visibility: form.visibility }
  const items: NewEvidence[] = form.links.map((url) => ({ kind: 'link', url, ...shared }))
  for (const { name, bytes } of form.files) {
    const fileName = safeFileName(name)
    const { kept, mediaType } = await cleaned(bytes, mediaTypeOf(fileName))
    const sha256 = await services.files.put(kept)
    const originalSha256 = kept === bytes ? null : sha256Of(bytes)
    items.push({
      kind: 'file',
      file: { name: fileName, mediaType, size: kept.length, sha256, originalSha256 },
      ...shared,
    })
  }
  return items
}

/** The content as it will be kept; the name decides nothing about a picture but that it should be one. */
async function cleaned(bytes: Uint8Array, named: string): Promise<{ kept: Uint8Array; mediaType: string }> {
  const kind = pictureKind(bytes)
  if (kind === 'heif' || kind === 'tiff') throw new AppError('invalid-input', 'photo-kind')
  if (kind === null && !isPhoto(named)) return { kept: bytes, mediaType: named }
  const kept = kind === null ? null : await withoutHiddenData(bytes, kind)
  if (kept === null) throw new AppError('invalid-input', 'broken-photo')
  return { kept, mediaType: `image/${kind}` }
}

/** Second half, in the transaction of whatever the evidence belongs to. */
export async function attachEvidence(
  tx: Transaction,
  actor: Actor,
  activityId: string,
  items: readonly NewEvidence[],
): Promise<void> {
  authorize(mayChangeEvidence(actor))
  if (items.length === 0) return
  const { organizationId, personId } = actor
  await insertEvidence(tx, { organizationId, personId, activityId }, items)
  await recordAudit(tx, {
    organizationId,
    personId,
    action: 'evidence.attach',
    noun: 'activity',
    nounId: activityId,
    detail: {
      visibility: items[0]?.visibility,
      links: items.filter((item) => item.kind === 'link').length,
      files: items.flatMap((item) => (item.kind === 'file' ? [item.file.sha256] : [])),
    },
  })
}
