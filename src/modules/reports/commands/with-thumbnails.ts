import type { AnnexItem } from '../../../documents/papers/evidence-annex.ts'
import { isPhoto } from '../../../platform/files/file-kinds.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { thumbnailOf } from '../../evidence/index.ts'
import type { ListedEvidence } from '../domain/annex-items.ts'

/** More would make a file that no mail takes: the photos after these are listed without a picture. */
const mostThumbnails = 40

/** A photo is kept with no side longer than 2400 pixels; what is larger than this was no usual one. */
const largestPhoto = 12 * 1024 * 1024

/** The items with small pictures of the public photos. A restricted one is not even opened. */
export async function withThumbnails(
  files: FileStore,
  items: readonly ListedEvidence[],
): Promise<AnnexItem[]> {
  let left = mostThumbnails
  const shown: AnnexItem[] = []
  for (const { mediaType, ...item } of items) {
    const { file, visibility } = item
    const isShown =
      visibility === 'public' && file !== null && isPhoto(mediaType ?? '') && file.size <= largestPhoto
    const content = isShown && left > 0 ? await files.open(file.sha256) : null
    const thumbnail = content && (await thumbnailOf(await bytesOf(content)))
    if (thumbnail) left--
    shown.push(thumbnail ? { ...item, thumbnail } : item)
  }
  return shown
}

async function bytesOf(content: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(content).arrayBuffer())
}
