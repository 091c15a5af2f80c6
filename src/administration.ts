import { parseArgs } from 'node:util'
import { z } from 'zod'
import { loadDemo } from './demo.ts'
import { addOrganization, findOrganizationBySlug, organizationKinds } from './modules/organizations/index.ts'
import { insertMember, newPersonSchema } from './modules/people/index.ts'
import { verifyAudit } from './platform/audit.ts'
import { hashPassword } from './platform/auth/password.ts'
import { readConfig } from './platform/config.ts'
import { systemScope } from './platform/db/index.ts'
import type { Texts } from './platform/i18n.ts'
import { openServices } from './services.ts'
import type { Services } from './web/env.ts'

type Io = {
  out(line: string): void
  err(line: string): void
  t: Texts<keyof typeof import('./messages/mn.json')>
}
export type AdministrationCommand = 'migrate' | 'demo' | 'verify' | 'person' | 'organization'

/** Commands of whoever runs the program, on its own database. @returns the exit code */
export async function runAdministration(
  command: AdministrationCommand,
  args: readonly string[],
  io: Io,
): Promise<number> {
  const services = await openServices(readConfig(process.env))
  try {
    return await commands[command](services, args, io)
  } finally {
    await services.close()
  }
}

const commands: Record<
  AdministrationCommand,
  (services: Services, args: readonly string[], io: Io) => Promise<number>
> = {
  // opening the database has brought it up to date
  migrate: async (_services, _args, { out, t }) => {
    out(t('migrated'))
    return 0
  },
  demo: async (services, _args, { out, t }) => {
    out(t((await loadDemo(services)) ? 'demo-loaded' : 'demo-exists'))
    return 0
  },
  verify: verifyChain,
  person: addPersonByHand,
  organization: addOrganizationByHand,
}

async function verifyChain(
  services: Services,
  _args: readonly string[],
  { out, err, t }: Io,
): Promise<number> {
  const { entries, faults } = await services.database.read(systemScope, verifyAudit)
  for (const { organizationId, sequence, fault } of faults)
    err(t('fault', { organization: organizationId, sequence, fault }))
  if (faults.length === 0) out(t('verified', { entries }))
  else err(t('broken-chain', { faults: faults.length, entries }))
  return faults.length === 0 ? 0 : 1
}

const organizationOptions = z.object({
  name: z.string().min(1),
  kind: z.enum(organizationKinds),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  place: z.string().optional(),
  parent: z.string().optional(),
})

async function addOrganizationByHand(services: Services, args: readonly string[], io: Io): Promise<number> {
  const options = optionsOf(organizationOptions, args, io)
  if (!options) return 1
  const { name, kind, slug, place = null, parent } = options
  return services.database.transaction(systemScope, async (tx) => {
    const above = parent === undefined ? null : await findOrganizationBySlug(tx, parent)
    if (parent !== undefined && above === null) return refuse(io, 'parent')
    if (await findOrganizationBySlug(tx, slug)) return refuse(io, 'slug')
    await addOrganization(tx, { parentId: above?.id ?? null, kind, name, place, slug })
    io.out(io.t('organization-added', { slug }))
    return 0
  })
}

const personOptions = newPersonSchema.extend({ organization: z.string().min(1) })

async function addPersonByHand(services: Services, args: readonly string[], io: Io): Promise<number> {
  // the password comes by the environment: arguments are seen in the list of processes
  const options = optionsOf(personOptions, args, io, { password: process.env.SHUDARGA_PASSWORD })
  if (!options) return 1
  const passwordHash = await hashPassword(options.password)
  return services.database.transaction(systemScope, async (tx) => {
    const body = await findOrganizationBySlug(tx, options.organization)
    if (!body) return refuse(io, 'organization')
    await insertMember(tx, { ...options, organizationId: body.id, passwordHash, addedBy: null })
    io.out(io.t('person-added', { email: options.email }))
    return 0
  })
}

function optionsOf<S extends z.ZodObject>(
  schema: S,
  args: readonly string[],
  io: Io,
  given: object = {},
): z.infer<S> | null {
  const names = Object.keys(schema.shape)
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    strict: false,
  })
  const parsed = schema.safeParse({ ...values, ...given })
  if (parsed.success) return parsed.data
  refuse(io, String(parsed.error.issues[0]?.path[0] ?? ''))
  return null
}

function refuse({ err, t }: Io, option: string): number {
  err(t('missing-option', { option }))
  return 1
}
