import bodies from '../../language/words/bodies.mn.json' with { type: 'json' }
import labels from '../../understand/columns/headers.json' with { type: 'json' }
import type { TextLine } from './pdf-lines.ts'
import field from './pdf-words.mn.json' with { type: 'json' }

/** Words known to be whole, in small letters. */
export type KnownWords = ReadonlySet<string>

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** Words of headings of columns, of names of bodies and of the field, which every plan has. */
export const usualWords: KnownWords = new Set([
  ...Object.values(labels.labels).flat().flatMap(wordsOf),
  ...field.stems,
  ...Object.entries(bodies.nouns).flatMap(([noun, forms]) => [noun, ...forms].flatMap(wordsOf)),
])

/** The usual words, and those of a document that stand within a line: no line's end has torn them. */
export function wordsWithin(lines: Iterable<TextLine>): KnownWords {
  const words = new Set(usualWords)
  for (const line of lines) {
    const tokens = line.text.split(' ')
    for (const token of tokens.slice(1, -1)) for (const word of wordsOf(token)) words.add(word)
  }
  return words
}
