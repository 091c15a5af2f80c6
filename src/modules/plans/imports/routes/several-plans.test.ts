import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, type TestBody, testApp } from '../../../../../tests/support/app.ts'
import { addressIn, fieldsOf, textOfPage } from '../../testing/sample-plan.ts'
import { fileOfPlans, type PlanInFile } from '../../testing/several-plans.ts'
import { receivePlanFile } from '../commands/import-plan.ts'
import { readReceived } from '../commands/read-received.ts'
import { resumeReadings } from '../commands/resume-readings.ts'

const office = 'Засаг даргын Тамгын газар'
const soums = ['Хонгор', 'Баянгол', 'Цагаан-Уул', 'Шаргын-Ус', 'Дэлгэрхаан']

let app: TestApp
let aimag: TestBody
let officer: Client
let below: Record<string, TestBody>
beforeAll(async () => {
  app = await testApp()
  aimag = await app.addBody('aimag', `Баянхошуу аймгийн ${office}`)
  below = {}
  for (const soum of soums) below[soum] = await app.addBody('soum', `${soum} сумын ${office}`, aimag.id)
  officer = await app.signIn('specialist', aimag)
})
afterAll(() => app.close())

const planOf = (soum: string, year = '2026'): PlanInFile => ({
  title:
    `${soum} сумын Засаг даргын Тамгын газрын ${year} оны авлигын эсрэг үйл ажиллагааны төлөвлөгөө`.toUpperCase(),
  word: soum.replace('-', ''),
})
const upload = async (file: File, client = officer): Promise<string> => {
  const { location } = await client.post('/plans/import', {}, { file })
  if (location === null) throw new Error('the upload did not lead on')
  return location
}
const textAt = async (path: string, client = officer) => textOfPage(await client.get(path))
/** The check pages of a file's plans, as its list links them. */
const checksOn = async (list: string, client = officer): Promise<string[]> => {
  const { text } = await client.get(list)
  return [
    ...new Set([...text.matchAll(/href="(\/plans\/imports\/[\w-]{36})"/g)].map(([, path]) => path ?? '')),
  ]
}
const scope = () => ({ personId: officer.actor.personId, organizationId: aimag.id })
const importsOf = (readingPath: string) =>
  app.database.read(scope(), (tx) =>
    tx
      .selectFrom('plan_import')
      .select(['id', 'state', 'position', 'plans'])
      .where('plan_reading_id', '=', readingPath.split('/').at(-1) ?? '')
      .orderBy('position')
      .execute(),
  )

describe.each(['docx', 'txt'] as const)('several plans in one %s file', (kind) => {
  it.each([2, 5])('are all found, each with a check of its own: %i', async (count) => {
    const plans = soums.slice(0, count)
    const list = await upload(
      fileOfPlans(
        kind,
        plans.map((soum) => planOf(soum)),
      ),
    )
    expect(list).toMatch(/^\/plans\/readings\/[\w-]{36}$/)
    const text = await textAt(list)
    expect(text).toContain(`«бүгд.${kind}» файлд ${count} төлөвлөгөө байна`)
    for (const [index, soum] of plans.entries()) {
      expect(text).toMatch(
        new RegExp(`${soum.toUpperCase()} СУМЫН[^|]*? ${index + 1}-р нь ${soum} сумын ${office} 2026 2 `),
      )
    }
    const checks = await checksOn(list)
    expect(checks).toHaveLength(count)
    for (const check of checks) {
      const own = await textAt(check)
      const besides = await textAt(`${check}/beside`)
      const [soum = '', ...more] = plans.filter((each) => own.includes(`${planOf(each).word} самбар`))
      expect(more).toEqual([])
      expect(own).toContain('2 арга хэмжээ, нягтлах 0 зүйл')
      for (const each of plans) {
        expect([each, besides.includes(`${planOf(each).word} сургалт`)]).toEqual([each, each === soum])
        expect([each, besides.includes(`Б.${planOf(each).word}`)]).toEqual([each, each === soum])
      }
      expect(besides).toContain('1-р хүснэгт, 2-р мөр')
    }
  })
})

