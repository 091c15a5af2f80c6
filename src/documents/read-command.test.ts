import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }
import { planDocumentSchema } from './plan-document.ts'
import { readCommand } from './read-command.ts'

const plan =
  '№\tАрга хэмжээ\tХугацаа\tХариуцах эзэн\n1\tСургалт хийх\tЖилдээ\tЗахирал\n2\tАян өрнүүлэх\t1 улирал\tЗахирал\n'

let folder = ''
const file = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-command-'))
  writeFileSync(file('төлөвлөгөө.txt'), plan)
  const second = 'БАТЛАВ\nДАРГА Г.НЯМ\n\nХАРГАНАТ СУМЫН ЁС ЗҮЙН ХОРООНЫ 2026 ОНЫ ТӨЛӨВЛӨГӨӨ\n\n'
  writeFileSync(file('two.txt'), `ХАРГАНАТ СУМЫН 2025 ОНЫ ТӨЛӨВЛӨГӨӨ\n\n${plan}\n${second}${plan}`)
  writeFileSync(file('empty.docx'), '')
  writeFileSync(file('letter.txt'), 'Сайн байна уу? Энэ бол захидал.')
  writeFileSync(file('cut.docx'), 'PK\u0003\u0004')
  writeFileSync(file('huge.pdf'), '')
  truncateSync(file('huge.pdf'), 200 * 1024 * 1024)
  mkdirSync(file('folder'))
  writeFileSync(file('secret.txt'), plan)
  chmodSync(file('secret.txt'), 0)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(names: string[], language: 'mn' | 'en' = 'mn', mostLines = Number.POSITIVE_INFINITY) {
  const lines: string[] = []
  const errors: string[] = []
  const code = await readCommand(names.map(file), {
    out: async (line) => lines.push(line) < mostLines,
    err: (line) => errors.push(line),
    terminal: null,
    language,
  })
  return { code, lines: lines.map((line) => JSON.parse(line)), raw: lines, errors }
}

describe('shudarga read', () => {
  it('prints one line of JSON a file and ends with 0', async () => {
    const { code, lines, raw } = await run(['төлөвлөгөө.txt'])
    expect(code).toBe(0)
    expect(raw).toHaveLength(1)
    expect(raw[0]).not.toContain('\n')
    expect(lines[0].file).toBe(file('төлөвлөгөө.txt'))
    expect(planDocumentSchema.parse(lines[0].document).objectives[0]?.measures).toHaveLength(2)
    expect(lines[0].notes.map((note: { code: string }) => note.code)).toContain('no-title')
  })

  it('gives every plan of a file on its one line, the first as ever', async () => {
    const { raw, lines } = await run(['two.txt'])
    expect(raw).toHaveLength(1)
    expect(lines[0].document.year).toBe(2025)
    expect(lines[0].notes).toContainEqual({ code: 'several-plans', severity: 'doubt', values: { count: 2 } })
    const [further, ...more] = lines[0].further
    expect(more).toEqual([])
    expect(planDocumentSchema.parse(further.document)).toMatchObject({ year: 2026 })
    expect(further.document.objectives[0]?.measures).toHaveLength(2)
  })

  it('goes on after a file that cannot be read, and ends with 1', async () => {
    const { code, lines, errors } = await run([
      'empty.docx',
      'төлөвлөгөө.txt',
      'letter.txt',
      'cut.docx',
      'huge.pdf',
      'folder',
      'none.txt',
    ])
    expect(code).toBe(1)
    expect(lines.map((line) => line.error?.code ?? 'read')).toEqual([
      'empty-file',
      'read',
      'no-plan-found',
      'broken-file',
      'too-large',
      'no-files',
      'file-not-found',
    ])
    expect(lines[0].error.message).toBe(mn.errors['empty-file'])
    expect(errors).toEqual([])
  })

  it('reads a folder and a zip of files, each under its own name', async () => {
    mkdirSync(file('many'))
    writeFileSync(file('many/one.txt'), plan)
    writeFileSync(
      file('many/all.zip'),
      zipSync({ 'two.txt': strToU8(plan), 'three.bin': new Uint8Array(300) }),
    )
    const { code, lines } = await run(['many'])
    expect(code).toBe(1)
    expect(lines.map((line) => [line.file, line.error?.code ?? 'read'])).toEqual([
      [file('many/all.zip/two.txt'), 'read'],
      [file('many/all.zip/three.bin'), 'unsupported-type'],
      [file('many/one.txt'), 'read'],
    ])
  })

  it('stops where nobody reads its output any more', async () => {
    const { code, raw } = await run(['төлөвлөгөө.txt', 'төлөвлөгөө.txt', 'төлөвлөгөө.txt'], 'mn', 1)
    expect(code).toBe(1)
    expect(raw).toHaveLength(1)
  })

  it('speaks English when asked', async () => {
    const { lines } = await run(['empty.docx'], 'en')
    expect(lines[0].error.message).toBe(en.errors['empty-file'])
  })

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('says when a file may not be read', async () => {
    const { lines } = await run(['secret.txt'])
    expect(lines[0].error.code).toBe('permission-denied')
  })

  it('ends with 1 when no file is given', async () => {
    expect((await run([])).code).toBe(1)
  })
})

describe('the messages', () => {
  it('have the same keys in both languages, and both say something', () => {
    const keys = (texts: Record<string, Record<string, string>>) =>
      Object.entries(texts).flatMap(([group, entries]) =>
        Object.keys(entries).map((key) => `${group}.${key}`),
      )
    expect(keys(en)).toEqual(keys(mn))
    for (const group of [...Object.values(mn), ...Object.values(en)])
      for (const text of Object.values(group)) expect(text).toMatch(/\p{L}/u)
  })
})
