import { z } from 'zod'
import type { Form } from '../../web/env.ts'
import { optionalText } from '../../web/fields.ts'
import { type Parsed, parseForm } from '../../web/form.ts'
import { type EvidenceForm, linksSchema, visibilitySchema } from '../evidence/index.ts'

const evidenceSchema = z.object({
  links: linksSchema,
  caption: optionalText(500),
  visibility: visibilitySchema,
})

/** The evidence part of a form: files, links, caption, who may see it. */
export async function parseEvidence(form: Form): Promise<Parsed<EvidenceForm>> {
  const parsed = parseForm(evidenceSchema, form.values)
  if (!parsed.ok) return { ok: false, errors: { ...parsed.errors, ...firstLinkError(parsed.errors) } }
  const files = await Promise.all(
    (form.files.files ?? [])
      .filter((file) => file.size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return { ok: true, value: { ...parsed.value, caption: parsed.value.caption ?? '', files } }
}

/** An error in the third link ("links.2") is an error of the field. */
function firstLinkError(errors: Record<string, string>): Record<string, string> {
  const code = Object.entries(errors).find(([name]) => name.startsWith('links'))?.[1]
  return code === undefined ? {} : { links: code }
}
