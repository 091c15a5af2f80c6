import { z } from 'zod'

export type Evidence = {
  id: string
  activityId: string
  kind: 'file' | 'link'
  url: string | null
  /** Name, type, size in bytes and hash of a file; null for a link. */
  file: { name: string; mediaType: string; size: number; sha256: string } | null
  caption: string
  visibility: 'public' | 'restricted'
}

export const visibilities = ['public', 'restricted'] as const

/** One link a line, as people paste them; at most 20. */
export const linksSchema = z
  .string()
  .optional()
  .transform((text) => (text ?? '').split(/\s+/).filter((part) => part !== ''))
  .pipe(
    z
      .array(z.url({ protocol: /^https?$/, error: 'not-a-link' }).max(2000, 'too-long'))
      .max(20, 'too-many-links'),
  )

export const visibilitySchema = z.enum(visibilities).catch('restricted')
