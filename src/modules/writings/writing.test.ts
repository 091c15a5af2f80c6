import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Client, type TestApp, type TestBody, testApp } from '../../../tests/support/app.ts'
import { textOfPage } from '../../../tests/support/office.ts'
import { WriteError } from '../../documents/writers/write-error.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { citizenScope } from '../../platform/db/index.ts'
import { approvePlan, importPlanFile, saveImport } from '../plans/index.ts'
import { longPlan } from '../portal/testing/long-plan.ts'
import { askForFile } from './commands/ask-for-file.ts'
import { resumeWritings } from './commands/resume-writings.ts'
import { writeWaiting } from './commands/write-waiting.ts'
import type { Outline } from './domain/outline.ts'
import { getWriting, type Writing } from './store/writings.ts'
import { writerOf } from './writer.ts'

let test: TestApp
let body: TestBody
let head: Client
beforeAll(async () => {
  // the clock goes on by a week, and the person stays signed in
  test = await testApp({ SESSION_HOURS: '720' })
  body = await test.addBody('soum', 'Хонгор сумын Засаг даргын Тамгын газар')
  head = await test.signIn('head', body)
})
afterAll(() => test.close())

/** Files of so many rows that say what the desk says, and what became of writing them. */
const desk = {
  says: 'нэг',
  written: 0,
  write: async (): Promise<Uint8Array> => new TextEncoder().encode(desk.says),
}
const writer = writerOf('test', z.object({ of: z.string(), rows: z.number() }), async (_, scope, wish) => {
  const says = desk.says
  const outline: Outline = {
    fileName: `${wish.of}.pdf`,
    format: 'pdf',
    rows: wish.rows,
    pictures: 0,
    version: says,
    organizationId: scope.organizationId ?? body.id,
    write: async (tell) => {
      await tell('writing', 1, 2)
      desk.written += 1
      return desk.write()
    },
  }
  return outline
})

const scope = () => scopeOf(head.actor)
const ask = (of: string, rows = 1_000) => askForFile(test.services, scope(), writer, { of, rows })
async function begun(of: string): Promise<string> {
  const answer = await ask(of)
  if (!('writingId' in answer)) throw new Error('it was written at once')
  return answer.writingId
}
const row = (id: string): Promise<Writing> => test.database.read(scope(), (tx) => getWriting(tx, id))
/** Waits for the writing that the asking began. */
const written = async (id: string): Promise<Writing> => {
  await writeWaiting(test.services, [writer], await row(id))
  return row(id)
}
const change = (id: string, values: Partial<{ attempts: number; leased_until: Date; state: 'waiting' }>) =>
  test.database.transaction(scope(), (tx) =>
    tx.updateTable('writing').set(values).where('id', '=', id).execute(),
  )
/** A row as a program that was killed leaves it: begun, its lease over or not. */
async function killed(of: string, leasedUntil: Date, attempts = 1): Promise<string> {
  const { write } = desk
  desk.write = () => Promise.reject(new Error('killed'))
  const id = await begun(of)
  await written(id)
  desk.write = write
  await change(id, { attempts, leased_until: leasedUntil })
  return id
}
const textOf = async (content: Uint8Array | ReadableStream<Uint8Array>) =>
  new Response(content as BodyInit).text()

