import { crc32, deflateSync } from 'node:zlib'
import { encodeQR } from 'qr'

/** The white border that ISO/IEC 18004 asks for, in modules. */
const border = 4

/** Dots for a module: programs that smooth pictures when they enlarge them must not blur the edges. */
const scale = 8

/** Medium: a stamp or a fold over 15 % of the picture does no harm. */
const options = { ecc: 'medium', border } as const

/** The QR code of a text as SVG; sharp at every size. */
export function qrSvg(text: string): string {
  return encodeQR(text, 'svg', options)
}

/** The same as a black and white PNG (ISO/IEC 15948, bit depth 1), which every program shows. */
export function qrPng(text: string): Uint8Array {
  const rows = encodeQR(text, 'raw', { ...options, scale })
  const size = rows.length
  const lineBytes = Math.ceil(size / 8)
  const pixels = Buffer.alloc(size * (lineBytes + 1))
  for (const [y, row] of rows.entries()) {
    // Each line begins with its filter: none. White is 1.
    const start = y * (lineBytes + 1) + 1
    for (const [x, dark] of row.entries()) {
      if (!dark) pixels[start + (x >> 3)] = (pixels[start + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 1
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
