import { z } from 'zod'

const indicatorResult = z.object({
  text: z.string(),
  comparison: z.enum(['at-least', 'at-most', 'exactly']),
  quantity: z.enum([
    'people',
    'households',
    'copies',
    'reach',
    'events',
    'organizations',
    'contracts',
    'items',
    'complaints',
    'responses',
    'money',
  ]),
  target: z.number(),
  actual: z.number(),
  ratio: z.number(),
})

/** How a percent came about, kept with it: a percent that nobody can explain is not believed. */
export const basisSchema = z.object({
  rule: z.enum(['indicators', 'recurrence', 'work-and-evidence', 'not-due', 'not-over', 'nothing-arose']),
  indicators: z.array(indicatorResult),
  recurrence: z
    .object({
      kind: z.enum(['once', 'each-time', 'weekly', 'monthly', 'quarterly', 'half-yearly']),
      expected: z.number(),
      done: z.number(),
    })
    .nullable(),
  activities: z.number(),
  evidence: z.number(),
  /** төгрөг. */
  spent: z.number(),
  /** 0 to 1, before it was brought to a step. */
  ratio: z.number().nullable(),
  /** True where the highest step was held back because no evidence is attached. */
  heldBack: z.boolean(),
})
export type Basis = z.infer<typeof basisSchema>
