import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../tests/support/app.ts'
import {
  activityFields,
  type Office,
  officeWithPlan,
  recordThrough,
  sampleFile,
  textOfPage,
} from '../../../tests/support/office.ts'
import { systemScope } from '../../platform/db/index.ts'

let test: TestApp
let office: Office
let other: Client
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test)
  other = await test.signIn('specialist', await test.addBody('soum', 'Хулгар сум'))
})
afterAll(() => test.close())

const fields = (change = {}) => activityFields(office, change)
const countActivities = () =>
  test.database.read(systemScope, async (tx) => {
    const row = await tx
      .selectFrom('activity')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  })
const shot = (name = 'зураг.txt', text = 'тэмдэглэл') => new File([text], name)

describe('evidence', () => {
  const evidenceOf = (id: string) =>
    test.database.read(systemScope, (tx) =>
      tx
        .selectFrom('evidence')
        .leftJoin('stored_file', 'stored_file.id', 'evidence.stored_file_id')
        .selectAll('stored_file')
        .select(['evidence.id as evidenceId', 'evidence.kind', 'evidence.url', 'evidence.visibility'])
        .where('activity_id', '=', id)
        .orderBy('evidence.kind')
        .execute(),
    )
  const withFile = async (file: File, change = {}) => {
    const id = await recordThrough(office.specialist, fields(change), { files: file })
    const [row] = await evidenceOf(id)
    if (!row) throw new Error('no evidence was kept')
    return { id, row, path: `/evidence/${row.evidenceId}/file` }
  }

  it('comes with the form: files and links in one', async () => {
    const links = 'https://govishand.example/news/1\nhttps://govishand.example/news/2'
    const id = await recordThrough(office.specialist, fields({ links, caption: 'Хурлын тэмдэглэл' }), {
      files: [shot('a.docx'), shot('b.pdf')],
    })
    const rows = await evidenceOf(id)
    expect(rows.map((row) => row.kind)).toEqual(['file', 'file', 'link', 'link'])
    expect(rows.every((row) => row.visibility === 'restricted')).toBe(true)
    const more = await office.specialist.post(`/activities/${id}/evidence`, {
      links: 'https://a.mn/x',
      caption: '',
      visibility: 'public',
    })
    expect(more.location).toBe(`/activities/${id}?done=attached`)
    expect(await evidenceOf(id)).toHaveLength(5)
  })

  it('takes place, time and camera out of a photo and keeps the hash of the original', async () => {
    const original = await sampleFile('evidence/open-day-photo.jpg')
    const located = await sharp(original)
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 55/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(located).metadata()).exif).toBeDefined()
    const { row, path } = await withFile(new File([new Uint8Array(located)], 'өдөрлөг.bin'))
    expect(row.original_sha256).toBe(createHash('sha256').update(located).digest('hex'))
    const reply = await office.specialist.get(path)
    const kept = new Uint8Array(await reply.response.arrayBuffer())
    const metadata = await sharp(kept).metadata()
    expect(metadata.exif).toBeUndefined()
    expect(metadata.xmp).toBeUndefined()
    expect(metadata.format).toBe('jpeg')
    expect(reply.headers.get('content-type')).toBe('image/jpeg')
    expect(createHash('sha256').update(kept).digest('hex')).toBe(row.sha256)
  })

  it.each([
    ['a broken photo', 'зураг.jpg', 'not a photo', 'Зургийг нээж чадсангүй'],
    ['a photo that ends in the middle', 'зураг.jpg', '\xff\xd8\xff\xe0', 'Зургийг нээж чадсангүй'],
    ['a photo whose place cannot be taken out', 'зураг.heic', '\0\0\0\x18ftypheic\0\0\0\0', 'HEIC'],
  ])('refuses %s, with the form as it was', async (_name, name, content, sentence) => {
    const before = await countActivities()
    const file = new File([Buffer.from(content, 'latin1')], name)
    const reply = await office.specialist.post('/activities', fields({ place: 'Талбай' }), { files: file })
    expect(reply.status).toBe(422)
    expect(textOfPage(reply.text)).toContain(sentence)
    expect(reply.text).toContain('value="Талбай"')
    expect(await countActivities()).toBe(before)
    const later = await office.specialist.post(
      `/activities/${await recordThrough(office.specialist, fields())}/evidence`,
      { caption: 'Тайлбар минь' },
      { files: file },
    )
    expect(later.status).toBe(422)
    expect(later.text).toContain('value="Тайлбар минь"')
    expect(later.text).toContain('id="error-summary"')
  })

  it('is served as a file that can run nothing', async () => {
    const page = await withFile(new File(['<script>alert(1)</script>'], '..\\..\\"нүүр".html'))
    const html = await office.specialist.get(page.path)
    expect(html.status).toBe(200)
    expect(html.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(html.headers.get('x-content-type-options')).toBe('nosniff')
    expect(html.headers.get('content-type')).toBe('application/octet-stream')
    expect(html.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('нүүр.html')}`,
    )
    const pdf = await withFile(new File([await sampleFile('evidence/integrity-survey.pdf')], 'судалгаа.pdf'))
    const shown = await office.specialist.get(pdf.path)
    expect(shown.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it('is for its own body while restricted, for everybody once published, and closes again', async () => {
    const { row, path } = await withFile(shot('жагсаалт.txt', 'нэрсийн жагсаалт'))
    const administrator = await test.signIn('administrator', office.body)
    const strangers = [() => test.visit(path), () => other.get(path), () => administrator.get(path)]
    const stateFor = () => Promise.all(strangers.map(async (visit) => (await visit()).status))
    expect(await stateFor()).toEqual([404, 404, 404])
    expect((await office.reviewer.get(path)).text).toBe('нэрсийн жагсаалт')
    for (const client of [office.reviewer, administrator])
      expect((await client.post(`/evidence/${row.evidenceId}/publish`)).status).toBe(403)
    expect((await other.post(`/evidence/${row.evidenceId}/publish`)).status).toBe(404)
    expect(await stateFor()).toEqual([404, 404, 404])
    expect((await office.head.post(`/evidence/${row.evidenceId}/publish`)).status).toBe(303)
    expect(await stateFor()).toEqual([200, 200, 200])
    expect((await office.head.post(`/evidence/${row.evidenceId}/restrict`)).status).toBe(303)
    expect(await stateFor()).toEqual([404, 404, 404])
    await office.head.post(`/evidence/${row.evidenceId}/publish`)
    await office.head.post(`/evidence/${row.evidenceId}/withdraw`)
    expect(await stateFor()).toEqual([404, 404, 404])
    expect((await office.specialist.get(path)).status).toBe(404)
  })

  it('of a withdrawn activity is shown to no citizen', async () => {
    const { id, path } = await withFile(shot(), { visibility: 'public' })
    expect((await test.visit(path)).status).toBe(200)
    await office.specialist.post(`/activities/${id}/withdraw`, { reason: 'Буруу' })
    expect((await test.visit(path)).status).toBe(404)
    expect((await office.specialist.get(path)).status).toBe(200)
  })
})
