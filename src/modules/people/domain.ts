import { z } from 'zod'
import { roles } from '../../platform/auth/actor.ts'
import { requiredText } from '../../web/fields.ts'

const email = requiredText(200)
  .transform((text) => text.toLowerCase())
  .pipe(z.email('not-an-email'))

export const signInSchema = z.object({
  email,
  password: z.string({ error: 'required' }).min(1, 'required').max(200, 'too-long'),
})

export const newPersonSchema = z.object({
  name: requiredText(200),
  email,
  position: requiredText(300),
  role: z.enum(roles, { error: 'required' }),
  /** Length is what counts (NIST SP 800-63B); no rules about signs. */
  password: z.string({ error: 'required' }).min(12, 'password-too-short').max(200, 'too-long'),
})
export type NewPerson = z.infer<typeof newPersonSchema>

/** After this many wrong passwords for one address within the window, even the right one waits. */
export const failuresAllowed = 8
export const failureWindowMinutes = 15
