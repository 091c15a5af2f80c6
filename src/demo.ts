import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Story, storySchema } from './demo-story.ts'
import { activitySchema, attachToActivity, recordActivity } from './modules/activities/index.ts'
import { addOrganization, listOrganizations } from './modules/organizations/index.ts'
import { insertMember } from './modules/people/index.ts'
import {
  approvePlan,
  findApprovedPlan,
  importPlanFile,
  listCurrentMeasures,
  saveImport,
} from './modules/plans/index.ts'
import { createReport, moveReport } from './modules/reports/index.ts'
import { type Actor, scopeOf } from './platform/auth/actor.ts'
import { hashPassword } from './platform/auth/password.ts'
import { newToken } from './platform/auth/token.ts'
import { clockFrom } from './platform/clock.ts'
import { systemScope } from './platform/db/index.ts'
import { found } from './platform/errors.ts'
import { projectRoot } from './platform/project-root.ts'
import type { Services } from './web/env.ts'

/**
 * Fills an empty program with the fictional aimag of samples/: its plans come in through the real reader, its work
 * through the real commands, each on its own day. Does nothing where any body exists.
 * @returns whether the demo was loaded now
 */
export async function loadDemo(services: Services): Promise<boolean> {
  const existing = await services.database.read(systemScope, listOrganizations)
  if (existing.length > 0) return false
  const text = await readFile(join(projectRoot, 'samples', 'demo', 'story.json'), 'utf8')
  const story = storySchema.parse(JSON.parse(text))
  const actors = await addPeople(services, story)
  const actor = (id: string) => found(actors.get(id))
  for (const plan of story.plans) await addPlan(services, plan, actor)
  for (const activity of story.activities) await addActivity(services, activity, actor)
  for (const report of story.reports) await addReport(services, report, actor)
  return true
}

async function addPeople(services: Services, story: Story): Promise<Map<string, Actor>> {
  // nobody knows it: in the demo one signs in with a click
  const passwordHash = await hashPassword(newToken())
  return services.database.transaction(systemScope, async (tx) => {
    const bodies = new Map<string, { id: string; name: string }>()
    for (const { id, parent, kind, name, place } of story.organizations) {
      const parentId = parent === null ? null : found(bodies.get(parent)).id
      bodies.set(id, { name, id: await addOrganization(tx, { parentId, kind, name, place, slug: id }) })
    }
    const actors = new Map<string, Actor>()
    for (const { id, organization, role, name, email, position } of story.persons) {
      const body = found(bodies.get(organization))
      const member = { name, email, position, role, organizationId: body.id, passwordHash, addedBy: null }
      const personId = await insertMember(tx, member)
      actors.set(id, {
        personId,
        name,
        position,
        language: 'mn',
        roles: [role],
        organizationId: body.id,
        organizationName: body.name,
      })
    }
    return actors
  })
}

type Find = (id: string) => Actor

async function addPlan(services: Services, plan: Story['plans'][number], actor: Find): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(projectRoot, 'samples', plan.file)))
  const importer = actor(plan.importedBy)
  const then = onDay(services, plan.importedOn)
  const read = await importPlanFile(then, importer, { name: basename(plan.file), bytes })
  const saved = read.ok ? await saveImport(then, importer, read.importId) : null
  if (!saved?.ok) throw new Error(`the demo's ${plan.file} cannot be read into a plan`)
  if (plan.approval === null) return
  const head = actor(plan.approval.by)
  await approvePlan(onDay(services, plan.approval.date), head, saved.planId, {
    approverPosition: plan.approval.position,
    approverName: head.name,
    approvedOn: plan.approval.date,
    approvalNumber: plan.approval.number,
  })
}

async function addActivity(
  services: Services,
  activity: Story['activities'][number],
  actor: Find,
): Promise<void> {
  const recorder = actor(activity.by)
  const plan = await approvedPlan(services, recorder, activity.date)
  const measures = await services.database.read(scopeOf(recorder), (tx) => listCurrentMeasures(tx, plan.id))
  const lineageOf = new Map(measures.map((measure) => [measure.number, measure.lineageId]))
  const quantities = Object.entries(activity.quantities).map(([kind, amount]) => [
    `quantity.${kind}`,
    String(amount),
  ])
  const form = activitySchema.parse({
    submissionKey: randomUUID(),
    kind: activity.kind,
    what: activity.what,
    happenedOn: activity.date,
    endedOn: activity.until ?? '',
    place: activity.place ?? '',
    spent: activity.spent === null ? '' : String(activity.spent),
    measures: activity.measures.map((number) => found(lineageOf.get(number))),
    ...Object.fromEntries(quantities),
  })
  const then = onDay(services, activity.until ?? activity.date)
  const [first, ...more] = activity.evidence
  const id = await recordActivity(then, recorder, form, first && (await evidenceOf(first)))
  for (const item of more) await attachToActivity(then, recorder, id, await evidenceOf(item))
}

async function evidenceOf(item: Story['activities'][number]['evidence'][number]) {
  const files =
    item.file === undefined
      ? []
      : [
          {
            name: item.file,
            bytes: new Uint8Array(await readFile(join(projectRoot, 'samples', 'evidence', item.file))),
          },
        ]
  return {
    files,
    links: item.link === undefined ? [] : [item.link],
    caption: item.caption,
    visibility: item.visibility,
  }
}

async function addReport(services: Services, report: Story['reports'][number], actor: Find): Promise<void> {
  const drafter = actor(report.draftedBy)
  const plan = await approvedPlan(services, drafter, report.to)
  const form = { planId: plan.id, period: report.kind, periodStart: report.from, cutOff: report.to }
  const id = await createReport(onDay(services, report.draftedOn), drafter, form)
  const steps = [
    { verb: 'review', step: report.reviewed },
    { verb: 'approve', step: report.approved },
  ] as const
  for (const { verb, step } of steps) {
    if (!step) continue
    await moveReport(onDay(services, step.date), actor(step.by), id, verb, { comment: null, signatory: null })
  }
}

async function approvedPlan(services: Services, of: Actor, date: string) {
  const year = Number(date.slice(0, 4))
  return found(
    await services.database.read(scopeOf(of), (tx) => findApprovedPlan(tx, of.organizationId, year)),
  )
}

/** The same program on an earlier day, at ten in the morning in Ulaanbaatar. */
function onDay(services: Services, date: string): Services {
  return { ...services, clock: clockFrom(() => new Date(`${date}T02:00:00Z`)) }
}
