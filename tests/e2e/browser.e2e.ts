import { afterAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'

const browser = await launchBrowser()
afterAll(() => browser.close())

it('the browser of the journeys runs scripts, and pages without them', async () => {
  const page = '<body><p>Өө Үү</p><script>document.querySelector("p").textContent = "скрипт"</script></body>'
  for (const [javaScriptEnabled, text] of [
    [true, 'скрипт'],
    [false, 'Өө Үү'],
  ] as const) {
    const context = await browser.newContext({ javaScriptEnabled, locale: 'mn-MN' })
    const tab = await context.newPage()
    await tab.setContent(page)
    expect(await tab.locator('p').textContent()).toBe(text)
    await context.close()
  }
})