describe('a file', () => {
  it('is written at once where it is short, and leaves no row', async () => {
    const answer = await ask('богино', 10)
    expect('file' in answer && (await textOf(answer.file.content))).toBe('нэг')
    const count = await test.database.read(scope(), (tx) => tx.selectFrom('writing').selectAll().execute())
    expect(count).toEqual([])
  })

  it('that is long becomes a row, then a file that is given again without being written again', async () => {
    const id = await begun('урт')
    expect(await written(id)).toMatchObject({
      state: 'ready',
      phase: 'writing',
      done: 1,
      total: 2,
      attempts: 1,
    })
    const before = desk.written
    for (const _ of [1, 2]) {
      const answer = await ask('урт')
      expect('file' in answer && (await textOf(answer.file.content))).toBe('нэг')
    }
    expect(desk.written).toBe(before)
  })

  it('is written once, however many ask for it at once', async () => {
    const before = desk.written
    const ids = await Promise.all([begun('олон'), begun('олон'), begun('олон')])
    expect(new Set(ids).size).toBe(1)
    await written(ids[0] ?? '')
    expect(desk.written).toBe(before + 1)
  })

  it('is written anew when it says something else', async () => {
    const first = await begun('хувирах')
    await written(first)
    desk.says = 'хоёр'
    const second = await begun('хувирах')
    expect(second).not.toBe(first)
    await written(second)
    const answer = await ask('хувирах')
    expect('file' in answer && (await textOf(answer.file.content))).toBe('хоёр')
    desk.says = 'нэг'
  })

  it('is of what stands there when it is written, and known as that', async () => {
    const { write } = desk
    desk.write = () => Promise.reject(new Error('killed'))
    const id = await begun('хожуу')
    await written(id)
    desk.write = write
    desk.says = 'гурав'
    await resumeWritings(test.services, [writer])
    const answer = await ask('хожуу')
    expect('file' in answer && (await textOf(answer.file.content))).toBe('гурав')
    desk.says = 'нэг'
    expect('writingId' in (await ask('хожуу'))).toBe(true)
  })

  it('that nobody can write says why, and is not tried at every click', async () => {
    const { write } = desk
    desk.write = () => Promise.reject(new WriteError('pdf-not-possible'))
    const id = await begun('болохгүй')
    expect(await written(id)).toMatchObject({ state: 'failed', refusal: { code: 'pdf-not-possible' } })
    const before = desk.written
    expect(await begun('болохгүй')).toBe(id)
    expect(desk.written).toBe(before)
    const page = await head.get(`/writings/${id}`)
    expect(page.status).toBe(422)
    expect(textOfPage(page.text)).toContain('PDF болгож чадсангүй')
    desk.write = write
    test.setNow('2026-11-20T02:11:00Z')
    expect(await written(await begun('болохгүй'))).toMatchObject({ id, state: 'ready' })
    test.setNow('2026-11-20T02:00:00Z')
  })
})

describe('a program that was killed while it wrote', () => {
  /** Several programs on one database of a server. */
  const shared = () => ({
    ...test.services,
    config: {
      ...test.services.config,
      database: { kind: 'server' as const, ownerUrl: 'postgres://server/shudarga', appUrl: null },
    },
  })
  const over = new Date('2026-11-20T01:59:00Z')

  it('goes on at its next start', async () => {
    const id = await killed('тасарсан', over)
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 })
    await resumeWritings(test.services, [writer])
    expect(await row(id)).toMatchObject({ state: 'ready', attempts: 2, leasedUntil: null })
  })

  it('leaves alone what another program has, as long as that is alive', async () => {
    const id = await killed('өөр', new Date('2026-11-20T02:00:20Z'))
    await resumeWritings(shared(), [writer])
    // nor does whoever looks at its page begin it again
    await written(id)
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 })
    test.setNow('2026-11-20T02:01:00Z')
    await resumeWritings(shared(), [writer])
    expect(await row(id)).toMatchObject({ state: 'ready' })
    test.setNow('2026-11-20T02:00:00Z')
  })

  it('goes on at once where no other program can be there', async () => {
    const id = await killed('ганцаараа', new Date('2026-11-20T02:00:20Z'))
    await resumeWritings(test.services, [writer])
    expect(await row(id)).toMatchObject({ state: 'ready', attempts: 2 })
  })

  it('gives a file up at which it ended three times', async () => {
    const id = await killed('гурван удаа', over, 3)
    await resumeWritings(test.services, [writer])
    expect(await row(id)).toMatchObject({ state: 'failed', refusal: { code: 'interrupted' } })
  })
})

describe('what is kept', () => {
  const isKept = async (id: string): Promise<boolean> => {
    const content = await test.services.written.open(id)
    await content?.cancel()
    return content !== null
  }

  it('is let go after a week, the file with its row, whoever looks next', async () => {
    const id = await begun('хуучин')
    await written(id)
    expect(await isKept(id)).toBe(true)
    test.setNow('2026-11-27T01:59:00Z')
    await resumeWritings(test.services, [writer])
    expect(await isKept(id)).toBe(true)
    test.setNow('2026-11-27T02:01:00Z')
    expect(textOfPage((await head.get(`/writings/${id}`)).text)).toContain('хадгалах хугацаа дууссан')
    await resumeWritings(test.services, [writer])
    expect(await isKept(id)).toBe(false)
    expect((await head.get(`/writings/${id}`)).status).toBe(404)
    test.setNow('2026-11-20T02:00:00Z')
  })

  it('is written anew where the file is gone', async () => {
    const id = await begun('алга')
    await written(id)
    await test.services.written.remove(id)
    expect(await begun('алга')).toBe(id)
    expect(await written(id)).toMatchObject({ state: 'ready' })
    expect(await isKept(id)).toBe(true)
  })
})