describe('each plan of a file', () => {
  const two = (kind: 'docx' | 'txt' = 'docx') => fileOfPlans(kind, [planOf('Хонгор'), planOf('Баянгол')])

  it('is corrected, taken back and understood anew by itself', async () => {
    const [first = '', second = ''] = await checksOn(await upload(two()))
    await officer.post(`${second}/merge`, { revision: '1', at: '0.1' })
    expect(await textAt(second)).toContain('1 арга хэмжээ')
    expect(await textAt(first)).toContain('2 арга хэмжээ')
    await officer.post(`${second}/step`, { revision: '2', step: '0' })
    expect(await textAt(second)).toContain('2 арга хэмжээ')
    const roles = await fieldsOf(officer, second, `${second}/understand`)
    const column = Object.entries(roles).find(([, role]) => role === 'criteria')?.[0] ?? ''
    const again = await officer.post(`${second}/understand`, { ...roles, [column]: 'outcome' })
    expect(again.location).toContain(`${second}?done=understood`)
    const measure = `${second}/measures/0/0`
    expect(await fieldsOf(officer, measure, measure)).toMatchObject({
      ...{ text: 'Баянгол сургалт зохион байгуулах', outcome: 'Сургалтын тоо', criteria: '' },
    })
    expect(await textAt(`${second}/beside`)).not.toContain('Хонгор')
    const other = `${first}/measures/0/0`
    expect(await fieldsOf(officer, other, other)).toMatchObject({ criteria: 'Сургалтын тоо', outcome: '' })
  })

  it('is saved or discarded by itself, and the list leads to those that are left', async () => {
    const list = await upload(two('txt'))
    const [first = '', second = ''] = await checksOn(list)
    expect((await officer.post(`${first}/discard`)).location).toBe(`${list}?done=discarded`)
    expect(await textAt(`${list}?done=discarded`)).toContain('Тухайн төлөвлөгөөг жагсаалтаас хаслаа')
    expect(await checksOn(list)).toEqual([second])
    expect(await textAt('/plans')).toContain('файл дахь 2 төлөвлөгөөний 2-р нь')
    const saved = await officer.post(`${second}/save`, await fieldsOf(officer, second, `${second}/save`))
    // handed to the soum, and nothing of the file is left to be checked
    expect(saved.location).toBe(`${list}?done=handed-over`)
    expect((await importsOf(list)).map(({ state }) => state)).toEqual(['discarded', 'saved'])
    const head = await app.signIn('head', below.Баянгол ?? aimag)
    const draft = addressIn(await head.get('/plans'), /^\/plans\/[\w-]{36}$/)
    const text = await textAt(draft, head)
    expect(text).toContain('Нийт 2 арга хэмжээ')
    expect(text).not.toContain('Хонгор')
    // the file holds the plan of another body: it stays with the one who brought it
    expect(text).not.toContain('Уншсан эх файл')
    expect((await head.get(`${draft}/source`)).status).toBe(404)
  })

  it('is the own body’s where that has nobody below, of one year or two', async () => {
    const soum = below.Хонгор ?? aimag
    const client = await app.signIn('head', soum)
    const years = [planOf('Хонгор', '2030'), planOf('Хонгор', '2031')]
    const list = await upload(fileOfPlans('docx', years), client)
    expect(await textAt(list, client)).not.toContain('тухайн оны өөр төлөвлөгөө мөн энд бий')
    const [first = '', second = ''] = await checksOn(list, client)
    const save = async (check: string) =>
      (await client.post(`${check}/save`, await fieldsOf(client, check, `${check}/save`))).location
    expect(await save(first)).toBe(`${list}?done=plan-saved`)
    expect(await save(second)).toMatch(/^\/plans\/[\w-]{36}\?done=plan-saved$/)
    expect((await client.get(first)).location).toMatch(/^\/plans\/[\w-]{36}$/)
    expect((await officer.get(list)).status).toBe(404)
  })

  it('needs no hand where the columns of such tables are remembered', async () => {
    const soum = await app.addBody('soum', `Тэс сумын ${office}`, aimag.id)
    const client = await app.signIn('head', soum)
    const plans = [planOf('Тэс', '2028'), planOf('Тэс', '2029')]
    const [first = ''] = await checksOn(await upload(fileOfPlans('docx', plans), client), client)
    const roles = await fieldsOf(client, first, `${first}/understand`)
    const column = Object.entries(roles).find(([, role]) => role === 'criteria')?.[0] ?? ''
    await client.post(`${first}/understand`, { ...roles, [column]: 'outcome' })
    await client.post(`${first}/save`, await fieldsOf(client, first, `${first}/save`))
    for (const check of await checksOn(await upload(fileOfPlans('docx', plans), client), client)) {
      expect(await textAt(check, client)).toContain('Баганыг өмнөх файлаар ойлголоо')
      const measure = `${check}/measures/0/1`
      const fields = await fieldsOf(client, measure, measure)
      expect(fields).toMatchObject({ outcome: 'Шинэчилсэн байна', criteria: '' })
    }
  })
})

