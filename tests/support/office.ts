import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  approvePlan,
  importPlanFile,
  listCurrentMeasures,
  type Measure,
  saveImport,
} from '../../src/modules/plans/index.ts'
import { type Actor, scopeOf } from '../../src/platform/auth/actor.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import type { Client, Fields, TestApp, TestBody } from './app.ts'

export type Office = {
  body: TestBody
  specialist: Client
  head: Client
  reviewer: Client
  planId: string
  measures: Measure[]
  /** The measure of that number. */
  measure(number: string): Measure
}

export const sampleFile = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(join(projectRoot, 'samples', path)))

/** A soum with its people and the approved plan of samples/plans/bayankhoshuu-2026.docx, read by the real reader. */
export async function officeWithPlan(test: TestApp, name = 'Баянхошуу сум'): Promise<Office> {
  const body = await test.addBody('soum', name)
  const [specialist, head, reviewer] = [
    await test.signIn('specialist', body),
    await test.signIn('head', body),
    await test.signIn('reviewer', body),
  ]
  const planId = await approvedSample(test, specialist.actor, head.actor)
  const measures = await test.database.read(scopeOf(head.actor), (tx) => listCurrentMeasures(tx, planId))
  const measure = (number: string) => {
    const one = measures.find((each) => each.number === number)
    if (!one) throw new Error(`the sample has no measure ${number}`)
    return one
  }
  return { body, specialist, head, reviewer, planId, measures, measure }
}

async function approvedSample(test: TestApp, specialist: Actor, head: Actor): Promise<string> {
  const file = 'plans/bayankhoshuu-2026.docx'
  const bytes = await sampleFile(file)
  const read = await importPlanFile(test.services, specialist, { name: basename(file), bytes })
  const saved = read.ok ? await saveImport(test.services, specialist, read.importId) : null
  if (!saved?.ok) throw new Error('the sample cannot be read into a plan')
  await approvePlan(test.services, head, saved.planId, {
    approverPosition: 'Тамгын газрын дарга',
    approverName: head.name,
    approvedOn: '2026-02-20',
    approvalNumber: 'А/18',
  })
  return saved.planId
}

/** The fields of the form of an activity, as a browser sends them. */
export function activityFields(office: Office, change: Fields = {}): Fields {
  return {
    submissionKey: randomUUID(),
    kind: 'training',
    what: 'Албан хаагчдад сургалт явуулав',
    happenedOn: '2026-05-21',
    endedOn: '',
    place: 'Соёлын төв',
    spent: '',
    measures: [office.measure('2.2').lineageId],
    links: '',
    caption: '',
    visibility: 'restricted',
    ...change,
  }
}

/** Records an activity through the form and gives its id. */
export async function recordThrough(
  client: Client,
  fields: Fields,
  files: Record<string, File | File[]> = {},
): Promise<string> {
  const reply = await client.post('/activities', fields, files)
  const id = /^\/activities\/([0-9a-f-]{36})\?done=recorded$/.exec(reply.location ?? '')?.[1]
  if (!id) throw new Error(`recording answered ${reply.status}: ${textOfPage(reply.text).slice(0, 500)}`)
  return id
}

/** What a page says, without its markup. */
export const textOfPage = (html: string): string =>
  html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
