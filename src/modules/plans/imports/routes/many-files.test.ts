import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, type TestBody, testApp } from '../../../../../tests/support/app.ts'
import { systemScope } from '../../../../platform/db/index.ts'
import {
  addressIn,
  approvedPlan,
  fieldsOf,
  fileOf,
  samplePlan,
  textOfPage,
} from '../../testing/sample-plan.ts'
import { resumeReadings } from '../commands/resume-readings.ts'

const office = 'Засаг даргын Тамгын газар'
const planOf = (title: string) =>
  samplePlan.replace(
    /<p align="center">[^<]*/,
    `<p align="center">${title} 2026 оны авлигын эсрэг төлөвлөгөө`,
  )

let app: TestApp
let aimag: TestBody
let khongor: TestBody
let officer: Client
let soumHead: Client
let stranger: Client
beforeAll(async () => {
  app = await testApp()
  aimag = await app.addBody('aimag', `Баянхошуу аймгийн ${office}`)
  khongor = await app.addBody('soum', `Хонгор сумын ${office}`, aimag.id)
  await app.addBody('soum', `Баянгол сумын ${office}`, aimag.id)
  officer = await app.signIn('specialist', aimag)
  soumHead = await app.signIn('head', khongor)
  stranger = await app.signIn('head', await app.addBody('aimag', `Өөр аймгийн ${office}`))
})
afterAll(() => app.close())

/** Uploads files and waits until all are read; gives the path of the summary. */
async function bring(files: File[], client = officer): Promise<string> {
  const reply = await client.post('/plans/import-many', {}, { files })
  if (reply.location === null) throw new Error(textOfPage(reply))
  await resumeReadings(app.services)
  return reply.location
}

const zip = (entries: Record<string, string | Uint8Array>) => {
  const content = Object.entries(entries).map(([name, bytes]) => [
    name,
    typeof bytes === 'string' ? strToU8(bytes) : bytes,
  ])
  return new File([zipSync(Object.fromEntries(content))], 'аймаг.zip')
}

describe('many files at once', () => {
  it('come as a ZIP with folders, and one page says what needs a person and why', async () => {
    const batch = await bring([
      zip({
        '2026/хонгор.html': planOf(`Хонгор сумын ${office}ын`),
        '2026/Баянгол сум/төлөвлөгөө.html': planOf('Байгууллагын'),
        '2026/хэнийх.html': planOf('Байгууллагын'),
        '2026/зураг.bin': Uint8Array.from([0, 1, 2, 3]),
        '2026/дотор.zip': zipSync({ 'a.html': strToU8(samplePlan) }),
        '../../гадагш.html': samplePlan,
        '__MACOSX/._хонгор.html': 'x',
        'Thumbs.db': 'x',
      }),
    ])
    const page = await officer.get(batch)
    const text = textOfPage(page)
    expect(page.text).not.toContain('data-awaited')
    expect(text).toContain('оруулсан 6 файл')
    expect(text).toMatch(/хонгор.html .*? Хонгор сумын Засаг даргын Тамгын газар/)
    expect(text).toMatch(/Баянгол сум\/төлөвлөгөө.html .*? Магадгүй: Баянгол сумын/)
    expect(text).toMatch(/хэнийх.html .*? Тодорхойгүй Байгууллага сонгох/)
    expect(text).toMatch(/дотор.zip ZIP доторх ZIP-ийг задлахгүй/)
    expect(text).toMatch(/гадагш.html Файлын нэр аюултай/)
    expect(text).toMatch(/зураг.bin Ийм төрлийн файлыг/)
    expect(text).not.toContain('Thumbs.db')
    expect(textOfPage(await officer.get('/plans/import-many'))).toContain('Олноор оруулсан файл')
  })

  it('come as files, and make no plan by themselves', async () => {
    const batch = await bring([
      fileOf(planOf('Хонгор сумын'), 'a.html'),
      fileOf(planOf('Хонгор сумын'), 'b.html'),
    ])
    expect(textOfPage(await officer.get(batch))).toContain(
      'Энэ байгууллагын тухайн оны өөр төлөвлөгөө мөн энд бий.',
    )
    const plans = await app.database.read(systemScope, (tx) => tx.selectFrom('plan').select('id').execute())
    expect(plans).toEqual([])
  })

  it.each([
    ['no file', [], 'Файлаа сонгоно уу'],
    ['an archive of nothing', [zip({ '__MACOSX/a': 'x' })], 'ZIP дотор унших файл алга'],
    [
      'too many',
      [zip(Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`${index}.txt`, 'а'])))],
      'Хэт олон файл',
    ],
  ])('are refused: %s', async (_name, files, sentence) => {
    const reply = await officer.post('/plans/import-many', {}, { files })
    expect(reply.status).toBe(422)
    expect(textOfPage(reply)).toContain(sentence)
  })

  it('are shown to no other body, not even the one that they are for', async () => {
    const batch = await bring([fileOf(planOf(`Хонгор сумын ${office}ын`))])
    const check = addressIn(await officer.get(batch), /^\/plans\/imports\/[\w-]+$/)
    for (const client of [stranger, soumHead]) {
      for (const path of [batch, check, `${check}/beside`, `${check}/body`]) {
        expect([path, (await client.get(path)).status]).toEqual([path, 404])
      }
      for (const [path, fields] of [
        [`${check}/body`, { body: aimag.id }],
        [`${check}/merge`, { revision: '1', at: '0.1' }],
        [`${check}/step`, { revision: '1', step: '0' }],
        [`${check}/forget-columns`, { revision: '1' }],
        [`${check}/measures/0/1/split`, { revision: '1' }],
      ] as const) {
        expect([path, (await client.post(path, fields)).status]).toEqual([path, 404])
      }
    }
  })
})

