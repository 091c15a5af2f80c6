import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { expectAccessible, openSite, type Site, type Visitor } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const sample = (name: string) => join(projectRoot, 'samples', name)

/**
 * The main job of an office, end to end, as its people do it: read → check → approve → record → progress → report →
 * download → public page. Everything is found by its Mongolian words, on every page axe must find nothing.
 */
describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('an office’s year, %s', (_name, javaScript) => {
  it('turns a Word plan into a followed plan and a finished report', async () => {
    const body = await site.test.addBody('soum', `Баянхошуу сум ${javaScript ? 1 : 2}`)
    const specialist = await site.addPerson('specialist', body)
    const head = await site.addPerson('head', body)
    const context = await site.open({ javaScript })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))

    await signIn(page, specialist, javaScript)
    const planUrl = await importPlan(page, javaScript)
    await switchTo(page, head, javaScript)
    await approvePlan(page, planUrl)
    await switchTo(page, specialist, javaScript)
    await recordWork(page, planUrl, javaScript)
    const reportUrl = await draftReport(page, javaScript)
    await switchTo(page, head, javaScript)
    await finishReport(page, reportUrl, javaScript)
    const report = await seeDocument(page, reportUrl)
    await signOut(page)
    await seePublicPage(page, body.slug, javaScript)
    await proveReport(page, report, javaScript)

    expect(faults).toEqual([])
    await context.close()
  })
})

/** Without JavaScript axe cannot run in the page either; the same pages are checked in the run with it. */
async function check(page: Page, javaScript: boolean): Promise<void> {
  if (javaScript) await expectAccessible(page)
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
}

async function signIn(page: Page, { email, password }: Visitor, javaScript: boolean): Promise<void> {
  await page.goto('/sign-in')
  await check(page, javaScript)
  await page.getByLabel('Цахим шуудан').fill(email)
  await page.getByLabel('Нууц үг').fill(password)
  await press(page, 'Нэвтрэх')
  await page.locator('header summary').waitFor()
}

async function signOut(page: Page): Promise<void> {
  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Гарах' }).click()
  await page.getByRole('link', { name: 'Нэвтрэх' }).first().waitFor()
}

async function switchTo(page: Page, visitor: Visitor, javaScript: boolean): Promise<void> {
  await signOut(page)
  await signIn(page, visitor, javaScript)
}

async function importPlan(page: Page, javaScript: boolean): Promise<string> {
  await page.goto('/plans')
  await check(page, javaScript)
  await page.getByRole('link', { name: 'Файлаас оруулах' }).first().click()
  await check(page, javaScript)
  await page.getByLabel('Файл').setInputFiles(sample('plans/bayankhoshuu-2026.docx'))
  await press(page, 'Файлыг унших')
  await page.getByRole('heading', { name: 'Уншсан файлыг шалгах' }).waitFor()
  await check(page, javaScript)
  await mergeAndUndo(page, javaScript)
  await press(page, 'Төсөл болгож хадгалах')
  await page.getByText('Төлөвлөгөө төсөл хэлбэрээр хадгалагдлаа').waitFor()
  await check(page, javaScript)
  return new URL(page.url()).pathname
}

/** A second look, beside the file: two rows are made one, and the correction is taken back. */
async function mergeAndUndo(page: Page, javaScript: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Эх файлтай зэрэгцүүлж' }).click()
  await page.getByText('1-р хүснэгт, 3-р мөр').first().waitFor()
  await check(page, javaScript)
  await page
    .getByRole('button', { name: /^Дээрхтэй нэгтгэх/ })
    .first()
    .click()
  await page.getByText('Дээд мөртэй нь нэгтгэлээ.').waitFor()
  await check(page, javaScript)
  await press(page, 'Буцаах: мөр нэгтгэсэн')
  await page.getByText('Сонгосон байдалд орууллаа.').waitFor()
  await page.getByRole('link', { name: 'Хүснэгтээр' }).click()
  await page.getByRole('heading', { name: 'Арга хэмжээ', exact: true }).waitFor()
}

async function approvePlan(page: Page, planUrl: string): Promise<void> {
  await page.goto(planUrl)
  await page.getByRole('link', { name: 'Батлах' }).first().click()
  await page.getByLabel('Баталсан албан тушаал').fill('Сумын Засаг дарга')
  await page.getByLabel('Баталсан хүний нэр').fill('Б.Хүн')
  await page.getByLabel('Баталсан огноо').fill('2026-02-20')
  await page.getByLabel('Шийдвэрийн дугаар').fill('А/18')
  await press(page, 'Батлах')
  await page.getByText('Төлөвлөгөө батлагдлаа').waitFor()
}

