/**
 * The text without those of `letters` with which it ends. A pattern such as `[.)]+$` would begin anew at each letter of
 * a long run of them, which takes a hostile text of 50,000 stops seconds.
 */
export function withoutEnd(text: string, letters: string): string {
  let end = text.length
  while (end > 0 && letters.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
