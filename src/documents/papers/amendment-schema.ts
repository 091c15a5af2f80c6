import { z } from 'zod'
import { documentMeasureSchema, planDocumentSchema } from '../plan-document.ts'
import type { Amendment } from './amendment.ts'

const { organization, year, issued, approvedBy, signatures } = planDocumentSchema.shape

/** What the paper of an amendment says, as it is kept. */
export const amendmentSchema: z.ZodType<Amendment> = z.object({
  planTitle: z.string(),
  organization,
  year,
  ordinal: z.number().int().nullable(),
  issued,
  approvedBy,
  reason: z.string().nullable(),
  changes: z.array(
    z.object({ before: documentMeasureSchema.nullable(), after: documentMeasureSchema.nullable() }),
  ),
  signatures,
})
