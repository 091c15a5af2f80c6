import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProgram } from '../../src/documents/outside/find-program.ts'
import { runProgram } from '../../src/documents/outside/run-program.ts'
import type { WriteFormat } from '../../src/documents/writers/write-document.ts'

/** Enough to read a heading and to see where lines and columns stand. */
const dotsPerInch = 54

const needed = { office: ['soffice', 'libreoffice'], pages: ['pdftoppm'] }

/** The programs without which there are no pictures, by the names that were looked for. */
export function missingPrograms(): string[] {
  return Object.values(needed).flatMap((names) => (findProgram(names) === null ? [names.join(' or ')] : []))
}

export type Written = { name: string; format: WriteFormat; bytes: Uint8Array }

/** Every page of every file as a PNG: Office files as LibreOffice prints them. */
export async function pagesOf(files: readonly Written[]): Promise<Map<Written, Uint8Array[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'shudarga-pictures-'))
  try {
    const stems = new Map(files.map((file) => [file, `${file.name}--${file.format}`]))
    for (const format of ['docx', 'xlsx'] as const) {
      const own = files.filter((file) => file.format === format)
      await print(
        folder,
        own.map((file) => [`${stems.get(file)}.${format}`, file.bytes] as const),
      )
    }
    const pages = new Map<Written, Uint8Array[]>()
    for (const file of files) {
      const pdf = join(folder, `${stems.get(file)}.pdf`)
      if (file.format === 'pdf') await writeFile(pdf, file.bytes)
      pages.set(file, await drawn(folder, `${stems.get(file)}`, pdf))
    }
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function print(
  folder: string,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<void> {
  const paths = files.map(([name]) => join(folder, name))
  for (const [index, [, bytes]] of files.entries()) await writeFile(paths[index] ?? '', bytes)
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--norestore', '--nologo', '--convert-to', 'pdf', '--outdir', folder, ...paths],
  ]
  await run(needed.office, args, folder)
}

async function drawn(folder: string, stem: string, pdf: string): Promise<Uint8Array[]> {
  const into = join(folder, `${stem}-pages`)
  await mkdir(into)
  await run(needed.pages, ['-r', String(dotsPerInch), '-png', pdf, join(into, 'p')], folder)
  const names = (await readdir(into)).toSorted()
  return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(into, name)))))
}

async function run(names: readonly string[], args: readonly string[], cwd: string): Promise<void> {
  const program = findProgram([...names])
  if (program === null) throw new Error(`${names.join(' or ')} is not installed`)
  const ending = await runProgram({ program, args, cwd, timeoutMs: 300_000 })
  if (ending !== 'done') throw new Error(`${names[0]}: ${ending}`)
}
