import type { AnnexItem } from '../../../documents/papers/evidence-annex.ts'
import { isPhoto } from '../../../platform/files/file-kinds.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { thumbnailOf } from '../../evidence/index.ts'
import type { ListedEvidence } from '../domain/annex-items.ts'

/** More would make a file that no mail takes: the photos after these are listed without a picture. */
export const mostThumbnails = 40

/** A photo is kept with no side longer than 2400 pixels; what is larger than this was no usual one. */
const largestPhoto = 12 * 1024 * 1024

/** Whether an item is a photo that may be shown small: a restricted one is not even opened. */
export const isShown = ({ file, visibility, mediaType }: ListedEvidence): boolean =>
  visibility === 'public' && file !== null && isPhoto(mediaType ?? '') && file.size <= largestPhoto

/**
 * The items with small pictures of the public photos.
 * @param told how many pictures are made so far
 */
export async function withThumbnails(
  files: FileStore,
  items: readonly ListedEvidence[],
  told: (done: number) => Promise<void>,
): Promise<AnnexItem[]> {
  let made = 0
  const shown: AnnexItem[] = []
  for (const listed of items) {
    const { mediaType: _, ...item } = listed
    const sha256 = isShown(listed) && made < mostThumbnails ? (item.file?.sha256 ?? null) : null
    const content = sha256 === null ? null : await files.open(sha256)
    const thumbnail = content && (await thumbnailOf(await bytesOf(content)))
    if (thumbnail) await told(++made)
    shown.push(thumbnail ? { ...item, thumbnail } : item)
  }
  return shown
}

async function bytesOf(content: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(content).arrayBuffer())
}
