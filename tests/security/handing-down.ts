import { strToU8, zipSync } from 'fflate'
import { resumeReadings } from '../../src/modules/plans/index.ts'
import { fieldsOf, fileOf, samplePlan } from '../../src/modules/plans/testing/sample-plan.ts'
import { systemScope } from '../../src/platform/db/index.ts'
import type { Client, TestApp, TestBody } from '../support/app.ts'
import { textOfPage } from '../support/office.ts'

/** The sample plan as a file with these words in its title and in a measure. */
export const planFile = (words: string, year = '2026', name?: string): File =>
  fileOf(
    samplePlan
      .replace(/(<p align="center">)[^<]*/, `$1${words} ${year} ОНЫ ТӨЛӨВЛӨГӨӨ`)
      .replace('Нээлттэй хаалганы', `${words} нээлттэй хаалганы`),
    name,
  )

/** Brings files in at once, one of them in a ZIP, and waits until they are read; in the order of their places. */
export async function bringMany(
  test: TestApp,
  client: Client,
  files: readonly File[],
): Promise<{ batchId: string; imports: string[] }> {
  const [packed, ...plain] = files
  const zip = zipSync({ 'сум/төлөвлөгөө.html': strToU8((await packed?.text()) ?? '') })
  const reply = await client.post(
    '/plans/import-many',
    {},
    { files: [new File([zip], 'аймаг.zip'), ...plain] },
  )
  const batchId = /^\/plans\/batches\/([\w-]{36})$/.exec(reply.location ?? '')?.[1]
  if (!batchId) throw new Error(`many files answered ${reply.status}: ${textOfPage(reply.text)}`)
  await resumeReadings(test.services)
  const rows = await test.database.read(systemScope, (tx) =>
    tx
      .selectFrom('plan_reading')
      .select('plan_import_id as id')
      .where('batch_id', '=', batchId)
      .orderBy('position')
      .execute(),
  )
  return { batchId, imports: rows.flatMap(({ id }) => id ?? []) }
}

/** Makes a read file the draft of a body below, as a person clicks; gives the plan. */
export async function handDown(
  test: TestApp,
  client: Client,
  importId: string,
  body: TestBody,
): Promise<string> {
  const check = `/plans/imports/${importId}`
  for (const [path, fields] of [
    [`${check}/body`, async () => ({ body: body.id })],
    [`${check}/save`, () => fieldsOf(client, check, `${check}/save`)],
  ] as const) {
    const reply = await client.post(path, await fields())
    if (reply.status !== 303)
      throw new Error(`${path} answered ${reply.status}: ${textOfPage(reply.text).slice(0, 500)}`)
  }
  const { id } = await test.database.read(systemScope, (tx) =>
    tx
      .selectFrom('plan_import')
      .select('handed_plan_id as id')
      .where('id', '=', importId)
      .executeTakeFirstOrThrow(),
  )
  if (id === null) throw new Error('the file became no draft of a body below')
  return id
}
