import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ReadingError } from '../reading-error.ts'
import { findProgram } from './find-program.ts'
import { inTemporaryFolder, oneAtATime } from './in-folder.ts'
import { runProgram } from './run-program.ts'

/** The first start in a new profile takes three seconds; a plan of 300 rows three more. */
const timeoutMs = 60_000

/** What each kind becomes. DOC becomes ODT: on the way to DOCX all tables of a trial were lost. */
const targets = { doc: 'odt', rtf: 'odt', xls: 'xlsx', ods: 'xlsx' } as const
export type OfficeKind = keyof typeof targets

/** Macros are never run, nothing is fetched, nothing is recovered from an earlier crash. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>`

/**
 * Lets LibreOffice turn an old format into one that is read here (ODT, XLSX), in a profile and a folder that exist
 * for this one file.
 * @throws ReadingError 'needs-office' where it is not installed, 'broken-file' | 'too-complex'
 */
export async function convertWithOffice(bytes: Uint8Array, kind: OfficeKind): Promise<Uint8Array> {
  const program = findProgram(['soffice', 'libreoffice'])
  if (program === null) throw new ReadingError('needs-office')
  return await oneAtATime(() =>
    inTemporaryFolder(async (folder) => {
      const profile = join(folder, 'profile')
      await mkdir(join(profile, 'user'), { recursive: true })
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings)
      const input = join(folder, `input.${kind}`)
      await writeFile(input, bytes)
      const target = targets[kind]
      const args = [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck'],
        ...['--convert-to', target, '--outdir', folder, input],
      ]
      const ending = await runProgram({ program, args, cwd: folder, timeoutMs })
      if (ending === 'too-long') throw new ReadingError('too-complex')
      try {
        return await readFile(join(folder, `input.${target}`))
      } catch {
        // It says why on its own output only, in words that change with its version.
        throw new ReadingError('broken-file')
      }
    }),
  )
}
