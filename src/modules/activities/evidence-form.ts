import { z } from 'zod'
import type { Form } from '../../web/env.ts'
import { optionalText } from '../../web/fields.ts'
import { type FieldErrors, type Parsed, parseForm } from '../../web/form.ts'
import { type EvidenceForm, linksSchema, visibilitySchema } from '../evidence/index.ts'

const evidenceSchema = z.object({
  links: linksSchema,
  caption: optionalText(500),
  visibility: visibilitySchema,
})

/** The evidence part of a form: files, links, caption, who may see it. */
export async function parseEvidence(form: Form): Promise<Parsed<EvidenceForm>> {
  const parsed = parseForm(evidenceSchema, form.values)
  if (!parsed.ok) return { ok: false, errors: byField(parsed.errors) }
  const files = await Promise.all(
    (form.files.files ?? [])
      .filter((file) => file.size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return { ok: true, value: { ...parsed.value, caption: parsed.value.caption ?? '', files } }
}

/** An error in the third link ("links.2") is an error of the field. */
function byField(errors: FieldErrors): FieldErrors {
  const fields: FieldErrors = {}
  for (const [path, code] of Object.entries(errors)) fields[path.split('.')[0] ?? path] ??= code
  return fields
}
