import { z } from 'zod'
import { collapse } from '../../../documents/language/words/fold.ts'

/** Schemas of texts as the contract of reading keeps them: one line, spaces collapsed, nothing and "-" are null. */

/** Control characters and halves of letters, which PostgreSQL refuses and no page can show, go with the spaces. */
const clean = (text: string) =>
  collapse(
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\p{Cc}/gu, ' '),
  )

const given = z.string({ error: 'broken-field' })

export const textLine = (longest: number) =>
  given
    .optional()
    .transform((text) => clean(text ?? ''))
    .pipe(z.string().max(longest, 'too-long'))

export const requiredLine = (longest: number) => textLine(longest).pipe(z.string().min(1, 'required'))

export const optionalLine = (longest: number) =>
  textLine(longest).transform((text) => (text === '' || text === '-' || text === '–' ? null : text))

/** One a line of a text area; empty lines and list marks before a line are no part of it. */
export const listOfLines = (longest: number, most: number) =>
  given
    .optional()
    .transform((text) =>
      (text ?? '').split(/\r\n|\r|\n/).map((line) => clean(line).replace(/^[-–•*·]\s+/u, '')),
    )
    .transform((lines) => lines.filter((line) => line !== '' && line !== '-'))
    .pipe(z.array(z.string().max(longest, 'too-long')).max(most, 'too-many-lines'))
