import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Fields, type Reply, type TestApp, testApp } from '../support/app.ts'
import { textOfPage } from '../support/office.ts'
import { everyRoute } from './every-route.ts'
import { everything } from './everything.ts'
import { addressOf, methodOf, type Route } from './route.ts'
import { openWorld, secret, type World } from './world.ts'

/*
 * What the pages and commands let through, address by address: row-level-security.test.ts proves that the database
 * alone would hold; here the whole program answers, and the database is compared row by row afterwards.
 */
let test: TestApp
let world: World
let strangers: Client[]
beforeAll(async () => {
  test = await testApp()
  world = await openWorld(test, 'Баянхошуу сум')
  const body = await test.addBody('soum', 'Хөрш сум')
  strangers = [
    await test.signIn('head', body),
    await test.signIn('specialist', body),
    await test.signIn('reviewer', body),
    await test.signIn('administrator', body),
    world.above,
    world.below,
  ]
})
afterAll(() => test.close())

const name = ({ route }: Route) => route
const ids = (route: Route) => route.params?.(world) ?? {}

async function ask(client: Client | null, route: Route): Promise<Reply> {
  const address = addressOf(route, ids(route))
  if (methodOf(route.route) === 'GET') return client ? client.get(address) : test.visit(address)
  const office = (await route.fields?.(world)) ?? {}
  // a refusal gives back what was sent: whoever is not of the office does not know its secret and cannot send it
  const fields = client && client === world[route.as ?? 'head'] ? office : guessed(office)
  const files = route.files?.() ?? {}
  return client ? client.post(address, fields, files) : test.send(address, fields, files)
}

const guess = (value: string) => value.replaceAll(secret, 'тааварлал')

function guessed(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? guess(value) : value.map(guess),
    ]),
  )
}

it('is a list of every address of the program', () => {
  const real = test.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(everyRoute.map(name))].toSorted()).toEqual([...new Set(real)].toSorted())
})

const inside = everyRoute.filter((route) => route.for === 'office')
const behindSignIn = everyRoute.filter((route) => route.for !== 'everybody')

describe('what belongs to an office', () => {
  it.each(inside.map((route) => [name(route), route] as const))(
    '%s: is nobody else’s',
    async (_name, route) => {
      const before = await everything(test)
      for (const client of strangers) {
        const reply = await ask(client, route)
        expect([403, 404], textOfPage(reply.text)).toContain(reply.status)
        expect(reply.text).not.toContain(secret)
        expect(reply.location).toBeNull()
      }
      expect(await everything(test)).toEqual(before)
    },
  )

  it.each(behindSignIn.map((route) => [name(route), route] as const))(
    '%s: asks a visitor to sign in',
    async (_name, route) => {
      const before = await everything(test)
      const reply = await ask(null, route)
      expect(route.route.includes('/evidence/:id/file') ? [404] : [303, 401]).toContain(reply.status)
      if (reply.status === 303) expect(reply.location).toMatch(/^\/sign-in\?next=/)
      expect(reply.text).not.toContain(secret)
      expect(await everything(test)).toEqual(before)
    },
  )
})

/** Last, because it changes things: it proves that the addresses and forms above are good ones. */
describe('its own people', () => {
  it.each(everyRoute.map((route) => [name(route), route] as const))(
    '%s: get an answer',
    async (_name, route) => {
      const reply = await ask(world[route.as ?? 'head'], route)
      const usual = methodOf(route.route) === 'GET' ? 200 : 303
      expect(reply.status, textOfPage(reply.text).slice(0, 600)).toBe(route.answer ?? usual)
    },
  )
})
