import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInputFiles } from './input-files.ts'
import { ReadingError } from './reading-error.ts'

let folder = ''
const at = (...names: string[]) => join(folder, ...names)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'input-files-'))
  mkdirSync(at('аймаг', 'сум'), { recursive: true })
  mkdirSync(at('empty'))
  writeFileSync(at('аймаг', 'b.txt'), 'b')
  writeFileSync(at('аймаг', 'a.txt'), 'a')
  writeFileSync(at('аймаг', '~$a.docx'), 'lock')
  writeFileSync(at('аймаг', 'Thumbs.db'), 'pictures')
  writeFileSync(at('аймаг', 'сум', 'c.txt'), 'c')
  symlinkSync(at('аймаг'), at('аймаг', 'сум', 'round'))
  symlinkSync(at('nowhere'), at('аймаг', 'сум', 'lost'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function open(...paths: string[]) {
  const files: [string, string][] = []
  let expected = 0
  for await (const file of openInputFiles(paths, (count) => {
    expected += count
  })) {
    const said = 'bytes' in file ? new TextDecoder().decode(file.bytes) : codeOf(file.error)
    files.push([relative(folder, file.name), said])
  }
  return { files, expected }
}

function codeOf(error: unknown): string {
  if (error instanceof ReadingError) return error.code
  return error instanceof Error && 'code' in error ? String(error.code) : 'other'
}

describe('the files under a path', () => {
  it('are those of a folder and below by name, without what computers leave there and without going round', async () => {
    expect((await open(at('аймаг'))).files).toEqual([
      ['аймаг/a.txt', 'a'],
      ['аймаг/b.txt', 'b'],
      ['аймаг/сум/c.txt', 'c'],
      ['аймаг/сум/lost', 'ENOENT'],
    ])
  })

  it('are named as given, and one that is not there does not end the list', async () => {
    const { files, expected } = await open(at('nothing'), at('empty'), at('аймаг', 'a.txt'))
    expect(files).toEqual([
      ['nothing', 'ENOENT'],
      ['empty', 'no-files'],
      ['аймаг/a.txt', 'a'],
    ])
    expect(expected).toBe(1)
  })

  it('are those in a zip, with names of any code page, one broken one apart', async () => {
    const zip = zipSync({
      'Баян/төлөвлөгөө.txt': strToU8('нэг'),
      'bomb.txt': new Uint8Array(60_000_000),
      '../outside.txt': strToU8('never'),
      '__MACOSX/._a.txt': strToU8('never'),
      'last.txt': strToU8('гурав'),
    })
    writeFileSync(at('files.zip'), zip)
    const { files, expected } = await open(at('files.zip'))
    expect(files).toEqual([
      ['files.zip/Баян/төлөвлөгөө.txt', 'нэг'],
      ['files.zip/bomb.txt', 'archive-bomb'],
      ['files.zip/last.txt', 'гурав'],
    ])
    expect(expected).toBe(3)
  })

  it('keep Cyrillic names that Windows wrote in its own code page apart', async () => {
    const zip = zipSync({ 'AAA.txt': strToU8('1'), 'BBB.txt': strToU8('2') })
    const bytes = Buffer.from(zip)
    for (const [name, letters] of [
      ['AAA', [0x91, 0x93, 0x8c]],
      ['BBB', [0x80, 0x92, 0x83]],
    ] as const) {
      for (let found = bytes.indexOf(name); found >= 0; found = bytes.indexOf(name, found + 1)) {
        bytes.set(letters, found)
      }
    }
    writeFileSync(at('old.zip'), bytes)
    expect((await open(at('old.zip'))).files).toEqual([
      ['old.zip/СУМ.txt', '1'],
      ['old.zip/АТГ.txt', '2'],
    ])
  })

  it('are the file itself where a zip is a document, or broken', async () => {
    const document = zipSync({ 'word/document.xml': strToU8('<a/>') })
    writeFileSync(at('plan.docx'), document)
    writeFileSync(at('cut.zip'), document.subarray(0, 40))
    const { files } = await open(at('plan.docx'), at('cut.zip'))
    expect(files.map(([name]) => name)).toEqual(['plan.docx', 'cut.zip'])
  })

  // The superuser may open everything.
  it.skipIf(process.getuid?.() === 0)('say when a folder may not be opened', async () => {
    mkdirSync(at('closed', 'inner'), { recursive: true })
    chmodSync(at('closed', 'inner'), 0)
    const { files } = await open(at('closed')).finally(() => chmodSync(at('closed', 'inner'), 0o700))
    expect(files).toEqual([['closed/inner', 'EACCES']])
  })
})
