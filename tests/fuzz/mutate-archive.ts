import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Random } from '../corpus/random.ts'
import { mutateText } from './mutate-text.ts'
import { mutateXml } from './mutate-xml.ts'

const opened = new WeakMap<Uint8Array, Unzipped>()

/** A few megabytes that pack to almost nothing. */
const blanks = new Uint8Array(3_000_000)

/** An office file with faults in the XML of its parts, or in which parts it has: zipped anew, so that it opens. */
export function mutateArchive(file: Uint8Array, random: Random): Uint8Array {
  const parts = opened.get(file) ?? unzipSync(file)
  opened.set(file, parts)
  const changed: Zippable = { ...parts }
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'))
  const main = names.filter((name) => /document\.xml|sheet\d+\.xml|content\.xml|sharedStrings/.test(name))
  for (let count = random.from(1, 2); count > 0; count--) {
    const name = random.chance(0.75) ? random.pick(main) : random.pick(names)
    const other = random.pick(names)
    const kind = random.from(0, 30)
    if (kind === 0) delete changed[name]
    else if (kind === 1) changed[name] = parts[other] ?? new Uint8Array()
    else if (kind === 2)
      changed[random.pick(['../../outside.xml', '/etc/passwd', 'C:\\x.xml', 'word/../../a', 'word\\b', ''])] =
        new Uint8Array([60])
    else if (kind === 3) changed[name] = new Uint8Array()
    else if (kind === 4 && random.chance(0.2)) changed[name] = [blanks, { level: 9 }]
    else changed[name] = faulty(parts[name] ?? new Uint8Array(), random)
  }
  return zipSync(changed, { level: random.chance(0.2) ? 1 : 0 })
}

function faulty(part: Uint8Array, random: Random): Uint8Array {
  const sound = new TextDecoder().decode(part)
  const xml = random.chance(0.75) ? mutateXml(sound, random) : mutateText(sound, random)
  if (random.chance(0.97)) return new TextEncoder().encode(xml)
  const units = Uint16Array.from(`\ufeff${xml}`, (letter) => letter.charCodeAt(0))
  return new Uint8Array(units.buffer)
}
