import { fold } from '../../language/words/fold.ts'
import { withoutEnd } from '../../language/words/without-end.ts'
import type { PlanDocument } from '../../plan-document.ts'
import { type FrameLine, nameAlone, nameAtEnd, readAct } from '../cells/frame-lines.ts'

type Person = { position: string; name: string }
type Signature = PlanDocument['signatures'][number]

export type Acts = { approvedBy: Person | null; signatures: Signature[]; used: Set<FrameLine> }

const roles: { words: RegExp; role: Signature['role'] }[] = [
  { words: /^(?:батал|батлаг|батлав)/u, role: 'approved' },
  { words: /^(?:хян|танилц|үнэл|хүлээн|зөвшөөр)/u, role: 'reviewed' },
  { words: /./u, role: 'prepared' },
]

const longestBlock = 9
const signingWord = /[/(]\s*гарын үсэг\s*[/)]/giu
const signingPlace = /\/[\s._…]*\//gu

/** Reads approvals (БАТЛАВ, position in one or more lines, name) and signatures; `used` are the lines they took. */
export function readActs(lines: readonly FrameLine[]): Acts {
  const acts: Acts = { approvedBy: null, signatures: [], used: new Set() }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const act = line && !acts.used.has(line) ? readAct(line.text.replaceAll('\t', ' ')) : null
    if (!line || !act) continue
    const approval = /^батлав|^баталлаа|^баталж/u.test(act.word)
    const role = roles.find(({ words }) => words.test(act.word))?.role ?? 'prepared'
    const block = blockAfter(lines, at, act.rest)
    if (block.persons.length === 0) {
      // A form that is still to be signed: the post is there, the name is not; neither belongs to the title.
      if (!approval || line.where !== 'before' || line.align === 'center') continue
      for (const used of block.unsigned) acts.used.add(used)
      acts.used.add(line)
      if (block.position !== '') acts.approvedBy ??= { position: block.position, name: '' }
      continue
    }
    for (const used of block.used) acts.used.add(used)
    acts.used.add(line)
    const [first] = block.persons
    if (approval || (role === 'approved' && line.where === 'before')) {
      if (first && acts.approvedBy === null) acts.approvedBy = first
    } else acts.signatures.push(...block.persons.map((person) => ({ role, ...person })))
  }
  return acts
}

/** The persons named after an act, up to the next act, a title or a date. */
function blockAfter(
  lines: readonly FrameLine[],
  at: number,
  rest: string,
): { persons: Person[]; used: FrameLine[]; unsigned: FrameLine[]; position: string } {
  const opening = lines[at]
  const persons: Person[] = []
  const used: FrameLine[] = []
  let position: string[] = []
  let pending: FrameLine[] = []
  const take = (text: string): void => {
    for (const part of text
      .replace(signingWord, ' ')
      .replace(signingPlace, ' ')
      .trim()
      .split(/\t|;\s*(?=\p{Lu})/u)) {
      const alone = nameAlone(part)
      const ending = alone === null ? nameAtEnd(part) : null
      if (alone !== null || ending) {
        if (ending && ending.before.trim() !== '') position.push(ending.before.trim())
        if (position.length > 0)
          persons.push({ position: positionOf(position), name: alone ?? ending?.name ?? '' })
        position = []
      } else if (/\p{L}/u.test(part)) position.push(part)
    }
  }
  if (rest !== '') take(rest)
  for (const line of lines.slice(at + 1, at + 1 + longestBlock)) {
    if (line.where !== opening?.where || readAct(line.text) || endsBlock(line, opening, persons.length > 0))
      break
    const before = persons.length
    take(line.text)
    pending.push(line)
    if (persons.length > before) {
      used.push(...pending)
      pending = []
      if (opening.where === 'before') break
    }
  }
  const bare = persons.length === 0 ? bareName(position) : null
  if (bare) {
    persons.push(bare)
    used.push(...pending)
  }
  return { persons, used, unsigned: pending, position: positionOf(position) }
}

/** Titles, dates, annex lines and places end a block. */
function endsBlock(line: FrameLine, opening: FrameLine, named: boolean): boolean {
  const folded = fold(line.text)
  if (/төлөвлөгөө|тайлан(?!\p{L})|хэрэгжилт|хавсралт/u.test(folded) && opening.where === 'before') return true
  if (/20\d\d\s?(?:он|[./-]\s?\d)/u.test(folded)) return true
  if (named && opening.where === 'before') return true
  if (opening.align === 'right' && line.align === 'center') return true
  return line.text.length > 160
}

/** A name without an initial after its position: the last line, when it is one or two words and no post. */
function bareName(lines: readonly string[]): Person | null {
  const last = lines.at(-1)
  if (last === undefined || lines.length < 2 || !/^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?$/u.test(last))
    return null
  if (/дарга|эрхлэгч|захирал|мэргэжилтэн|ажилтан|сайд|генерал|хурандаа|түшмэл|зөвлөх/u.test(fold(last)))
    return null
  return { position: positionOf(lines.slice(0, -1)), name: last }
}

function positionOf(lines: readonly string[]): string {
  const position = lines
    .map((line) =>
      line
        .replace(/[.…_]{3,}|\/\s*гарын үсэг\s*\/|\/[\s._…]*\//giu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join(' ')
  return withoutEnd(position, ' :.…_/-')
}
