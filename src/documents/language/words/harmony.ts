/** Which vowels an ending takes after a word: a (аа), o (оо), e (ээ) or ö (өө). */
export type Harmony = 'a' | 'o' | 'e' | 'ö'

/**
 * Back and front vowels meet only in compounds and loans, where the last one decides: "Баянзүрхийн", "Сүхбаатарын".
 * "и", "е" and "ю" decide nothing beside another vowel.
 */
export function harmonyOf(word: string): Harmony {
  const vowels = word.toLowerCase().match(/[аоуыяёэөү]/gu) ?? []
  const last = vowels.at(-1)
  if (last === undefined) return 'e'
  if (/[аоуыяё]/u.test(last)) return last === 'о' || last === 'ё' ? 'o' : 'a'
  return last === 'ө' || (last === 'ү' && vowels.at(-2) === 'ө') ? 'ö' : 'e'
}
