import { randomUUID } from 'node:crypto'
import type { Client, Reply } from '../../../../tests/support/app.ts'

export const sampleTitle =
  'ХОНГОР СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН 2026 ОНЫ АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ'

const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

/** A plan as an office saves it from Word as a web page: two objectives, three measures. */
export const samplePlan = `<html><head><meta charset="utf-8"></head><body><p align="center">${sampleTitle}</p><table border="1">
${row(['№', 'Хэрэгжүүлэх арга хэмжээ', 'Шалгуур үзүүлэлт', 'Зорилтот түвшин', 'Хугацаа', 'Төсөв мян/төг', 'Хариуцах эзэн'])}
<tr><td colspan="7">Зорилт 1. Иргэдийн оролцоог нэмэгдүүлэх</td></tr>
${row(['1.1', 'Нээлттэй хаалганы өдөрлөг зохион байгуулах', 'Өдөрлөг болсон байна', '200-аас доошгүй иргэн', '2 дугаар улирал', '500', 'Хууль, эрх зүйн тасаг'])}
${row(['1.2', 'Албан хаагчдад ёс зүйн сургалт хийх', 'Сургалт болсон байна', '4-өөс доошгүй удаа', 'Улирал бүр', '-', 'Захиргааны тасаг'])}
<tr><td colspan="7">Зорилт 2. Худалдан авах ажиллагааг ил тод болгох</td></tr>
${row(['2.1', 'Худалдан авах ажиллагааны төлөвлөгөөг цахим хуудсанд байршуулах', 'Байршуулсан байна', '1 удаа', '1 дүгээр улирал', 'Шаардахгүй', 'Санхүүгийн тасаг'])}
</table></body></html>`

export const fileOf = (content: BlobPart, name = 'төлөвлөгөө.html') => new File([content], name)

/** Uploads a file as a person does and gives the path of its check page. */
export async function upload(client: Client, file: File = fileOf(samplePlan)): Promise<string> {
  const reply = await client.post('/plans/import', {}, { file })
  if (reply.location === null) throw new Error(`the upload answered ${reply.status}: ${textOfPage(reply)}`)
  return reply.location
}

/** The heading form of the check page as a browser would send it: every field with what it shows. */
export async function fieldsOf(
  client: Client,
  path: string,
  action: string,
): Promise<Record<string, string>> {
  const { text } = await client.get(path)
  const form =
    text
      .split('<form ')
      .find((part) => part.includes(`action="${action}"`))
      ?.split('</form>')[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<(?:input|textarea)[^>]*>(?:[^<]*<\/textarea>)?/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? /<textarea[^>]*>([^<]*)/.exec(tag)?.[1]
    if (name && name !== '_csrf') fields[name] = unescaped(value ?? '')
  }
  for (const [, name, options] of form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen =
      /<option value="([^"]*)" selected/.exec(options ?? '') ?? /<option value="([^"]*)"/.exec(options ?? '')
    if (name) fields[name] = unescaped(chosen?.[1] ?? '')
  }
  return fields
}

/** From the file to a draft plan, as a person clicks; gives the plan's path. */
export async function savedPlan(client: Client, change: Record<string, string> = {}): Promise<string> {
  const check = await upload(client)
  const fields = await fieldsOf(client, check, `${check}/save`)
  const reply = await client.post(`${check}/save`, { ...fields, ...change })
  if (reply.location === null) throw new Error(`the save answered ${reply.status}: ${textOfPage(reply)}`)
  return reply.location.split('?')[0] ?? ''
}

/**
 * The same plan written by hand, which takes a tenth of the time of reading a file; gives the plan's path.
 * `year` moves the dates with it.
 */
export async function writtenPlan(client: Client, year = '2026'): Promise<string> {
  const id = randomUUID()
  const plan = `/plans/${id}`
  await send(client, '/plans/new', { id, title: sampleTitle, year })
  for (const [index, { title, measures }] of sampleObjectives.entries()) {
    const objective = randomUUID()
    await send(client, `${plan}/objectives/new`, { id: objective, number: String(index + 1), title })
    for (const measure of measures) {
      const path = `${plan}/objectives/${objective}/measures/new`
      const due = { dueFrom: `${year}-04-01`, dueTo: `${year}-06-30` }
      await send(client, path, { id: randomUUID(), objective, recurrence: 'once', ...due, ...measure })
    }
  }
  return plan
}

const sampleObjectives: { title: string; measures: Record<string, string>[] }[] = [
  {
    title: 'Иргэдийн оролцоог нэмэгдүүлэх',
    measures: [
      {
        ...{
          number: '1.1',
          text: 'Нээлттэй хаалганы өдөрлөг зохион байгуулах',
          criteria: 'Өдөрлөг болсон байна',
        },
        ...{
          target: '200-аас доошгүй иргэн',
          period: '2 дугаар улирал',
          budget: '500,000',
          budgetAmount: '500000',
        },
        ...{ 'indicator.0.text': '200-аас доошгүй иргэн', 'indicator.0.target': '200' },
        ...{ 'indicator.0.comparison': 'at-least', 'indicator.0.quantity': 'people' },
      },
      { number: '1.2', text: 'Албан хаагчдад ёс зүйн сургалт хийх', period: 'Улирал бүр' },
    ],
  },
  {
    title: 'Худалдан авах ажиллагааг ил тод болгох',
    measures: [{ number: '2.1', text: 'Худалдан авах ажиллагааны төлөвлөгөөг цахим хуудсанд байршуулах' }],
  },
]

async function send(client: Client, path: string, fields: Record<string, string>): Promise<void> {
  const reply = await client.post(path, fields)
  if (reply.status !== 303) throw new Error(`${path} answered ${reply.status}: ${textOfPage(reply)}`)
}

export const approval = {
  approverPosition: 'Засаг дарга',
  approverName: 'Д.Отгон',
  approvedOn: '2026-02-20',
  approvalNumber: 'А/21',
}

export async function approvedPlan(head: Client, year?: string): Promise<string> {
  const plan = await writtenPlan(head, year)
  await send(head, `${plan}/approve`, approval)
  return plan
}

/** What a reader sees of a page, as one line. */
export function textOfPage({ text }: Reply): string {
  const body = text.slice(text.indexOf('<main'))
  return unescaped(body.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
}

function unescaped(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The first link or form address on the page that matches. */
export function addressIn({ text }: Reply, pattern: RegExp): string {
  const found = [...text.matchAll(/(?:href|action)="([^"]+)"/g)].map((match) => match[1] ?? '')
  const address = found.find((each) => pattern.test(each))
  if (address === undefined) throw new Error(`no address like ${pattern}`)
  return address
}
