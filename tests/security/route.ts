import { fieldsOf } from '../../src/modules/plans/testing/sample-plan.ts'
import type { Fields } from '../support/app.ts'
import type { World } from './world.ts'

/** An address of the program, with what a person of the office sends to it. */
export type Route = {
  /** As the app names it: 'POST /plans/:plan/edit'. */
  route: string
  /** Who sees something there: everybody, every person signed in, those of the office alone. */
  for: 'everybody' | 'signed-in' | 'office'
  as?: 'head' | 'specialist' | 'administrator'
  params?: (world: World) => Record<string, string>
  /** What its form sends; read from the page itself where a field depends on what happened before. */
  fields?: (world: World) => Fields | Promise<Fields>
  files?: () => Record<string, File>
  /** What the office's own person is answered: 200 to GET, 303 to POST unless something else stands here. */
  answer?: number
}

export const office = { for: 'office', as: 'head' } as const
export const signedIn = { for: 'signed-in', as: 'head' } as const
export const everybody = { for: 'everybody', as: 'head' } as const

/** What the form on a page sends, read from the page itself. */
export const shown =
  (path: (world: World) => string, change: Fields = {}, action = path) =>
  async (world: World): Promise<Fields> => ({
    ...(await fieldsOf(world.head, path(world), action(world))),
    ...change,
  })

/** The address of a route with these values in the places of its parameters. */
export const addressOf = ({ route }: Route, params: Record<string, string>): string =>
  pathOf(route).replace(
    /:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g,
    (_, name: string) => params[name] ?? `:${name}`,
  )

export const methodOf = (route: string) => route.split(' ')[0] ?? ''
export const pathOf = (route: string) => route.slice(route.indexOf(' ') + 1)
