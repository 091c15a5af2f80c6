import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Reply, type TestApp, testApp } from '../../../tests/support/app.ts'
import {
  activityFields,
  type Office,
  officeWithPlan,
  recordThrough,
  sampleFile,
  textOfPage,
} from '../../../tests/support/office.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { writeWaiting } from '../writings/commands/write-waiting.ts'
import type { Outline } from '../writings/index.ts'
import { getWriting } from '../writings/store/writings.ts'
import { reportPaperWriter } from './commands/write-report-paper.ts'
import { reporting } from './testing/reporting.ts'

let test: TestApp
let office: Office
let reportId: string
const { started } = reporting(() => test)
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test, 'Зурагт сум')
  const photo = await sampleFile('evidence/open-day-photo.jpg')
  const files = Array.from({ length: 8 }, (_, index) => new File([photo], `зураг-${index + 1}.jpg`))
  await recordThrough(office.specialist, activityFields(office, { visibility: 'public' }), { files })
  await recordThrough(office.specialist, activityFields(office), { files: new File([photo], 'ирц.jpg') })
  reportId = await started(office)
})
afterAll(() => test.close())

const outline = (): Promise<Outline> =>
  reportPaperWriter.outlineOf(test.services, scopeOf(office.head.actor), {
    reportId,
    paper: 'annex',
    format: 'docx',
  })

const lastPart = (path: string) => path.split('/').at(-1) ?? ''
const picturesIn = async ({ response }: Reply) =>
  Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer()))).filter((part) =>
    part.startsWith('word/media/'),
  ).length

it('a list of evidence with many photos tells which of them are ready, and counts no restricted one', async () => {
  const { pictures, write } = await outline()
  expect(pictures).toBe(8)
  const told: string[] = []
  await write(async (phase, done, total) => void told.push(`${phase} ${done}/${total}`))
  expect(told).toEqual([...Array.from({ length: 8 }, (_, index) => `pictures ${index + 1}/8`), 'writing 0/0'])
})

it('it is written by itself, fetched, and another file once a photo is not for everybody any more', async () => {
  const address = `/reports/${reportId}/annex.docx`
  const asked = await office.head.get(address)
  expect(asked.status).toBe(303)
  const page = asked.location ?? ''
  expect(textOfPage((await office.head.get(page)).text)).toContain('нотломж.docx')
  const written = await test.database.read(scopeOf(office.head.actor), (tx) => getWriting(tx, lastPart(page)))
  await writeWaiting(test.services, [reportPaperWriter], written)
  expect(await picturesIn(await office.head.get(`${page}/file`))).toBe(8)
  const before = (await outline()).version

  const [evidence] = await test.database.read(scopeOf(office.head.actor), (tx) =>
    tx.selectFrom('evidence').select('id').where('visibility', '=', 'public').limit(1).execute(),
  )
  await office.head.post(`/evidence/${evidence?.id}/restrict`)
  const after = await outline()
  expect(after.pictures).toBe(7)
  expect(JSON.stringify(after.version)).not.toBe(JSON.stringify(before))
  // the address of the ready file is a question too: it is not answered with the photo that was taken back
  const again = await office.head.get(`${page}/file`)
  expect(again.status).toBe(303)
  expect(again.location).not.toBe(page)
})