describe('a file of a body below', () => {
  it('becomes that body’s draft, which the body above neither sees nor changes any more', async () => {
    const batch = await bring([fileOf(planOf(`Хонгор сумын ${office}ын`))])
    const check = addressIn(await officer.get(batch), /^\/plans\/imports\/[\w-]+$/)
    expect(textOfPage(await officer.get(check))).toContain('байгууллагын төсөл болж шилжинэ')
    const fields = await fieldsOf(officer, check, `${check}/save`)
    const saved = await officer.post(`${check}/save`, fields)
    expect(saved.location).toBe(`${batch}?done=handed-over`)
    expect((await officer.post(`${check}/save`, fields)).location).toBe(saved.location)
    expect(textOfPage(await officer.get(saved.location ?? ''))).toContain('Хадгалсан')
    expect((await officer.get(check)).location).toBe(batch)

    const list = await soumHead.get('/plans')
    expect(textOfPage(list)).toContain('Дээд байгууллагаас ирүүлсэн')
    const plan = addressIn(list, /^\/plans\/[\w-]{36}$/)
    const page = await soumHead.get(plan)
    expect(textOfPage(page)).toContain('Нийт 3 арга хэмжээ')
    expect(textOfPage(page)).toContain('Уншсан эх файл төлөвлөгөө.html')
    const source = await soumHead.get(`${plan}/source`)
    expect(source.text).toBe(planOf(`Хонгор сумын ${office}ын`))
    expect(source.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(source.headers.get('content-type')).toBe('application/octet-stream')
    expect((await officer.get(`${plan}/source`)).status).toBe(404)
    expect((await officer.get(plan)).status).toBe(404)
    expect((await officer.post(`${plan}/remove`)).status).toBe(404)
    const trail = await app.database.read(systemScope, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['organization_id', 'action'])
        .where('noun_id', '=', plan.split('/').at(-1) ?? '')
        .execute(),
    )
    expect(trail).toEqual(
      expect.arrayContaining([
        { organization_id: aimag.id, action: 'plan.hand-over' },
        { organization_id: khongor.id, action: 'plan.handed-over' },
      ]),
    )
    expect((await soumHead.post(`${plan}/remove`)).status).toBe(303)
  })

  it('waits until a person says whose it is, among the own body and those below', async () => {
    const batch = await bring([fileOf(planOf('Байгууллагын'))])
    const check = addressIn(await officer.get(batch), /^\/plans\/imports\/[\w-]+$/)
    const refused = await officer.post(`${check}/save`, await fieldsOf(officer, check, `${check}/save`))
    expect(refused.status).toBe(422)
    expect(textOfPage(refused)).toContain('Аль байгууллагын төлөвлөгөө болохыг сонгоно уу')
    expect((await officer.post(`${check}/body`, {})).status).toBe(422)
    const foreign = stranger.actor.organizationId
    expect((await officer.post(`${check}/body`, { body: foreign })).status).toBe(403)
    await officer.post(`${check}/body`, { body: aimag.id })
    const saved = await officer.post(`${check}/save`, await fieldsOf(officer, check, `${check}/save`))
    expect(saved.location).toMatch(/^\/plans\/[\w-]{36}\?done=plan-saved$/)
  })

  it('tells of a plan that the body has approved already', async () => {
    await approvedPlan(soumHead)
    const batch = await bring([fileOf(planOf(`Хонгор сумын ${office}ын`))])
    expect(textOfPage(await officer.get(batch))).toContain('2026 оны батлагдсан төлөвлөгөөтэй')
  })
})