async function recordWork(page: Page, planUrl: string, javaScript: boolean): Promise<void> {
  await page.goto(planUrl)
  await check(page, javaScript)
  await page
    .getByRole('row')
    .getByRole('link', { name: /Ашиг сонирхлын зөрчил/ })
    .click()
  await check(page, javaScript)
  await page.getByRole('link', { name: 'Ажил бүртгэх' }).click()
  await check(page, javaScript)
  await page.getByLabel('Юу хийсэн бэ').fill('Ашиг сонирхлын зөрчлөөс сэргийлэх сургалт')
  await page.getByLabel('Төрөл').selectOption({ label: 'Сургалт' })
  await page.getByLabel('Огноо', { exact: false }).first().fill('2026-05-21')
  await page.getByLabel('Хаана').fill('Соёлын төв')
  await page.getByLabel('Хамрагдсан хүн').fill('36')
  await page.getByLabel(/Удаа/).fill('2')
  await page.getByLabel('Зураг, файл').setInputFiles(sample('evidence/open-day-photo.jpg'))
  await page.getByLabel('Тайлбар').fill('Сургалтын танхим')
  await page.getByLabel('Иргэд бүгд').check()
  await press(page, 'Хадгалах')
  await page.getByText('Ажил бүртгэгдлээ.').waitFor()
  await check(page, javaScript)
  await page.goto(planUrl)
  await page.getByText('1 ажил, 1 нотломж').first().waitFor()
}

async function draftReport(page: Page, javaScript: boolean): Promise<string> {
  await page.goto('/reports')
  await check(page, javaScript)
  await press(page, 'Төсөл бичүүлэх')
  await page.getByText('Тайлангийн төсөл бэлэн.').waitFor()
  await check(page, javaScript)
  const reportUrl = new URL(page.url()).pathname
  const row = page.getByRole('row').filter({ hasText: 'Ашиг сонирхлын зөрчил' }).first()
  expect(await row.textContent()).toContain('36')
  await row.getByRole('link', { name: /Засах/ }).click()
  await check(page, javaScript)
  const written = await page.getByLabel('Үр дүн', { exact: false }).first().inputValue()
  await page.getByLabel('Үр дүн', { exact: false }).first().fill(`${written} Сургалтын үр дүнг хэлэлцсэн.`)
  await page.locator('main form button[value=back]').click()
  await page.getByText('Хадгаллаа.').first().waitFor()
  return reportUrl
}

async function finishReport(page: Page, reportUrl: string, javaScript: boolean): Promise<void> {
  await page.goto(reportUrl)
  await press(page, 'Хянаж үзсэн гэж тэмдэглэх')
  await page.getByText('Хянасан гэж тэмдэглэлээ.').waitFor()
  await check(page, javaScript)
  await press(page, 'Батлах')
  await page.getByText('Тайланг баталлаа.').waitFor()
  await page.getByLabel(/Гарын үсэгтэй хувь/).setInputFiles(sample('evidence/integrity-survey.pdf'))
  await press(page, 'Гарын үсэгтэй хувийг хавсаргах')
  await page.getByText('Гарын үсэгтэй хувийг хавсаргалаа.').waitFor()
  await check(page, javaScript)
}

async function seeDocument(page: Page, reportUrl: string): Promise<string> {
  await page.goto(reportUrl)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Word/ }).first().click(),
  ])
  const { document } = await readDocument(new Uint8Array(await readFile(await download.path())))
  expect(document.kind).toBe('report')
  const measure = document.objectives
    .flatMap(({ measures }) => measures)
    .find(({ text }) => text.startsWith('Ашиг сонирхлын'))
  expect(measure?.result).toContain('36')
  expect(measure?.result).toContain('Сургалтын үр дүнг хэлэлцсэн.')
  expect(measure?.percent).toBe(100)
  return download.path()
}

async function seePublicPage(page: Page, slug: string, javaScript: boolean): Promise<void> {
  await page.goto('/')
  await check(page, javaScript)
  await page.goto(`/public/${slug}`)
  await check(page, javaScript)
  await page.goto(`/public/${slug}/2026`)
  await check(page, javaScript)
  expect(await page.locator('script').count()).toBe(0)
  // what a report says is folded below its measure
  const told = page.locator('details', { hasText: 'Ашиг сонирхлын зөрчлөөс сэргийлэх сургалт' }).first()
  await told.locator('summary').click()
  await told.getByText('Ашиг сонирхлын зөрчлөөс сэргийлэх сургалт').first().waitFor()
  expect(await page.getByAltText('Сургалтын танхим').count()).toBe(1)
}

/** A citizen who was handed the file, and knows nothing but that there is a page to ask. */
async function proveReport(page: Page, file: string, javaScript: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Баталсан баримтыг шалгах' }).click()
  await check(page, javaScript)
  await page.getByLabel('Файл', { exact: true }).setInputFiles(file)
  await press(page, 'Харьцуулах')
  await page.getByText('Энэ файл баталсан баримт мөн').waitFor()
  await check(page, javaScript)
  await page.getByText('Хүчинтэй', { exact: true }).waitFor()
}
