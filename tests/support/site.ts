import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Actor, Role } from '../../src/platform/auth/actor.ts'
import { type TestApp, type TestBody, testApp } from './app.ts'
import { launchBrowser } from './browser.ts'

export type Visitor = { email: string; password: string; actor: Actor }

/** The whole program behind a real port, and a real browser in front of it. */
export type Site = {
  test: TestApp
  address: string
  addPerson(role: Role, body: TestBody): Promise<Visitor>
  /** A browser window of its own, in Mongolian. */
  open(options: { javaScript: boolean; width?: number }): Promise<BrowserContext>
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const test = await testApp()
  const browser: Browser = await launchBrowser()
  const server = createAdaptorServer({ fetch: test.app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    test,
    address: `http://127.0.0.1:${port}`,
    addPerson: test.addPerson,
    open: ({ javaScript, width = 1280 }) =>
      browser.newContext({
        baseURL: `http://127.0.0.1:${port}`,
        javaScriptEnabled: javaScript,
        viewport: { width, height: 900 },
        locale: 'mn-MN',
      }),
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await test.close()
    },
  }
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Expects that axe finds nothing on the page, by all rules of WCAG 2.0 to 2.2,
 * levels A and AA, and of good practice.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // the policy of the pages refuses inline scripts; evaluate() comes in through the debugger, past it
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async (values) => {
    const axe: typeof import('axe-core') = Reflect.get(globalThis, 'axe')
    const result = await axe.run(document, { runOnly: { type: 'tag', values } })
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    )
  }, tags)
  expect(violations, page.url()).toEqual([])
}
