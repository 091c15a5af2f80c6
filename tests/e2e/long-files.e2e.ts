import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvePlan, importPlanFile, saveImport } from '../../src/modules/plans/index.ts'
import { longPlan } from '../../src/modules/portal/testing/long-plan.ts'
import { reporting } from '../../src/modules/reports/testing/reporting.ts'
import type { TestBody } from '../support/app.ts'
import { officeWithPlan } from '../support/office.ts'
import { expectAccessible, openSite, type Site, type Visitor } from '../support/site.ts'

let site: Site
let aimag: TestBody
let reviewer: Visitor
beforeAll(async () => {
  site = await openSite()
  const { test } = site
  aimag = await test.addBody('aimag', 'Говь-Шанд аймаг')
  reviewer = await site.addPerson('reviewer', aimag)
  const under = { ...test, addBody: (kind: 'soum', name: string) => test.addBody(kind, name, aimag.id) }
  await reporting(() => test).approved(await officeWithPlan(under, 'Баянхошуу сум'))
  await officeWithPlan(under, 'Хулгар сум')
})
afterAll(() => site.close())

/** An approved plan of the aimag, so long that its PDF is not written while somebody waits. */
async function approvedLongPlan(year: number): Promise<string> {
  const { test, addPerson } = site
  const { actor } = await addPerson('head', aimag)
  const bytes = await longPlan(300, { year, title: 'АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ' })
  const read = await importPlanFile(test.services, actor, { name: 'урт.docx', bytes })
  const saved = read.ok ? await saveImport(test.services, actor, read.importId) : null
  if (!saved?.ok) throw new Error('the long plan was not read')
  const approval = { approverPosition: 'Дарга', approverName: 'Б.Бат', approvedOn: `${year}-02-20` }
  await approvePlan(test.services, actor, saved.planId, { ...approval, approvalNumber: 'А/1' })
  return saved.planId
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Цахим шуудан').fill(reviewer.email)
  await page.getByLabel('Нууц үг').fill(reviewer.password)
  await page.getByRole('button', { name: 'Нэвтрэх' }).click()
}

const saved = async (page: Page, ask: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()])
  return download.suggestedFilename()
}

describe.each([
  ['with JavaScript', true, 2025],
  ['without JavaScript', false, 2024],
] as const)('files that put much together, %s', (_name, javaScript, year) => {
  it('the reports of the bodies below are looked at, chosen and saved one file after the other', async () => {
    const context = await site.open({ javaScript })
    const page = await context.newPage()
    await signIn(page)
    await page.goto('/reports')
    await page.getByText('Тайлан нэгтгэх').click()
    for (const width of javaScript ? [360, 768, 1280] : [1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      if (javaScript) await expectAccessible(page)
    }
    await page.getByRole('checkbox', { name: 'Хулгар сум' }).uncheck()
    await page.getByRole('button', { name: 'Сонгосноор дахин тооцох' }).click()
    await page.getByText('1 / 1').first().waitFor()
    expect(await page.getByRole('checkbox', { name: 'Хулгар сум' }).isChecked()).toBe(false)
    for (const [name, ending] of [
      ['Word: Нэгтгэсэн тайлан', '.docx'],
      ['Excel: Нэгтгэсэн тайлан', '.xlsx'],
      ['PDF: Товъёг', '.pdf'],
    ] as const)
      expect(await saved(page, () => page.getByRole('button', { name }).click())).toContain(ending)
    await context.close()
  })

  it('a long file shows how far it is until it can be saved', async () => {
    const planId = await approvedLongPlan(year)
    const context = await site.open({ javaScript })
    const page = await context.newPage()
    await signIn(page)
    await page.goto(`/plans/${planId}/plan.pdf`)
    // it comes anew by itself, by script or by the refresh of the page
    await page.getByRole('heading', { name: 'Файл бэлэн боллоо' }).waitFor()
    if (javaScript) await expectAccessible(page)
    expect(await saved(page, () => page.getByRole('link', { name: 'Татах' }).click())).toContain('.pdf')
    await context.close()
  })
})
