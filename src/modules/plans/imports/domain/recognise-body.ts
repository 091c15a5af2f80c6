import { fold } from '../../../../documents/language/words/fold.ts'
import { nominative } from '../../../../documents/language/words/stems.ts'

export type BodyName = { id: string; parentId: string | null; name: string }

/** What says whose plan a file holds: the body that the document names, its title, the name of the file with its folders. */
export type BodyHints = { organization: string | null; title: string; fileName: string }

export type RecognisedBody = {
  /** The body that it is, as far as can be told; null where two are as likely or none is. */
  match: string | null
  /** The document names exactly this body. */
  sure: boolean
  /** Those that it may be, the likeliest first. */
  candidates: string[]
}

/** Endings that a name takes in a sentence: "Хонгорын", "Хонгорт". */
const ending = /^(?:|н|ы|ий|ын|ийн|ны|ний|гийн|йн|д|т|ад|од|эд|өд|нд|анд|онд|энд|өнд)$/u

/** A file name says less than what stands in the document. */
const trust = { organization: 1, title: 0.97, fileName: 0.95 } as const
const likely = 0.7
const thinkable = 0.3

/**
 * Recognises the body of a file among the bodies of a tree, by the words that tell their names apart: what all of them
 * have ("Засаг даргын Тамгын газар") counts next to nothing. A name stands after those of the bodies above it
 * ("Баянхошуу аймгийн Хонгор сумын …"), so the lower one of two is meant.
 */
export function recogniseBody(hints: BodyHints, bodies: readonly BodyName[]): RecognisedBody {
  const named = bodies.map((body) => ({ ...body, words: wordsOf(body.name), depth: depthOf(body, bodies) }))
  const weights = weightsOf(named.map(({ words }) => words))
  const ranked = named
    .map((body) => ({ ...body, ...scoreOf(body.words, hints, weights) }))
    .filter(({ score }) => score >= thinkable)
    .toSorted(
      (one, other) =>
        level(other.score) - level(one.score) || other.depth - one.depth || other.score - one.score,
    )
  const [best, next] = ranked
  const candidates = ranked.slice(0, 5).map(({ id }) => id)
  if (!best || best.score < likely) return { match: null, sure: false, candidates }
  const rivals = ranked.filter(({ id, score }) => id !== best.id && score > best.score - 0.1)
  if (rivals.some((rival) => !isAbove(rival, best, bodies))) return { match: null, sure: false, candidates }
  const sure = best.exact && !(next?.exact && next.depth === best.depth)
  return { match: best.id, sure, candidates }
}

/** Scores a hair apart are one. */
const level = (score: number) => Math.round(score * 10)

function wordsOf(text: string): string[] {
  return [...new Set((fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(nominative))]
}

/** Rare words weigh much, words of every name next to nothing. */
function weightsOf(names: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of names.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log((names.length + 1) / count) ** 2 + 0.01]))
}

function scoreOf(words: readonly string[], hints: BodyHints, weights: ReadonlyMap<string, number>) {
  const sum = (some: readonly string[]) => some.reduce((total, word) => total + (weights.get(word) ?? 0), 0)
  const all = sum(words)
  const share = (text: string | null) => {
    const said = wordsOf(text ?? '')
    return all === 0 ? 0 : sum(words.filter((word) => said.some((each) => isForm(each, word)))) / all
  }
  const organization = share(hints.organization)
  const score = Math.max(
    organization * trust.organization,
    share(hints.title) * trust.title,
    share(hints.fileName) * trust.fileName,
  )
  return { score, exact: organization > 0.999 }
}

/** Whether a word of a text is the name's word with an ending of its own. */
function isForm(said: string, word: string): boolean {
  if (said === word) return true
  const stem = word.replace(/[аоэөуүиыьйеёюя]$/u, '')
  if (stem.length < 3) return false
  return [word, stem].some((base) => said.startsWith(base) && ending.test(said.slice(base.length)))
}

function depthOf(body: BodyName, bodies: readonly BodyName[]): number {
  const parent = bodies.find(({ id }) => id === body.parentId)
  return parent ? depthOf(parent, bodies) + 1 : 0
}

function isAbove(body: BodyName, other: BodyName, bodies: readonly BodyName[]): boolean {
  const parent = bodies.find(({ id }) => id === other.parentId)
  return parent !== undefined && (parent.id === body.id || isAbove(body, parent, bodies))
}
