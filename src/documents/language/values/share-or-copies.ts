import { fold } from '../words/fold.ts'

/** "104 хувиар биелсэн", "орлогын биелэлт 120 хувь": words that speak of a share although it is over a hundred. */
const shareForm = /^[\d\s.,]*(?:[%％]|хувь?(?:иар|тай))/iu
const shareWords = /биел|гүйцэтгэл|хэрэгжил|өсө|өсс|өсг|нэмэгд|ихэс/u

/**
 * хувь is a hundredth and a copy of print: "80 хувь" is a share, "300 хувиас доошгүй" a print run. A whole number over
 * a hundred counts copies unless it has the sign, or its clause speaks of growth or fulfilment.
 * @param span the number in `text`; `end` may take in the word хувь or not
 */
export function shareOrCopies(
  value: number,
  text: string,
  { start, end }: { start: number; end: number },
): 'percent' | 'copies' {
  if (value <= 100 || !Number.isInteger(value)) return 'percent'
  const before = /[^,.;:!?\n]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''
  const after = /^[^,.;:!?\n]*/u.exec(text.slice(end, end + 40))?.[0] ?? ''
  if (shareForm.test(text.slice(start, end + 12))) return 'percent'
  return shareWords.test(fold(`${before} ${after}`)) ? 'percent' : 'copies'
}
