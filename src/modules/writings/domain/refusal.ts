import { z } from 'zod'

/** Why a file could not be written: a code of the writers' or of this module, with values for its sentence. */
export const refusalSchema = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })
export type Refusal = z.infer<typeof refusalSchema>

/** The program ended at it again and again. */
export const interrupted: Refusal = { code: 'interrupted', values: {} }
/** What was to be written is not there any more, or not for who asked. */
export const gone: Refusal = { code: 'gone', values: {} }