describe('row-level security alone', () => {
  const plan = (organization_id: string, change: Record<string, unknown> = {}) => ({
    ...{ organization_id, year: 2026, title: 'Төлөвлөгөө', handed_by: aimag.id },
    ...change,
  })
  const scopeOf = ({ actor: { personId, organizationId } }: Client) => ({ personId, organizationId })
  const tryInsert = (client: Client, row: ReturnType<typeof plan>) =>
    app.database
      .transaction(scopeOf(client), (tx) => tx.insertInto('plan').values(row).execute())
      .then(
        () => 'taken',
        () => 'refused',
      )

  it.each<[string, () => Promise<string>, string]>([
    ['a draft for a body below', () => tryInsert(officer, plan(khongor.id)), 'taken'],
    [
      'for a body that is not below',
      () => tryInsert(officer, plan(stranger.actor.organizationId)),
      'refused',
    ],
    ['by a body that is not above', () => tryInsert(stranger, plan(khongor.id)), 'refused'],
    ['for the body above', () => tryInsert(soumHead, plan(aimag.id, { handed_by: khongor.id })), 'refused'],
    ['in the name of nobody', () => tryInsert(officer, plan(khongor.id, { handed_by: null })), 'refused'],
    [
      'made to look older or younger',
      () => tryInsert(officer, plan(khongor.id, { created_at: new Date('2026-01-01') })),
      'refused',
    ],
    [
      'approved at once',
      () =>
        tryInsert(
          officer,
          plan(khongor.id, {
            ...{ state: 'approved', approver_position: 'Дарга', approver_name: 'Д.Дарга' },
            approved_on: '2026-02-01',
          }),
        ),
      'refused',
    ],
  ])('hands over: %s', async (_name, insert, expected) => {
    expect(await insert()).toBe(expected)
  })

  it('fills a draft only in the transaction that hands it over', async () => {
    const id = '00000000-0000-4000-8000-000000000009'
    const objective = { organization_id: khongor.id, plan_id: id, position: 0, title: 'Зорилт' }
    await app.database.transaction(scopeOf(officer), async (tx) => {
      await tx
        .insertInto('plan')
        .values({ ...plan(khongor.id), id })
        .execute()
      await tx.insertInto('objective').values(objective).execute()
    })
    const later = app.database.transaction(scopeOf(officer), (tx) =>
      tx
        .insertInto('objective')
        .values({ ...objective, position: 1 })
        .execute(),
    )
    await expect(later).rejects.toThrow('row-level security')
    const seen = await app.database.read(scopeOf(officer), (tx) =>
      tx.selectFrom('objective').select('id').where('plan_id', '=', id).execute(),
    )
    expect(seen).toEqual([])
  })

  it('takes in another body’s log no entry but that of handing over, and in one’s own name', async () => {
    const entry = {
      ...{ organization_id: khongor.id, person_id: officer.actor.personId },
      ...{ action: 'plan.handed-over', noun: 'plan', noun_id: khongor.id },
    }
    const write = (change: Partial<typeof entry>) =>
      app.database
        .transaction(scopeOf(officer), (tx) =>
          tx
            .insertInto('audit_entry')
            .values({ ...entry, ...change })
            .execute(),
        )
        .then(
          () => 'taken',
          () => 'refused',
        )
    expect(await write({})).toBe('taken')
    expect(await write({ action: 'plan.approve' })).toBe('refused')
    expect(await write({ person_id: soumHead.actor.personId })).toBe('refused')
    expect(await write({ organization_id: stranger.actor.organizationId })).toBe('refused')
  })
})
