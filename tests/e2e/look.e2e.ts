import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { galleryApp } from '../support/gallery.tsx'
import { expectAccessible } from '../support/site.ts'

// The look and the helping scripts, on the page that has every component once. Needs the client build.

let browser: Browser
let server: ServerType
let page: Page
let base: string
let complaints: string[]

beforeAll(async () => {
  const app = galleryApp()
  app.use('/assets/*', serveStatic({ root: 'dist/client' }))
  app.post('/saved', (c) => c.redirect('/gallery', 303))
  app.post('/sign-out', (c) => c.redirect('/gallery/public', 303))
  server = serve({ fetch: app.fetch, port: 0 })
  base = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
})
beforeEach(async () => {
  complaints = []
  page = await (await browser.newContext()).newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|404/.test(message.text())) complaints.push(message.text())
  })
})
afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
})

test.each(
  ['/gallery', '/gallery/refused', '/gallery/public'].flatMap((path) =>
    [360, 768, 1280].map((width) => [path, width] as const),
  ),
)('%s at %i px: axe finds nothing, the page does not scroll sideways', async (path, width) => {
  await page.setViewportSize({ width, height: 800 })
  await page.goto(base + path)
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
})

test('the formats of a download stay side by side on the narrowest phone', async () => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`${base}/gallery`)
  const formats = page.getByRole('list', { name: 'Төслийг татах' }).getByRole('link')
  expect(await formats.allInnerTexts()).toEqual(['Word', 'Excel', 'PDF'])
  const boxes = await Promise.all((await formats.all()).map((format) => format.boundingBox()))
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1)
  for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(44)
})

test('a table is searched by words, and empty sections go', async () => {
  await page.goto(`${base}/gallery`)
  await page.getByLabel('Хүснэгтээс хайх').fill('АШИГ сургалт')
  expect(await page.locator('#plan tbody tr:visible').allInnerTexts()).toEqual([
    expect.stringContaining('Зорилт 2'),
    expect.stringContaining('2.1'),
  ])
})

test('what was typed survives a lost page, and can be thrown away', async () => {
  await page.goto(`${base}/gallery`)
  const title = page.getByLabel('Юу хийсэн бэ')
  const box = page.getByLabel('1.2 Өргөдлийн шийдвэрлэлтийг мэдээлэх')
  await title.fill('Гурван багт уулзалт хийв')
  await box.check()
  await page.reload()
  expect(await title.inputValue()).toBe('Гурван багт уулзалт хийв')
  expect(await box.isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Сэргээснийг хаях' }).click()
  expect(await title.inputValue()).toBe('')
  expect(await box.isChecked()).toBe(false)
  await page.reload()
  expect(await title.inputValue()).toBe('')
})

test('a draft goes once a page says that it was saved', async () => {
  await page.goto(`${base}/gallery`)
  await page.getByLabel('Юу хийсэн бэ').fill('Самбар байршуулав')
  await page.locator('form[data-draft]').evaluate((form) => form.setAttribute('action', '/saved'))
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Хадгалах' }).click()])
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

test('signing out leaves no draft behind', async () => {
  await page.goto(`${base}/gallery`)
  await page.getByLabel('Юу хийсэн бэ').fill('Самбар байршуулав')
  await page.locator('details[data-menu] summary').click()
  await page.getByRole('button', { name: 'Гарах' }).click()
  await page.waitForURL(/public$/)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

const file = (name: string, bytes: number) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.alloc(bytes),
})

test('a file that is too large is refused before it is sent', async () => {
  await page.goto(`${base}/gallery`)
  const input = page.locator('input[type=file]')
  await input.setInputFiles([file('том.pdf', 6 * 1024 * 1024)])
  expect(await page.getByRole('alert').allInnerTexts()).toContain(
    '«том.pdf» файл 6 MB байна. Дээд хэмжээ нь 5 MB.',
  )
  expect(await input.inputValue()).toBe('')
  await input.setInputFiles([file('бага.pdf', 1536)])
  expect(await page.getByText('бага.pdf – 1.5 KB').isVisible()).toBe(true)
})

test('the answer to an upload takes the place of the page, and the summary leads to the field', async () => {
  await page.goto(`${base}/gallery`)
  await page.locator('input[type=file]').setInputFiles([file('бага.pdf', 1536)])
  await page.getByRole('button', { name: 'Хадгалах' }).click()
  await page.locator('.sh-error-summary:focus').waitFor()
  await page.getByRole('link', { name: 'Юу хийснээ бичнэ үү.' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-title')
})

test('a broken upload says so, keeps what was chosen and can be sent again', async () => {
  await page.goto(`${base}/gallery`)
  await page.locator('input[type=file]').setInputFiles([file('бага.pdf', 1536)])
  await page.route('**/gallery', (route) => route.abort())
  await page.getByRole('button', { name: 'Хадгалах' }).click()
  await page.getByText('Илгээж чадсангүй').waitFor()
  await page.unroute('**/gallery')
  await page.getByRole('button', { name: 'Хадгалах' }).click()
  await page.locator('.sh-error-summary').waitFor()
})

test('an impatient second click sends nothing', async () => {
  await page.goto(`${base}/gallery`)
  let sent = 0
  await page.route('**/gallery', async (route) => {
    sent += 1
    await route.fulfill({ status: 204 })
  })
  const save = page.getByRole('button', { name: 'Хадгалах' })
  await Promise.all([page.waitForResponse('**/gallery'), save.click()])
  await save.click()
  expect(sent).toBe(1)
})

test('what cannot be undone asks first', async () => {
  await page.goto(`${base}/gallery`)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('button', { name: 'Устгах' }).click()
  expect(asked).toEqual(['Энэ ажлыг устгах уу?'])
  expect(await page.locator('.sh-error-summary').count()).toBe(0)
})
