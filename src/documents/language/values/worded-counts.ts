import { collapse } from '../words/fold.ts'
import { withoutEnd } from '../words/without-end.ts'
import { readNumberWords } from './number-words.ts'

const limit = /^(?:доошгүй|багагүй|дээш|дээшгүй|ихгүй|илүүгүй|хэтрэхгүй|удаа\p{L}*|дахин)$/iu
/** «зургаагаас» has a letter more between the vowels, «нэгээс» its own. */
const ablatives = [/(?:аас|ээс|оос|өөс)$/iu, /г(?:аас|ээс|оос|өөс)$/iu]
/** «гурваас», «дөрвөөс», «арваас»: the vowel that the ending has driven out. */
const shortened: Record<string, string> = { гурв: 'гурав', дөрв: 'дөрөв', арв: 'арав' }

/**
 * A level said in words, in figures: «хоёроос доошгүй удаа» → "2-оос доошгүй удаа", «Арван хоёр» → "12". A numeral
 * counts only before a limit or «удаа», or where it is the whole cell («нэг» is as often an article). Null elsewhere.
 */
export function withFigures(text: string): string | null {
  const words = collapse(text).split(' ')
  const whole = readNumberWords(words.join(' '))
  if (whole !== null) return String(whole)
  for (let end = 1; end < words.length; end++) {
    if (!limit.test(withoutEnd(words[end] ?? '', '.,;'))) continue
    for (let start = Math.max(0, end - 4); start < end; start++) {
      const read = lastNumeral(words.slice(start, end))
      if (read === null) continue
      const { value, ending } = read
      const figure = ending === '' ? String(value) : `${value}-${ending}`
      return [...words.slice(0, start), figure, ...words.slice(end)].join(' ')
    }
  }
  return null
}

function lastNumeral(words: readonly string[]): { value: number; ending: string } | null {
  const last = words.at(-1) ?? ''
  for (const ending of ['', ...ablatives.flatMap((form) => form.exec(last)?.[0] ?? [])]) {
    const stem = last.slice(0, last.length - ending.length).toLowerCase()
    const value = readNumberWords([...words.slice(0, -1), shortened[stem] ?? stem].join(' '))
    if (value !== null) return { value, ending }
  }
  return null
}
