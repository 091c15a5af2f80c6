/** A property change (MS-DOC 2.2.5.1): its code and where its operand stands in `bytes`. */
export type Sprm = { code: number; bytes: DataView; at: number; size: number }

const sizes = [1, 1, 2, 4, 2, 2, null, 3]
const tableDefinition = 0xd608
const tabStops = 0xc615

/** The changes of a list of properties, in order; one that is cut off ends it. */
export function* sprmsOf(bytes: DataView): Generator<Sprm> {
  let at = 0
  while (at + 2 < bytes.byteLength) {
    const code = bytes.getUint16(at, true)
    at += 2
    let size: number | null | undefined = sizes[code >> 13]
    if (code === tableDefinition) {
      if (at + 2 > bytes.byteLength) return
      size = bytes.getUint16(at, true) - 1
      at += 2
    } else if (size === null || size === undefined) {
      size = bytes.getUint8(at)
      at += 1
      // So many tab stops that their length does not fit: nothing after it is needed here.
      if (code === tabStops && size === 255) return
    }
    if (size < 0 || at + size > bytes.byteLength) return
    yield { code, bytes, at, size }
    at += size
  }
}

export function viewOf(bytes: Uint8Array, from = 0, to = bytes.length): DataView {
  const end = Math.min(to, bytes.length)
  const start = Math.min(Math.max(0, from), end)
  return new DataView(bytes.buffer, bytes.byteOffset + start, end - start)
}
