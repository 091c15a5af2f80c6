import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read.ts'
import { scoreReading } from '../support/score.ts'
import { officeFormats, ownFormats } from './format-names.ts'
import { officeWorks, suits, thresholds, writeOwn, writeThroughOffice } from './formats.ts'
import type { Made } from './made.ts'
import { makeDocuments } from './make.ts'

const documents = makeDocuments([1, 2])
const faultsOf = async (made: Made, bytes: Uint8Array) => {
  const { document } = await readDocument(bytes)
  return scoreReading(made.expected, document)
}

describe.each(ownFormats)('the generated corpus as %s', (format) => {
  it.each(documents.filter((made) => suits(made, format)).map((made) => [made.name, made] as const))(
    '%s is read as a person reads it',
    async (_, made) => {
      const { f1, faults } = await faultsOf(made, await writeOwn(made, format))
      expect(f1, faults.join('\n')).toBeGreaterThanOrEqual(thresholds[format])
    },
  )
})

describe.skipIf(!(await officeWorks()))(
  'the corpus through LibreOffice (skipped where that does not work)',
  () => {
    it.each(officeFormats)('%s', { timeout: 180_000 }, async (format) => {
      const first = makeDocuments([1]).filter((made) => suits(made, format))
      const worst: string[] = []
      for (const [made, bytes] of await writeThroughOffice(first, format)) {
        const { f1, faults } = await faultsOf(made, bytes)
        if (f1 < thresholds[format]) worst.push(`${made.name} ${f1}`, ...faults)
      }
      expect(worst).toEqual([])
    })
  },
)
