import sharp from 'sharp'

/** Larger pictures are refused by the decoder before they fill the memory. */
const pixelLimit = 80_000_000
const longestSide = 2400

/**
 * A photo without its hidden data: place, time, camera and thumbnail in EXIF, XMP and IPTC tell where people were
 * (Law on Protection of Personal Data). Turned as the camera held it, and not larger than a screen shows.
 * @returns the new bytes, or null where the content is not a picture of that kind
 */
export async function withoutHiddenData(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
    const { format } = await picture.metadata()
    const upright = picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    if (format === 'jpeg') return new Uint8Array(await upright.jpeg({ quality: 85 }).toBuffer())
    if (format === 'png') return new Uint8Array(await upright.png().toBuffer())
    if (format === 'webp') return new Uint8Array(await upright.webp({ quality: 85 }).toBuffer())
    return null
  } catch {
    return null
  }
}
