import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, type TestBody, testApp } from '../../../tests/support/app.ts'
import { systemScope } from '../../platform/db/index.ts'

let test: TestApp
let soum: TestBody
beforeAll(async () => {
  test = await testApp()
  soum = await test.addBody('soum', 'Хөндлөн сум')
})
afterAll(() => test.close())

const origin = { origin: 'http://localhost:3000', host: 'localhost:3000' }
const signIn = (fields: Record<string, string>, headers: Record<string, string> = origin) =>
  test.app.request('http://localhost:3000/sign-in', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  })

describe('signing in', () => {
  it('leads a visitor of an inner page to the sign-in and back', async () => {
    const reply = await test.visit('/people')
    expect(reply.status).toBe(303)
    expect(reply.location).toBe('/sign-in?next=%2Fpeople')
  })

  it('says the same for an unknown address and a wrong password', async () => {
    const admin = await test.signIn('administrator', soum)
    await admin.post('/people', {
      name: 'Г.Саруул',
      email: 'saruul@example.mn',
      position: 'Мэргэжилтэн',
      role: 'specialist',
      password: 'урт бөгөөд сайн нууц үг',
    })
    const wrong = await signIn({ email: 'saruul@example.mn', password: 'буруу' })
    const unknown = await signIn({ email: 'nobody@example.mn', password: 'буруу' })
    expect(wrong.status).toBe(422)
    expect(unknown.status).toBe(422)
    const sentence = 'Цахим шуудан эсвэл нууц үг буруу байна.'
    expect(await wrong.text()).toContain(sentence)
    expect(await unknown.text()).toContain(sentence)
  })

  it('makes guessing wait, even with the right password', async () => {
    const admin = await test.signIn('administrator', soum)
    const email = 'target@example.mn'
    const password = 'урт бөгөөд сайн нууц үг'
    await admin.post('/people', { name: 'Ж.Бат', email, position: 'Дарга', role: 'head', password })
    for (let i = 0; i < 8; i++) await signIn({ email, password: `буруу ${i}` })
    expect((await signIn({ email, password })).status).toBe(429)
    test.setNow('2026-11-20T02:16:00Z')
    expect((await signIn({ email, password })).status).toBe(303)
  })

  it('follows only paths of this site', async () => {
    const admin = await test.signIn('administrator', soum)
    const password = 'урт бөгөөд сайн нууц үг'
    await admin.post('/people', {
      name: 'Ц.Өнө',
      email: 'uno@example.mn',
      position: 'Дарга',
      role: 'head',
      password,
    })
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      expect((await signIn({ email: 'uno@example.mn', password, next })).headers.get('location')).toBe('/')
    }
  })

  it('keeps no cookie in the database', async () => {
    const client = await test.signIn('head', soum)
    const reply = await client.get('/sign-in')
    expect(reply.text).toContain('_csrf')
    const rows = await test.database.read(systemScope, (tx) => tx.selectFrom('session').selectAll().execute())
    expect(rows.every((row) => row.token_hash.length === 32)).toBe(true)
  })

  it('ends the session wherever its cookie was copied to', async () => {
    const client = await test.signIn('administrator', soum)
    expect((await client.get('/people')).status).toBe(200)
    await client.post('/sign-out')
    expect((await client.get('/people')).status).toBe(303)
  })
})

describe('forged requests', () => {
  it('refuses a form of another site, and one without the secret', async () => {
    const client = await test.signIn('administrator', soum)
    const foreign = await signIn(
      { email: 'a@example.mn', password: 'x' },
      { origin: 'https://evil.example', host: 'localhost:3000' },
    )
    expect(foreign.status).toBe(403)
    const headless = await signIn({ email: 'a@example.mn', password: 'x' }, { host: 'localhost:3000' })
    expect(headless.status).toBe(403)
    expect((await client.post('/people', { _csrf: 'guessed' })).status).toBe(403)
  })

  it('sends a strict policy with every page, also with refusals', async () => {
    for (const path of ['/sign-in', '/nowhere']) {
      const policy = (await test.visit(path)).headers.get('content-security-policy')
      expect(policy).toContain("default-src 'self'")
      expect(policy).not.toContain('unsafe')
    }
  })
})

describe('people of a body', () => {
  it('are added by administrators only, and only to their own body', async () => {
    const head = await test.signIn('head', soum)
    expect((await head.get('/people')).status).toBe(403)
    expect((await head.post('/people', { name: 'x' })).status).toBe(403)
  })

  it('keeps what was typed when a field is wrong', async () => {
    const admin = await test.signIn('administrator', soum)
    const reply = await admin.post('/people', {
      name: 'Д.Мөнх-Эрдэнэ',
      email: 'not an address',
      position: '',
      role: 'head',
      password: 'short',
    })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('Д.Мөнх-Эрдэнэ')
    expect(reply.text).toContain('Нууц үг 12-оос доошгүй тэмдэгттэй байна.')
    expect(reply.text).toContain('href="#field-position"')
  })
})
