import sharp from 'sharp'

/** Between pages, in dots. */
const gap = 6

/** A palette of greys is enough for black on white, and keeps a picture of six pages small. */
const png = { palette: true, colours: 4, compressionLevel: 9, effort: 10 } as const

/** Rows of pages as one small picture; a row may have a hole. */
export async function sheetOf(rows: readonly (readonly (Uint8Array | null)[])[]): Promise<Uint8Array> {
  const placed: { input: Buffer; left: number; top: number }[] = []
  let width = gap
  let top = gap
  for (const row of rows) {
    let left = gap
    let height = 0
    for (const page of row) {
      if (!page) continue
      const size = await sharp(page).metadata()
      placed.push({ input: Buffer.from(page), left, top })
      left += size.width + gap
      height = Math.max(height, size.height)
    }
    width = Math.max(width, left)
    top += height + gap
  }
  const ground = { create: { width, height: top, channels: 3, background: '#8a8a8a' } } as const
  return new Uint8Array(await sharp(ground).composite(placed).png(png).toBuffer())
}

/** Dots that differ by less are another version's smoothing of a letter. */
const visible = 60

/** The share of dots that differ for the eye; 1 where the pictures are not even of one size. */
export async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((picture) => greys(picture)))
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) return 1
  let differing = 0
  for (let at = 0; at < a.data.length; at++) {
    if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > visible) differing++
  }
  return differing / a.data.length
}

function greys(picture: Uint8Array) {
  return sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
}
