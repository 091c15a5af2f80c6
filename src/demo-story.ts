import { z } from 'zod'
import { activityKinds } from './modules/activities/index.ts'
import { organizationKinds } from './modules/organizations/index.ts'
import { roles } from './platform/auth/actor.ts'

const day = z.iso.date()
const handedOn = z.object({ by: z.string(), date: day }).nullish()
/** The demo's story as samples/demo/story.json tells it; ids are the story's own, days ISO. */
export const storySchema = z.object({
  organizations: z.array(
    z.object({
      id: z.string(),
      parent: z.string().nullable(),
      kind: z.enum(organizationKinds),
      name: z.string(),
      place: z.string().nullable(),
    }),
  ),
  persons: z.array(
    z.object({
      id: z.string(),
      organization: z.string(),
      role: z.enum(roles),
      name: z.string(),
      email: z.string(),
      position: z.string(),
    }),
  ),
  plans: z.array(
    z.object({
      organization: z.string(),
      file: z.string(),
      importedBy: z.string(),
      importedOn: day,
      approval: z
        .object({ by: z.string(), position: z.string(), date: day, number: z.string().nullable() })
        .nullable(),
    }),
  ),
  activities: z.array(
    z.object({
      organization: z.string(),
      by: z.string(),
      kind: z.enum(activityKinds),
      what: z.string(),
      date: day,
      until: day.nullish(),
      place: z.string().nullable(),
      quantities: z.record(z.string(), z.number()),
      spent: z.number().nullable(),
      measures: z.array(z.string()),
      evidence: z.array(
        z.object({
          file: z.string().optional(),
          link: z.string().optional(),
          caption: z.string(),
          visibility: z.enum(['public', 'restricted']),
        }),
      ),
    }),
  ),
  reports: z.array(
    z.object({
      organization: z.string(),
      kind: z.enum(['half-year', 'year']),
      from: day,
      to: day,
      draftedBy: z.string(),
      draftedOn: day,
      reviewed: handedOn,
      approved: handedOn,
    }),
  ),
})
export type Story = z.infer<typeof storySchema>
