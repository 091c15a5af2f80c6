import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProgram } from '../../src/documents/outside/find-program.ts'
import { runProgram } from '../../src/documents/outside/run-program.ts'
import type { CorpusFormat, officeFormats, ownFormats } from './format-names.ts'
import type { Made } from './made.ts'
import { toDocx } from './to-docx.ts'
import { toHtml } from './to-html.ts'
import { toMarkdown } from './to-markdown.ts'
import { toXlsx } from './to-xlsx.ts'

/** What is printed with few lines is like any other document where lines are not what tells the columns. */
export function suits({ habit, merges }: Made, format: CorpusFormat): boolean {
  if (habit.formats) return habit.formats.includes(format)
  if (format === 'md' && merges) return false
  return format === 'pdf' || !habit.print?.lines
}

/** The least share of cells that must be read right. */
export const thresholds: Record<CorpusFormat, number> = {
  docx: 0.98,
  xlsx: 0.98,
  html: 0.98,
  md: 0.95,
  odt: 0.98,
  pdf: 0.95,
  doc: 0.95,
}

/** Whether LibreOffice is there and can turn a line of text into a page; some that are installed cannot. */
export async function officeWorks(): Promise<boolean> {
  const program = findProgram(['soffice', 'libreoffice'])
  if (program === null) return false
  const folder = await mkdtemp(join(tmpdir(), 'shudarga-office-'))
  try {
    await writeFile(join(folder, 'line.txt'), 'Төлөвлөгөө')
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--nologo', '--convert-to', 'odt', '--outdir', folder, 'line.txt'],
    ]
    await runProgram({ program, args, cwd: folder, timeoutMs: 60_000 })
    return await readFile(join(folder, 'line.odt')).then(
      (written) => written.length > 0,
      () => false,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function writeOwn(made: Made, format: (typeof ownFormats)[number]): Promise<Uint8Array> {
  if (made.html !== undefined) return new TextEncoder().encode(made.html)
  if (format === 'docx') return await toDocx(made.paper)
  if (format === 'md') return toMarkdown(made.paper)
  return format === 'xlsx' ? toXlsx(made.paper) : toHtml(made.paper)
}

const filters = { odt: 'odt', pdf: 'pdf', doc: 'doc:MS Word 97' }

/** Lets LibreOffice write all documents in one format at once: one start for all of them. */
export async function writeThroughOffice(
  documents: readonly Made[],
  format: (typeof officeFormats)[number],
): Promise<Map<Made, Uint8Array>> {
  const program = findProgram(['soffice', 'libreoffice'])
  if (program === null) throw new Error('LibreOffice is not installed')
  const folder = await mkdtemp(join(tmpdir(), 'shudarga-corpus-'))
  try {
    const inputs = join(folder, 'in')
    await mkdir(inputs)
    const names = documents.map((made) =>
      join(inputs, `${made.name}.${made.habit.print?.fromHtml ? 'html' : 'docx'}`),
    )
    for (const [at, made] of documents.entries()) {
      const own = made.habit.print?.fromHtml ? toHtml(made.paper) : await toDocx(made.paper)
      await writeFile(names[at] ?? '', own)
    }
    const profile = pathToFileURL(join(folder, 'profile')).href
    const args = [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--norestore', '--nologo', '--convert-to', filters[format], '--outdir', folder],
      ...names,
    ]
    const ending = await runProgram({ program, args, cwd: folder, timeoutMs: 60_000 + 5_000 * names.length })
    if (ending !== 'done') throw new Error(`LibreOffice: ${ending}`)
    const written = new Map<Made, Uint8Array>()
    for (const made of documents) {
      written.set(made, new Uint8Array(await readFile(join(folder, `${made.name}.${format}`))))
    }
    return written
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