describe('the page of a file that is being written', () => {
  it('says how far it is and comes anew, with and without script, for the office and for citizens', async () => {
    const { write } = desk
    const started = Promise.withResolvers<void>()
    const held = Promise.withResolvers<Uint8Array>()
    desk.write = () => {
      started.resolve()
      return held.promise
    }
    const id = await begun('явц')
    const told = await begun('дараагийн')
    await started.promise
    const page = await head.get(`/writings/${id}`)
    expect(page.text).toContain('data-awaited')
    expect(page.text).toContain('<noscript><meta http-equiv="refresh"')
    expect(page.text).toMatch(/<progress[^>]* max="2" value="1"/)
    expect(textOfPage(page.text)).toContain('2 хэсгийн 1 нь бэлэн')
    expect(textOfPage((await head.get(`/writings/${told}`)).text)).toContain('Дараалалд байна')

    const answer = await askForFile(test.services, citizenScope, writer, { of: 'нийтэд', rows: 1_000 })
    const shown = await test.visit('writingId' in answer ? `/public/writings/${answer.writingId}` : '')
    expect(shown.headers.get('refresh')).toBe('4')
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect((await test.visit(`/public/writings/${id}`)).status).toBe(404)

    desk.write = write
    held.resolve(new TextEncoder().encode('нэг'))
    await written(told)
    expect(await row(id)).toMatchObject({ state: 'ready' })
    expect((await head.get(`/writings/${id}`)).text).not.toContain('data-awaited')
  })

  it('is nobody else’s, and no administrator’s', async () => {
    const id = await begun('нууц')
    const stranger = await test.signIn('head', await test.addBody('soum', 'Өөр сумын Тамгын газар'))
    const administrator = await test.signIn('administrator', body)
    for (const path of [`/writings/${id}`, `/writings/${id}/file`]) {
      expect((await stranger.get(path)).status).toBe(404)
      expect((await administrator.get(path)).status).toBe(403)
    }
    await written(id)
  })
})

describe('a long plan', () => {
  it('is written for the office and for citizens, and given again as it was', async () => {
    const bytes = await longPlan(300, { year: 2026, title: 'АВЛИГЫН ЭСРЭГ ҮЙЛ АЖИЛЛАГААНЫ ТӨЛӨВЛӨГӨӨ' })
    const read = await importPlanFile(test.services, head.actor, { name: 'урт.docx', bytes })
    const saved = read.ok ? await saveImport(test.services, head.actor, read.importId) : null
    if (!saved?.ok) throw new Error('the long plan was not read')
    const approval = { approverPosition: 'Дарга', approverName: 'Б.Бат', approvedOn: '2026-02-20' }
    await approvePlan(test.services, head.actor, saved.planId, { ...approval, approvalNumber: 'А/1' })

    const asked = await head.get(`/plans/${saved.planId}/plan.pdf`)
    expect(asked.status).toBe(303)
    const id = asked.location?.split('/').at(-1) ?? ''
    await writeWaiting(test.services, [], await row(id))
    expect(textOfPage((await head.get(`/writings/${id}`)).text)).toContain('Файл бэлэн боллоо')
    const file = await head.get(`/writings/${id}/file`)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.text.startsWith('%PDF')).toBe(true)
    expect((await head.get(`/plans/${saved.planId}/plan.pdf`)).text).toBe(file.text)

    const public_ = await test.visit(`/public/${body.slug}/2026/plan.pdf`)
    expect(public_.location).toMatch(/^\/public\/writings\//)
    await writeWaiting(test.services, [], await row(public_.location?.split('/').at(-1) ?? ''))
    const given = await test.visit(`${public_.location}/file`)
    expect(given.text).toBe(file.text)
  })
})
