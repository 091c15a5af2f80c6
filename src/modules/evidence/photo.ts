import sharp from 'sharp'

/** Larger pictures are refused by the decoder before they fill the memory. */
const pixelLimit = 80_000_000
const longestSide = 2400

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heif' | 'tiff'

/**
 * What a content is by its first bytes, whatever its name says: a photo renamed to .bin still knows where it was taken.
 * Null for everything that is not a picture with hidden data.
 */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG')) return 'png'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff'
  if (/^....ftyp(hei|hev|mif1|msf1|avi)/s.test(start)) return 'heif'
  return null
}

/**
 * A photo without its hidden data: place, time, camera and thumbnail in EXIF, XMP and IPTC tell where people were
 * (Law on Protection of Personal Data). Turned as the camera held it, and not larger than a screen shows.
 * @returns the new bytes, or null where no decoder can open it
 */
export async function withoutHiddenData(
  bytes: Uint8Array,
  kind: 'jpeg' | 'png' | 'webp',
): Promise<Uint8Array | null> {
  try {
    const upright = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    if (kind === 'jpeg') return new Uint8Array(await upright.jpeg({ quality: 85 }).toBuffer())
    if (kind === 'png') return new Uint8Array(await upright.png().toBuffer())
    return new Uint8Array(await upright.webp({ quality: 85 }).toBuffer())
  } catch {
    return null
  }
}

/** A thumbnail on paper is three centimetres long: at this many pixels it is sharp in print and about 10 KB. */
const thumbnailSide = 320

/** A small JPEG; sides in pixels. */
export type Thumbnail = { jpeg: Uint8Array; width: number; height: number }

/** @returns the photo made small, or null where it is none or no decoder can open it */
export async function thumbnailOf(bytes: Uint8Array): Promise<Thumbnail | null> {
  const kind = pictureKind(bytes)
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: pixelLimit })
      .rotate()
      .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 70 })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: new Uint8Array(data), width: info.width, height: info.height }
  } catch {
    return null
  }
}
