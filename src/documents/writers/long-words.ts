import { textWidth } from './text-measure.ts'

/** Shorter pieces fill a line better; a word of thousands of letters is no word, and costs less in longer ones. */
const lettersOfPiece = 4
const lettersOfGiant = 24
const giant = 1000

/** The compiler aborts on a run of 64 kilobytes, after half a minute. */
const longest = 20_000

/**
 * A text as the pieces between which a line may end without a space or hyphen: a word wider than its line (the
 * address of a web page) would else run over the neighbouring cell. Almost always one piece.
 * @throws RangeError for a word of more than 20,000 letters
 */
export function breakLongWords(text: string, room: number, fontSize: number): string[] {
  // No word of so few letters is as wide: a letter is never wider than the font is high.
  const suspects = text.length * fontSize > room ? text.split(' ') : []
  if (!suspects.some((word) => isWide(word, room, fontSize))) return [text]
  return suspects.flatMap((word, index) => {
    const spaced = index > 0 ? ` ${word}` : word
    return isWide(word, room, fontSize) ? cut(spaced) : [spaced]
  })
}

function isWide(word: string, room: number, fontSize: number): boolean {
  return word.length * fontSize > room && textWidth(word, fontSize) > room
}

/** Between letters as a person counts them, so that no mark is torn from its letter. */
function cut(word: string): string[] {
  if (word.length > longest) throw new RangeError(`a word of ${word.length} letters`)
  const step = word.length > giant ? lettersOfGiant : lettersOfPiece
  const letters = [...new Intl.Segmenter('mn', { granularity: 'grapheme' }).segment(word)]
  return Array.from({ length: Math.ceil(letters.length / step) }, (_, index) =>
    letters
      .slice(index * step, (index + 1) * step)
      .map(({ segment }) => segment)
      .join(''),
  )
}
