import { z } from 'zod'

/** Schemas of single form fields; each message is a code that src/web/messages has a sentence for. */

const trimmed = z.string({ error: 'required' }).transform((text) => text.normalize('NFC').trim())

export const requiredText = (longest = 2000) =>
  trimmed.pipe(z.string().min(1, 'required').max(longest, 'too-long'))

export const optionalText = (longest = 2000) =>
  z
    .string()
    .optional()
    .transform((text) => text?.normalize('NFC').trim() || null)
    .pipe(z.string().max(longest, 'too-long').nullable())

const realDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-date')
  .refine(realDate, 'not-a-date')

/** YYYY-MM-DD; "2026.03.12", as people type where the browser has no date field, is taken too. */
export const requiredDate = trimmed
  .transform((text) => text.replaceAll('.', '-'))
  .pipe(z.string().min(1, 'required').pipe(isoDate))

export const optionalDate = optionalText(10)
  .transform((text) => text?.replaceAll('.', '-') ?? null)
  .pipe(isoDate.nullable())

/** A number of at least 0, written with or without thousands separators; empty is null. */
export const optionalAmount = z
  .string()
  .optional()
  .transform((text) => text?.replace(/[\s,]/g, '') || null)
  .pipe(
    z
      .string()
      .regex(/^\d{1,13}(\.\d{1,2})?$/, 'not-a-number')
      .nullable(),
  )
  .transform((text) => (text === null ? null : Number(text)))

/** Zero, one or many values under one name, as checkboxes send them. */
export const listOfTexts = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))

export const uuid = z.uuid('not-known')
