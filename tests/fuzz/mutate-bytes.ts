import type { Random } from '../corpus/random.ts'

/** Numbers at which programs count wrong. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]

type Change = (bytes: Uint8Array, random: Random) => Uint8Array

const place = (bytes: Uint8Array, random: Random): number => random.from(0, Math.max(0, bytes.length - 1))

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const changes: Change[] = [
  function flip(bytes, random) {
    const copy = bytes.slice()
    for (let count = random.from(1, 12); count > 0; count--) {
      const at = place(copy, random)
      copy[at] = (copy[at] ?? 0) ^ (1 << random.from(0, 7))
    }
    return copy
  },
  function overwrite(bytes, random) {
    const copy = bytes.slice()
    const at = place(copy, random)
    for (let length = random.from(1, 16), on = at; length > 0 && on < copy.length; length--, on++) {
      copy[on] = random.from(0, 255)
    }
    return copy
  },
  function edge(bytes, random) {
    if (bytes.length < 4) return bytes
    const copy = bytes.slice()
    const view = new DataView(copy.buffer)
    const at = random.from(0, copy.length - 4)
    if (random.chance(0.5)) view.setUint32(at, random.pick(edges), true)
    else view.setUint16(at, random.pick(edges) & 0xffff, random.chance(0.5))
    return copy
  },
  function cutOff(bytes, random) {
    return bytes.slice(0, place(bytes, random))
  },
  function remove(bytes, random) {
    const at = place(bytes, random)
    return joined(bytes.subarray(0, at), bytes.subarray(at + random.from(1, 200)))
  },
  function repeat(bytes, random) {
    const at = place(bytes, random)
    const piece = bytes.subarray(at, at + random.from(1, 400))
    return joined(
      bytes.subarray(0, at),
      ...Array.from({ length: random.from(1, 20) }, () => piece),
      bytes.subarray(at),
    )
  },
  function move(bytes, random) {
    const at = place(bytes, random)
    const piece = bytes.slice(at, at + random.from(1, 400))
    const to = place(bytes, random)
    const copy = bytes.slice()
    copy.set(piece.subarray(0, copy.length - to), to)
    return copy
  },
]

/** The file with one to four faults in its bytes. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes
  for (let count = random.from(1, 4); count > 0; count--) changed = random.pick(changes)(changed, random)
  return changed
}

/** The file with wrong numbers in its first parts, where containers say what lies where, or with faults anywhere. */
export function mutateContainer(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length < 8 || random.chance(0.4)) return mutateBytes(bytes, random)
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let count = random.from(1, 8); count > 0; count--) {
    const at = random.from(0, Math.min(random.pick([100, 600, 3000]), copy.length - 4))
    view.setUint32(at, random.chance(0.5) ? random.pick(edges) : random.from(0, 200), true)
  }
  return copy
}
