import type { DesignColumn } from './design.ts'

/** Columns of which a design only says the heading and, where it matters, the width. */
export const number = (head: string, width = 6): DesignColumn => ({ role: 'number', head, width })
export const text = (head: string, width = 28): DesignColumn => ({ role: 'text', head, width })
export const criteria = (head: string, width = 18): DesignColumn => ({ role: 'criteria', head, width })
export const of = (
  role: 'period' | 'responsible' | 'result' | 'percent' | 'target' | 'baseline' | 'outcome' | 'budget',
  head: string,
  width = 12,
): DesignColumn => ({ role, head, width })

/** "1.2" */
export const dotted = ({ objective, measure }: { objective: number; measure: number }): string =>
  `${objective}.${measure}`

/** A row «Зорилт 1. …» over the measures of each objective. */
export const named = { place: 'row' as const, write: (n: number, title: string) => `Зорилт ${n}. ${title}` }
