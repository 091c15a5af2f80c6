import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { expect, it } from 'vitest'
import type { Env } from './env.ts'
import { closeUnread } from './security.ts'

it.each(['/', '/packed'])(
  'closes what nobody reads when the head alone is asked for, at %s',
  async (path) => {
    const closed: string[] = []
    const stream = (name: string) =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
        cancel: () => void closed.push(name),
      })
    const app = new Hono<Env>()
    app.use(closeUnread)
    app.use('/packed', compress())
    app.get(path, (c) => c.body(stream(c.req.method), 200, { 'content-type': 'application/json' }))
    const head = await app.request(path, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
    expect([head.status, head.headers.get('content-type'), head.body]).toEqual([
      200,
      'application/json',
      null,
    ])
    expect(closed).toEqual(['HEAD'])
    const whole = await app.request(path)
    expect((await whole.body?.getReader().read())?.value?.length).toBeGreaterThan(0)
    expect(closed).toEqual(['HEAD'])
  },
)

it('answers with the head of what cannot be read', async () => {
  const app = new Hono<Env>()
  app.use(closeUnread)
  app.get('/', (c) =>
    c.body(new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })),
  )
  expect((await app.request('/', { method: 'HEAD' })).status).toBe(200)
})
