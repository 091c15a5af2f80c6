/** A power of two, some times the different tags of a Word part. */
const places = 1024

/** What pieces of a text mean. A piece is found by a sum over its letters and compared letter by letter. */
export class RememberedPieces<T> {
  private readonly text: string
  private readonly known: { from: number; to: number; value: T }[] = []
  private readonly at = new Int16Array(places).fill(-1)

  constructor(text: string) {
    this.text = text
  }

  /** Undefined for a piece that was not kept. */
  find(from: number, to: number): T | undefined {
    const known = this.known[this.at[this.placeOf(from, to)] ?? -1]
    if (!known || known.to - known.from !== to - from) return undefined
    for (let here = from, there = known.from; here < to; here++, there++) {
      if (this.text.charCodeAt(here) !== this.text.charCodeAt(there)) return undefined
    }
    return known.value
  }

  /** The later of two that fall on one place stays. */
  keep(from: number, to: number, value: T): void {
    const place = this.placeOf(from, to)
    const known = { from, to, value }
    const before = this.at[place] ?? -1
    if (before >= 0) this.known[before] = known
    else this.at[place] = this.known.push(known) - 1
  }

  private placeOf(from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; at++) sum = (Math.imul(sum, 31) + this.text.charCodeAt(at)) | 0
    return (sum ^ (sum >>> 10) ^ (sum >>> 20)) & (places - 1)
  }
}
