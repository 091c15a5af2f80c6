import { existsSync, readdirSync } from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../support/app.ts'
import { activityFields, type Office, officeWithPlan, textOfPage } from '../support/office.ts'

const megabyte = 1_048_576
const limit = 2
const origin = 'http://localhost:3000'

let test: TestApp
let office: Office
let client: Client
beforeAll(async () => {
  test = await testApp({ UPLOAD_LIMIT_MB: String(limit) })
  office = await officeWithPlan(test)
  client = office.specialist
})
afterAll(() => test.close())

/** Contents that the store holds. */
function stored(): number {
  const folder = join(test.services.config.dataDir, 'files')
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0
}

describe('an upload that is too large', () => {
  it('is refused with the limit in words, nothing of it is kept, and the next one goes through', async () => {
    const before = stored()
    const big = new File([new Uint8Array(4 * megabyte)], 'том.pdf')
    const reply = await client.post('/activities', activityFields(office), { files: big })
    expect(reply.status).toBe(413)
    expect(textOfPage(reply.text)).toContain('Файл хэт том байна. Хамгийн ихдээ 2 МБ файл илгээж болно.')
    expect(stored()).toBe(before)
    const again = await test.app.request(`${origin}/plans/import`, {
      ...{ method: 'POST', body: new FormData() },
      headers: {
        ...{ origin, host: 'localhost:3000', cookie: client.cookie },
        ...{ referer: `${origin}/plans/import`, 'content-length': String(200 * megabyte) },
      },
    })
    expect(again.status).toBe(413)
    expect(await again.text()).toContain('href="/plans/import"')
    const small = new File([new Uint8Array(megabyte)], 'жижиг.pdf')
    expect((await client.post('/activities', activityFields(office), { files: small })).status).toBe(303)
  })
})

describe('a body that is no form', () => {
  const send = (body: BodyInit, type: string) =>
    test.app.request(`${origin}/activities`, {
      method: 'POST',
      body,
      headers: { origin, host: 'localhost:3000', cookie: client.cookie, 'content-type': type },
    })

  it.each([
    [
      'multipart that ends in the middle',
      '--x\r\nContent-Disposition: form-data; name="what"\r\n\r\nтекст',
      'multipart/form-data; boundary=x',
    ],
    ['multipart without a boundary', 'what=1', 'multipart/form-data'],
    ['bytes', '\0\x01\x02', 'multipart/form-data; boundary=x'],
    ['JSON', '{"what":"x"}', 'application/json'],
    ['plain text', 'what=x', 'text/plain'],
    ['a type that is none', 'what=x', 'nonsense'],
  ])('is refused in words: %s', async (_name, body, type) => {
    const reply = await send(body, type)
    expect(reply.status).toBe(400)
    expect(textOfPage(await reply.text())).toContain('Маягт бүрэн ирсэнгүй.')
  })

  it('is refused as a form of another page where the secret is missing', async () => {
    expect((await send('what=x', 'application/x-www-form-urlencoded')).status).toBe(403)
  })
})

describe('200 MB over a real connection', () => {
  let server: Server
  const sockets: Socket[] = []
  beforeAll(async () => {
    server = createAdaptorServer({ fetch: test.app.fetch }) as Server
    server.on('connection', (socket) => sockets.push(socket))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** Sends as much of 200 MB as the server takes; what it answered, and how much of it it read. */
  function upload(headers: Record<string, string>): Promise<{ status: number; text: string; read: number }> {
    const { port } = server.address() as AddressInfo
    let sent = 0
    const body = new Readable({
      read() {
        sent += megabyte
        this.push(sent > 200 * megabyte ? null : Buffer.alloc(megabyte))
      },
    })
    return new Promise((resolve, reject) => {
      const outgoing = request({
        port,
        host: '127.0.0.1',
        path: '/activities',
        method: 'POST',
        headers: {
          host: `127.0.0.1:${port}`,
          origin: `http://127.0.0.1:${port}`,
          cookie: client.cookie,
          'content-type': 'multipart/form-data; boundary=x',
          ...headers,
        },
      })
      let answer: { status: number; text: string } | null = null
      const done = () => {
        const read = Math.max(...sockets.map((socket) => socket.bytesRead))
        body.destroy()
        outgoing.destroy()
        if (answer) resolve({ ...answer, read })
      }
      outgoing.on('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => {
          answer = { status: response.statusCode ?? 0, text }
          done()
        })
      })
      // the server may close the connection while this side still writes
      outgoing.on('error', (error) => (answer ? done() : reject(error)))
      body.pipe(outgoing)
    })
  }

  it.each([
    ['says its length', { 'content-length': String(200 * megabyte) }],
    ['comes in chunks of unknown number', { 'transfer-encoding': 'chunked' }],
  ])('is refused before it is read, when it %s', async (_name, headers) => {
    const before = stored()
    sockets.length = 0
    const reply = await upload(headers)
    expect(reply.status).toBe(413)
    expect(textOfPage(reply.text)).toContain('Файл хэт том байна.')
    // the limit, room for the form's texts, and what lay in the buffers of the connection
    expect(reply.read).toBeLessThan((limit + 1 + 16) * megabyte)
    expect(stored()).toBe(before)
    expect((await client.get('/activities')).status).toBe(200)
  })
})
