import { fold } from '../../language/words/fold.ts'
import { withoutEnd } from '../../language/words/without-end.ts'
import type { PlanDocument } from '../../plan-document.ts'
import { type FrameLine, nameAlone, nameAtEnd } from '../cells/frame-lines.ts'

type Signature = PlanDocument['signatures'][number]

const post =
  /дарга|эрхлэгч|захирал|мэргэжилтэн|ажилтан|зөвлөх|түшмэл|менежер|нягтлан|архивч|эмч|багш|аудитор|бичиг|сайд/u
const head = /дарга|захирал|эрхлэгч|сайд/u
const longest = 120

/**
 * Persons below the plan who signed without a word of what they did: who wrote it signs, and where others sign with
 * them, their heads have looked at it.
 */
export function bareSignatures(
  lines: readonly FrameLine[],
  taken: ReadonlySet<FrameLine>,
): { signatures: Signature[]; used: FrameLine[] } {
  const signed: { position: string; name: string }[] = []
  const used: FrameLine[] = []
  let before: FrameLine | null = null
  for (const line of lines) {
    if (line.where !== 'after' || taken.has(line) || line.text.length > longest) {
      before = null
      continue
    }
    const text = line.text.replaceAll('\t', ' ')
    const ending = nameAtEnd(text)
    const alone = nameAlone(text)
    const position = alone !== null ? before?.text : ending?.before
    if (position !== undefined && post.test(fold(position)) && !/[.;]\s/u.test(position)) {
      const plain = withoutEnd(position, ' :.…_/-').replace(/\s+/gu, ' ')
      signed.push({ position: plain, name: alone ?? ending?.name ?? '' })
      if (alone !== null && before) used.push(before)
      used.push(line)
    }
    before = line
  }
  const some = signed.some(({ position }) => !head.test(fold(position)))
  const signatures = signed.map((person): Signature => {
    const role = some && head.test(fold(person.position)) ? 'reviewed' : 'prepared'
    return { role, ...person }
  })
  return { signatures, used }
}
