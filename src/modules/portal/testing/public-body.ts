import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client, TestApp, TestBody } from '../../../../tests/support/app.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { activitySchema, recordActivity } from '../../activities/index.ts'
import type { EvidenceForm } from '../../evidence/index.ts'
import { approvePlan, importPlanFile, saveImport } from '../../plans/index.ts'

export type Office = { body: TestBody; specialist: Client; head: Client }

export async function openOffice(
  test: TestApp,
  name: string,
  parentId: string | null = null,
): Promise<Office> {
  const body = await test.addBody('soum', name, parentId)
  return { body, specialist: await test.signIn('specialist', body), head: await test.signIn('head', body) }
}

/** Reads a plan's bytes as an upload would, and saves the draft. */
export async function draftPlan(test: TestApp, actor: Actor, bytes: Uint8Array): Promise<string> {
  const imported = await importPlanFile(test.services, actor, { name: 'plan.docx', bytes })
  if (!imported.ok) throw new Error(imported.code)
  const saved = await saveImport(test.services, actor, imported.importId)
  if (!saved.ok) throw new Error(JSON.stringify(saved.errors))
  return saved.planId
}

export async function samplePlan(test: TestApp, office: Office): Promise<string> {
  const file = await readFile(join(projectRoot, 'samples', 'plans', 'bayankhoshuu-2026.docx'))
  return draftPlan(test, office.specialist.actor, new Uint8Array(file))
}

export async function approve(test: TestApp, office: Office, planId: string): Promise<void> {
  await approvePlan(test.services, office.head.actor, planId, {
    approverPosition: 'Засаг даргын Тамгын газрын дарга',
    approverName: 'Б.Дөлгөөн',
    approvedOn: '2026-02-20',
    approvalNumber: 'А/17',
  })
}

/** Records work by the form's own schema; `fields` overrides. */
export async function work(
  test: TestApp,
  office: Office,
  fields: { what: string; measures: string[] } & Record<string, string | string[]>,
  evidence?: Partial<EvidenceForm>,
): Promise<string> {
  const form = activitySchema.parse({
    submissionKey: crypto.randomUUID(),
    kind: 'training',
    happenedOn: '2026-03-12',
    place: 'Соёлын төв',
    ...fields,
  })
  const kept = { files: [], links: [], caption: '', visibility: 'public' as const, ...evidence }
  return recordActivity(test.services, office.specialist.actor, form, kept)
}
