import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../src/platform/log.ts'
import { type Client, type Fields, type TestApp, testApp } from '../support/app.ts'
import { textOfPage } from '../support/office.ts'
import { everyRoute } from './every-route.ts'
import { everything } from './everything.ts'
import { addressOf, methodOf, type Route } from './route.ts'
import { openWorld, type World } from './world.ts'

/*
 * What no form of the program sends. Each request is a good one with one thing broken: the answer says so in Mongolian,
 * nothing is stored, and the program is there for the next one. (200 MB over a real connection: upload.test.ts.)
 */
let test: TestApp
let world: World
const failures: unknown[] = []
beforeAll(async () => {
  const log = { ...silentLog, failure: (_event: string, error: unknown) => failures.push(error) }
  test = await testApp({ UPLOAD_LIMIT_MB: '3' }, log)
  world = await openWorld(test, 'Баянхошуу сум')
})
afterAll(() => test.close())

let before: Record<string, string>
beforeEach(async () => {
  before = await everything(test)
})
afterEach(async () => {
  expect(await everything(test)).toEqual(before)
  expect(failures.splice(0)).toEqual([])
  expect((await test.visit('/health')).status).toBe(200)
})

const origin = 'http://localhost:3000'
const once = [...new Map(everyRoute.map((route) => [route.route, route])).values()]
const posts = once.filter(({ route }) => methodOf(route) === 'POST')
/** They end a session whatever else they bring: there is nothing in their forms that could be wrong. */
const careless = new Set(['POST /sign-out'])
const table = (routes: readonly Route[]) => routes.map((route) => [route.route, route] as const)

const clientOf = (route: Route): Client => world[route.as ?? 'head']
const address = (route: Route) => addressOf(route, route.params?.(world) ?? {})
const fieldsOf = async (route: Route): Promise<Fields> => (await route.fields?.(world)) ?? {}

type Answer = { status: number; text: string; location: string | null }

/** A page of the program in Mongolian that says what is wrong. */
async function expectRefusal(send: () => Promise<Answer>, statuses: readonly number[]): Promise<void> {
  const reply = await send()
  const said = textOfPage(reply.text)
  expect(statuses, said.slice(0, 300)).toContain(reply.status)
  if (!reply.text.startsWith('{')) expect(reply.text).toContain('<html lang="mn">')
  expect(said).toMatch(/Алдаа|буруу|боломжгүй|олдсонгүй|Шалгаад|засаад/i)
  expect(said).not.toMatch(/Invalid input|expected string|undefined|\bat .*\.tsx?:\d/)
}

const refused = [400, 403, 404, 409, 413, 422]
const raw = async (route: Route, body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> => {
  const { cookie } = clientOf(route)
  const response = await test.app.request(`${origin}${address(route)}`, {
    method: 'POST',
    body,
    headers: { origin, host: 'localhost:3000', cookie, ...headers },
  })
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}

/** The secret of the person's session, as every form of theirs carries it. */
async function csrfOf(client: Client): Promise<string> {
  return /name="_csrf" value="([\w-]{20,})"/.exec((await client.get('/sign-in')).text)?.[1] ?? ''
}

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }

