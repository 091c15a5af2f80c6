/** Whether two words are one slip of the keyboard apart: a letter wrong, missing, extra, or two changed places. */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short === long) return false
  let index = 0
  while (index < short.length && short[index] === long[index]) index += 1
  if (short.length < long.length) return short.slice(index) === long.slice(index + 1)
  if (short.slice(index + 1) === long.slice(index + 1)) return true
  const swapped = short[index] === long[index + 1] && short[index + 1] === long[index]
  return swapped && short.slice(index + 2) === long.slice(index + 2)
}

/**
 * Mends the words of a text (folded) that are one slip from a word of the list; words under five letters, and those
 * that begin with a word of the list (its inflected forms), are left.
 */
export function mendWords(text: string, words: readonly string[]): string {
  const known = new Set(words)
  return text.replace(/\p{L}{5,20}/gu, (word) => {
    if (known.has(word) || words.some((candidate) => word.startsWith(candidate))) return word
    return words.find((candidate) => candidate.length >= 5 && isOneSlipApart(word, candidate)) ?? word
  })
}
