export type TitleWords = {
  /** The word that a plan's title ends with, as a rule. */
  planNoun: string
  /** For a title that ends with it: takes the ending of the genitive. */
  ofPlan(title: string): string
  /** For any other title. */
  beside(title: string): string
}

/**
 * The heading of a report from that of its plan, one sentence in one case: a title in capitals stays in capitals, as
 * offices write it.
 */
export function reportTitle(planTitle: string, words: TitleWords): string {
  const title = planTitle.replace(/[\s.,:;»”"]+$/u, '').trim()
  const fitting = title.toLowerCase().endsWith(words.planNoun) ? words.ofPlan(title) : words.beside(title)
  const shouted = title === title.toUpperCase() && title !== title.toLowerCase()
  return shouted ? fitting.toUpperCase() : fitting
}