describe.each(table(posts))('%s', (_name, route) => {
  it('is refused without the secret of the session, and from another site', async () => {
    const fields = await fieldsOf(route)
    const send = (secret: Fields) =>
      clientOf(route).post(address(route), { ...fields, ...secret }, route.files?.())
    await expectRefusal(() => send({ _csrf: '' }), [403])
    await expectRefusal(() => send({ _csrf: 'a'.repeat(43) }), [403])
    await expectRefusal(
      () => raw(route, 'x=1', { ...urlencoded, origin: 'https://elsewhere.example' }),
      [403],
    )
  })

  it('is refused where the body is no form, or ends in the middle', async () => {
    for (const [body, type] of [
      ['{"what":"x"}', { 'content-type': 'application/json' }],
      ['what=x', { 'content-type': 'text/plain' }],
      ['what=x', { 'content-type': 'nonsense' }],
      ['\0\u0001', multipart],
      ['--x\r\nContent-Disposition: form-data; name="what"\r\n\r\nтекст', multipart],
    ] as const)
      await expectRefusal(() => raw(route, body, type), [400])
  })

  it('is refused by its length alone where it says 200 MB', async () => {
    await expectRefusal(
      () => raw(route, 'x=1', { ...urlencoded, 'content-length': String(200 * 1_048_576) }),
      [413],
    )
  })

  it('is refused where a text is no UTF-8, or its name is not', async () => {
    const csrf = await csrfOf(clientOf(route))
    const bytes = (...parts: (string | number[])[]) =>
      new Uint8Array(
        Buffer.concat(
          parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
        ),
      )
    await expectRefusal(() => raw(route, `_csrf=${csrf}&what=%FF%FE%D0`, urlencoded), [400])
    await expectRefusal(() => raw(route, `_csrf=${csrf}&%C3%28=x`, urlencoded), [400])
    await expectRefusal(() => raw(route, bytes(`_csrf=${csrf}&what=`, [0xff, 0xd0]), urlencoded), [400])
    const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`
    const form = bytes(`${part('_csrf')}${csrf}\r\n${part('what')}`, [0xff, 0xfe], '\r\n--x--\r\n')
    await expectRefusal(() => raw(route, form, multipart), [400])
  })

  it('is refused where a file has a hostile name', async () => {
    for (const name of ['a\0b.pdf', 'н'.repeat(3000)]) {
      const files = { file: new File(['%PDF-1.4'], name), files: new File(['%PDF-1.4'], name) }
      const fields = await fieldsOf(route)
      await expectRefusal(() => clientOf(route).post(address(route), fields, files), [400])
    }
  })

  if (!careless.has(route.route)) {
    it('is refused with a NUL, an endless text or the same name twice in any field', async () => {
      const fields = await fieldsOf(route)
      for (const [name, value] of Object.entries(fields)) {
        const send = (change: Fields) => () =>
          clientOf(route).post(address(route), { ...fields, ...change }, route.files?.())
        await expectRefusal(send({ [name]: `${value}\0` }), [400])
        await expectRefusal(send({ [name]: 'ү'.repeat(524_288) }), [400])
      }
      await expectRefusal(() => clientOf(route).post(address(route), { ...fields, 'a\0': 'x' }), [400])
    })
  }
})

describe('a form with own fields', () => {
  const withFields = posts.filter(({ fields, route }) => fields && !careless.has(route))

  it.each(table(withFields))('%s: is refused where nothing was filled in', async (_name, route) => {
    if (optional.has(route.route)) return
    await expectRefusal(() => clientOf(route).post(address(route), {}), refused)
  })

  it.each(table(withFields))('%s: is refused where every field comes three times', async (_name, route) => {
    const fields = await fieldsOf(route)
    const thrice = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, Array(3).fill(value).flat()]),
    )
    await expectRefusal(() => clientOf(route).post(address(route), thrice, route.files?.()), refused)
  })

  it.each(table(withFields))('%s: is refused where every field holds rubbish', async (_name, route) => {
    const fields = await fieldsOf(route)
    const rubbish = Object.fromEntries(Object.keys(fields).map((name) => [name, '☃️'.repeat(4001)]))
    await expectRefusal(() => clientOf(route).post(address(route), rubbish, route.files?.()), refused)
  })
})

/** Moves of a report need no comment but where it is sent back. */
const optional = new Set([
  'POST /reports/:id/review',
  'POST /reports/:id/approve',
  'POST /reports/:id/reopen',
])

/** Where the form was opened; what it sends is meant for the objective that is chosen in it. */
const hints = new Map([['POST /plans/:plan/objectives/:objective/measures/new', 'objective']])

describe('an address', () => {
  const junk = ['no-such', '%00', '%E0%A4%A', '0'.repeat(5000), '-1', '99999', "'--"]
  const withIds = once.filter((route) => route.params !== undefined)

  it.each(table(withIds))('%s: with a broken id leads nowhere', async (_name, route) => {
    const params = route.params?.(world) ?? {}
    const fields = await fieldsOf(route)
    for (const name of Object.keys(params).filter((each) => each !== hints.get(route.route)))
      for (const value of junk) {
        const path = addressOf(route, { ...params, [name]: value })
        const client = clientOf(route)
        const send = () =>
          methodOf(route.route) === 'GET' ? client.get(path) : client.post(path, fields, route.files?.())
        await expectRefusal(send, [404])
      }
  })

  it.each(table(withIds))('%s: with the id of nothing changes nothing', async (_name, route) => {
    const params = route.params?.(world) ?? {}
    const fields = await fieldsOf(route)
    for (const name of Object.keys(params).filter((each) => each !== hints.get(route.route))) {
      const path = addressOf(route, { ...params, [name]: '018f0000-0000-7000-8000-000000000001' })
      const client = clientOf(route)
      if (methodOf(route.route) === 'GET') await expectRefusal(() => client.get(path), [404])
      // what a colleague took away meanwhile: moving it is no matter, changing it says so
      else expect([303, 404, 409]).toContain((await client.post(path, fields, route.files?.())).status)
    }
  })

  it('with a NUL in its question is refused, or asks for what is not there', async () => {
    for (const { route, ...rest } of once.filter((each) => methodOf(each.route) === 'GET' && !each.params)) {
      const client = clientOf({ route, ...rest })
      for (const name of ['q', 'page', 'from', 'done', 'next', 'measure', 'language', 'decision']) {
        const { status, text } = await client.get(`${route.slice(4)}?${name}=%00%FF`)
        expect([200, 400], `${route} ${name}`).toContain(status)
        expect(text).not.toContain('\0')
      }
    }
  })
})
