/** Which vowels an ending takes after a word: a (аа), o (оо), e (ээ) or ö (өө). */
export type Harmony = 'a' | 'o' | 'e' | 'ö'

/**
 * Back vowels anywhere in the last part of a compound decide; among front ones the last full vowel. "и" decides
 * nothing. Names joined by a hyphen ("Баян-Өндөр") follow their last part.
 */
export function harmonyOf(word: string): Harmony {
  const last = word.toLowerCase().split('-').at(-1) ?? ''
  const vowels = last.match(/[аоуэөүяёюыеё]/gu) ?? []
  const first = vowels.find((vowel) => /[аоуяёюыэөүе]/u.test(vowel))
  const back = vowels.some((vowel) => /[аоуяёы]/u.test(vowel))
  if (back) {
    const decisive = vowels.filter((vowel) => /[аоуяёы]/u.test(vowel)).at(-1)
    return decisive === 'о' || decisive === 'ё' ? 'o' : 'a'
  }
  if (first === undefined) return 'e'
  const decisive = vowels.at(-1)
  return decisive === 'ө' || (decisive === 'ү' && first === 'ө') ? 'ö' : 'e'
}
