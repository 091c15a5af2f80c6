import { randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { ReadingError } from '../../../../documents/reading-error.ts'
import { listMembers, type ZipMember } from '../../../../documents/zip-members.ts'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { authorize } from '../../../../platform/auth/authorize.ts'
import type { Services } from '../../../../web/env.ts'
import { mayWritePlans } from '../../policy.ts'
import { isNoise, isUnsafeName, mostFiles } from '../domain/many-files.ts'
import { readAll } from './read-received.ts'
import { type Kept, keepFile, type PlanFile, type Received, receiveFiles } from './receive-files.ts'

export type ImportedMany =
  | { ok: true; batchId: string; finished: Promise<void> }
  | { ok: false; code: 'choose-files' | 'too-many-files' | 'empty-archive' }

/**
 * Keeps files, and the files inside of ZIPs among them, and begins to read them one after the other. Answers as soon
 * as all are kept; `finished` settles when all are read.
 */
export async function importMany(
  services: Services,
  actor: Actor,
  files: readonly PlanFile[],
): Promise<ImportedMany> {
  authorize(mayWritePlans(actor))
  if (files.length === 0) return { ok: false, code: 'choose-files' }
  const kept: Kept[] = []
  for (const file of files) {
    for (const each of unpacked(file, services.config.uploadLimitBytes)) {
      if (kept.length >= mostFiles) return { ok: false, code: 'too-many-files' }
      kept.push(await keepFile(services, each))
    }
  }
  if (kept.length === 0) return { ok: false, code: 'empty-archive' }
  const batchId = randomUUID()
  const ids = await receiveFiles(services, actor, kept, batchId)
  const { personId: createdBy, organizationId } = actor
  const readings = ids.map((id) => ({ id, createdBy, organizationId }))
  return { ok: true, batchId, finished: readAll(services, readings) }
}

/** A ZIP may unpack to so many times what an upload may bring. */
const mostUnpacked = 8

/**
 * The file itself, or the files in it where it is a ZIP of files, one at a time. Nothing is written under a name of the
 * archive, so that no name can lead anywhere.
 */
function* unpacked(file: PlanFile, limitBytes: number): Generator<Received> {
  const members = listMembers(file.bytes)
  if (members === null) {
    if (!isNoise(file.name)) yield file
    return
  }
  for (const name of namesThatLeadOut(file.bytes)) yield { name, refused: 'unsafe-name' }
  let rest = mostUnpacked * limitBytes
  for (const member of members) {
    if (isNoise(member.name)) continue
    const opened: Received =
      rest > 0 ? openMember(member, limitBytes) : { name: member.name, refused: 'archive-bomb' }
    if ('bytes' in opened) rest -= opened.bytes.byteLength
    yield opened
  }
}

function openMember({ name, open }: ZipMember, limitBytes: number): Received {
  try {
    const bytes = open()
    if (bytes.byteLength > limitBytes) return { name, refused: 'too-large' }
    return listMembers(bytes) === null ? { name, bytes } : { name, refused: 'nested-archive' }
  } catch (error) {
    if (error instanceof ReadingError) return { name, refused: error.code }
    throw error
  }
}

/** Those that the members leave out, so that a person learns of them. Nothing is inflated. */
function namesThatLeadOut(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzipSync(bytes, { filter: ({ name }) => isUnsafeName(name) && names.push(name) < 0 })
  return names
}
