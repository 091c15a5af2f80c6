import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** LibreOffice writes the hour and a random id into each PDF: they are set, so that a rebuild changes nothing. */
function settle(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const settled = text
    .replace(/\/CreationDate\(D:\d{14}/g, '/CreationDate(D:20260216090000')
    .replace(/\/ID \[[^\]]*\]/g, (found) => found.replace(/[0-9A-F]/g, '0'))
    .replace(/\/DocChecksum \/[0-9A-F]+/g, (found) => found.replace(/[0-9A-F]{32}/g, '0'.repeat(32)))
  return Buffer.from(settled, 'latin1')
}

/** A DOCX printed to PDF by the LibreOffice of this machine; null where there is none (the committed file stays). */
export function printPdf(docx: Uint8Array): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'))
  try {
    writeFileSync(join(folder, 'plan.docx'), docx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'plan.docx')]
    execFileSync('soffice', args, { stdio: 'ignore' })
    return settle(readFileSync(join(folder, 'plan.pdf')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
