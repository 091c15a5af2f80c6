import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, openSite, type Site } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click()

it.each([
  ['with JavaScript, 1280 px', true, 1280],
  ['with JavaScript, 360 px', true, 360],
  ['without JavaScript, 360 px', false, 360],
])('an administrator makes a layout, %s', async (_name, javaScript, width) => {
  const body = await site.test.addBody('soum', `Тэгш сум ${width} ${javaScript}`)
  const { email, password } = await site.addPerson('administrator', body)
  const context = await site.open({ javaScript, width })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const look = async () => {
    if (!javaScript) return
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.goto('/sign-in')
  await page.getByLabel('Цахим шуудан').fill(email)
  await page.getByLabel('Нууц үг').fill(password)
  await press(page, 'Нэвтрэх')
  await page.getByRole('navigation').getByRole('link', { name: 'Хүснэгтийн маягт' }).click()
  await look()
  await page.getByRole('link', { name: 'Төлөвлөгөө, 5 багана', exact: false }).click()
  await look()
  await page.getByRole('link', { name: 'Хуулж шинийг үүсгэх' }).click()
  const second = page.getByRole('group', { name: '2-р багана' })
  await second.getByLabel('Гарчиг', { exact: true }).fill('Хийх ажил')
  await second.getByRole('button', { name: 'Дээш зөөх: 2-р багана', exact: false }).click()
  const first = page.getByRole('group', { name: '1-р багана' })
  expect(await first.getByLabel('Гарчиг', { exact: true }).inputValue()).toBe('Хийх ажил')
  await press(page, 'Хадгалах')
  expect(await page.getByRole('alert').textContent()).toContain('Маягтын нэр: Заавал бөглөнө үү.')
  await look()
  await page.getByLabel('Маягтын нэр').fill('Манай маягт')
  await press(page, 'Хадгалах')
  await page.getByRole('heading', { name: 'Манай маягт' }).waitFor()
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
    ...['Хийх ажил', '№', 'Шалгуур үзүүлэлт', 'Хэрэгжүүлэх хугацаа', 'Хүрэх түвшин, үр дүн'],
  ])
  await look()
  await context.close()
})
