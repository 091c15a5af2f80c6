/** Dates are ISO; quarters are 1–4, months 1–12, in order; `times` is `null` where the writer gave no number. */
export type PeriodKind =
  | { kind: 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly'; times: number | null }
  | { kind: 'each-time' }
  /** Байнга, тогтмол. */
  | { kind: 'continuous' }
  | { kind: 'quarters'; quarters: number[] }
  | { kind: 'months'; months: number[] }
  | { kind: 'half-year'; half: 1 | 2 }
  | { kind: 'year'; year: number }
  | { kind: 'date-range'; start: string; end: string }
  /** "12 дугаар сарын 1-ний дотор". */
  | { kind: 'until'; end: string }
  /** "14 хоногийн дотор": counted from something that the period does not say. */
  | { kind: 'within-days'; days: number; working: boolean }