describe('a part that is no plan of its own', () => {
  it('is joined to the one above it, with what was corrected in either', async () => {
    const plans = ['Хонгор', 'Баянгол', 'Дэлгэрхаан'].map((soum) => planOf(soum))
    const list = await upload(fileOfPlans('docx', plans))
    const [first = '', second = '', third = ''] = await checksOn(list)
    expect(await textAt(first)).not.toContain('Өмнөх төлөвлөгөөтэй нэгтгэх')
    for (const [check, period] of [
      [first, 'Сар бүр'],
      [second, 'Жилдээ'],
    ] as const) {
      const measure = `${check}/measures/0/1`
      await officer.post(measure, { ...(await fieldsOf(officer, measure, measure)), period })
    }
    const joined = await officer.post(`${second}/join`, await fieldsOf(officer, second, `${second}/join`))
    expect(joined.location).toBe(`${first}?done=joined&kept=2&lost=0`)
    const text = await textAt(joined.location ?? '')
    expect(text).toContain('Хоёр хэсгийг нэг төлөвлөгөө болголоо.')
    expect(text).toContain('4 арга хэмжээ')
    expect(text).toMatch(/Хонгор самбар шинэчлэх .*?Сар бүр.*?Баянгол самбар шинэчлэх .*?Жилдээ/)
    expect(await textAt(`${first}/beside`)).toContain('2-р хүснэгт, 3-р мөр')
    expect(await checksOn(list)).toEqual([first, third])
    expect((await officer.post(`${second}/join`, { revision: '2' })).status).toBe(409)
    // understood anew it is still one, and the corrections are still a person's
    const roles = await fieldsOf(officer, first, `${first}/understand`)
    const again = await officer.post(`${first}/understand`, roles)
    expect(again.location).toBe(`${first}?done=understood&kept=2&lost=0`)
    expect(await textAt(first)).toContain('4 арга хэмжээ')
    await officer.post(`${first}/step`, { revision: '4', step: '0' })
    expect(await textAt(first)).toContain('4 арга хэмжээ')
    expect(await textAt(first)).not.toContain('Сар бүр')
    // the third has the first above it now, and the first nothing
    expect((await officer.post(`${third}/join`, { revision: '1' })).location).toContain(
      `${first}?done=joined`,
    )
    expect((await officer.post(`${first}/join`, { revision: '6' })).status).toBe(409)
  })
})

describe('a file of several plans', () => {
  const five = fileOfPlans(
    'docx',
    soums.map((soum) => planOf(soum)),
  )

  it('is read once, also where the program was stopped before it was read', async () => {
    const bytes = new Uint8Array(await five.arrayBuffer())
    const id = await receivePlanFile(app.services, officer.actor, { name: 'бүгд.docx', bytes })
    await resumeReadings(app.services)
    await resumeReadings(app.services)
    const outcome = await readReceived(app.services, officer.actor, id)
    expect(outcome).toMatchObject({ ok: true, plans: 5 })
    expect((await importsOf(id)).map(({ position, plans }) => [position, plans])).toEqual(
      [0, 1, 2, 3, 4].map((position) => [position, 5]),
    )
    expect(await checksOn(`/plans/readings/${id}`)).toHaveLength(5)
  })

  it('is a row for each plan among many files, each with the body that its own title names', async () => {
    const content = new Uint8Array(await five.arrayBuffer())
    const single = new Uint8Array(await fileOfPlans('docx', [planOf('Баянгол', '2027')]).arrayBuffer())
    const zip = zipSync({ 'Шаргын-Ус сум/бүгд.docx': content, 'нэг.docx': single })
    const reply = await officer.post('/plans/import-many', {}, { files: [new File([zip], 'аймаг.zip')] })
    await resumeReadings(app.services)
    const batch = reply.location ?? ''
    const text = await textAt(batch)
    expect(text).toContain('оруулсан 2 файл')
    expect(await checksOn(batch)).toHaveLength(6)
    for (const [index, soum] of soums.entries()) {
      const row = new RegExp(
        `бүгд.docx файл дахь 5 төлөвлөгөөний ${index + 1}-р нь ${soum.toUpperCase()} [^|]*? ${soum} сумын ${office} 2026 2 `,
      )
      expect(text).toMatch(row)
    }
    expect(text).not.toContain('тухайн оны өөр төлөвлөгөө мөн энд бий')
  })
})

it('doubts a plan that names a neighbour where nobody stands below', async () => {
  const shargynUs = below['Шаргын-Ус']
  if (!shargynUs) throw new Error('the body is not there')
  const soum = await app.signIn('specialist', shargynUs)
  const list = await upload(
    fileOfPlans('docx', [planOf('Хонгор', '2031'), planOf('Шаргын-Ус', '2031')]),
    soum,
  )
  const doubtful = await app.database.read(
    { personId: soum.actor.personId, organizationId: shargynUs.id },
    (tx) =>
      tx
        .selectFrom('plan_import')
        .select(['for_organization_id', 'for_organization_doubtful as doubtful'])
        .where('plan_reading_id', '=', list.split('/').at(-1) ?? '')
        .orderBy('position')
        .execute(),
  )
  expect(doubtful).toEqual([
    { for_organization_id: shargynUs.id, doubtful: true },
    { for_organization_id: shargynUs.id, doubtful: false },
  ])
})
