import bodies from '../../language/words/bodies.mn.json' with { type: 'json' }
import { fold } from '../../language/words/fold.ts'
import { nominative } from '../../language/words/stems.ts'
import { withoutEnd } from '../../language/words/without-end.ts'

type Form = 'nominative' | 'genitive' | 'dative'

/** Words that name a body's kind; parts of a body and common words are not among them. */
const tooVague = new Set([
  'улс',
  'хэсэг',
  'бүлэг',
  'заал',
  'танхим',
  'байр',
  'талбай',
  'сан',
  'тамга',
  'хороо',
  'удирдлага',
  'салбар',
  'холбоо',
])
const forms = new Map<string, Form>()
const nominatives = new Map<string, string>()
for (const [noun, [genitive, dative]] of Object.entries(bodies.nouns)) {
  if (tooVague.has(noun) && noun !== 'хороо') continue
  if (dative !== undefined) add(dative, noun, 'dative')
  if (genitive !== undefined) add(genitive, noun, 'genitive')
  add(noun, noun, 'nominative')
}

/** «Нийтийн номын сангийн 2026 оны …»: words too vague within a name that yet end one, where what it does follows. */
const closing = new Map(
  ['сан', 'холбоо', 'удирдлага'].flatMap((noun) =>
    Object.entries(bodies.nouns).flatMap(([own, ends]) =>
      own === noun ? [own, ...ends].map((form) => [form, noun] as const) : [],
    ),
  ),
)

function add(word: string, noun: string, form: Form): void {
  forms.set(word, form)
  nominatives.set(word, noun)
}

const stop =
  /^(?:авлиг|шударга|ёс|хэмжээнд|20\d\d|үйл(?!двэр|чилгээ)|ил(?!гээ)|соён|хээл|хүнд|хэрэгжүүлэх|урьдчилан)/u

/** Names that end in a word as general as "байгууллага" are only taken when there is no better one. */
export type NamedBody = { name: string; general: boolean }

/**
 * The body that a text begins with: «ХХ АЙМГИЙН УЛСЫН БҮРТГЭЛИЙН ХЭЛТСИЙН АВЛИГЫН ЭСРЭГ …» → «ХХ АЙМГИЙН УЛСЫН БҮРТГЭЛИЙН
 * ХЭЛТЭС»; the last word in the nominative, the others as written. Null when it begins with none.
 */
export function bodyAtStart(text: string): NamedBody | null {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  let end = 0
  for (const [at, word] of words.entries()) {
    const folded = withoutEnd(fold(word).replace(/^["'(]+/u, ''), '.,;:"\')')
    if (stop.test(folded)) {
      if (at > 1 && closing.has(fold(words[at - 1] ?? ''))) end = at
      break
    }
    const form = formOf(folded)
    if (form === null) continue
    end = at + 1
    // «Хот тохижилтын яам», «Сум хөгжүүлэх сан»: a noun in front only tells which body.
    if (
      at > 0 &&
      form === 'nominative' &&
      words[at + 1] !== undefined &&
      !/^дарг/u.test(fold(words[at + 1] ?? ''))
    )
      break
  }
  return end < 2 ? null : named(words.slice(0, end))
}

/** A line that is the name of a body and nothing else: «ГОВЬ-ШАНД АЙМГИЙН ЭРҮҮЛ МЭНДИЙН ГАЗАР». */
export function bodyAlone(written: string): NamedBody | null {
  // «Байгууллагын нэр: …», as forms ask for it.
  const text = written.replace(/^байгууллагын нэр\s*:\s*/iu, '')
  const words = withoutEnd(text.replace(/^[\s/(]+/u, ''), ' \t/)').split(/\s+/u)
  const last = withoutEnd(fold(words.at(-1) ?? ''), '.,;:"”»')
  if (words.length < 2 || words.length > 14 || formOf(last) !== 'nominative') return null
  return words.some((word) => stop.test(fold(word)) && !/^(?:авлиг|ил|соён)/u.test(fold(word)))
    ? null
    : named(words)
}

function formOf(word: string): Form | null {
  const plain = forms.get(word)
  if (plain) return plain
  const abbreviation = /^(\p{L}{2,9})(?:-?(?:ын|ийн|ны|ний))?$/u.exec(word)?.[1]?.toUpperCase()
  if (abbreviation !== undefined && abbreviation in bodies.abbreviations) {
    return abbreviation.length === word.length ? 'nominative' : 'genitive'
  }
  return null
}

function named(words: readonly string[]): NamedBody {
  const last = withoutEnd(words.at(-1) ?? '', '.,;:')
  const noun = nominatives.get(fold(last)) ?? closing.get(fold(last))
  const before = words.slice(0, -1).join(' ')
  const bare = noun === undefined ? last.replace(/-(?:ын|ийн|ны|ний)$/iu, '') : inCaseOf(last, noun)
  return { name: `${before} ${bare}`.trim(), general: noun === 'байгууллага' || noun === 'нэгж' }
}

function inCaseOf(written: string, noun: string): string {
  const form = nominative(written)
  if (fold(form) === noun) return form
  if (written === written.toUpperCase()) return noun.toUpperCase()
  return written.slice(0, 1) + noun.slice(1)
}
