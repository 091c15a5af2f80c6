/** Builds every sample document and its expected reading from `content/`: `node samples/build/build.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { PlanDocument } from '../../src/documents/plan-document.ts'
import { buildAimag } from './aimag.ts'
import { buildBayankhoshuu } from './bayankhoshuu.ts'
import { loadContent } from './content.ts'
import { buildEvidence } from './evidence.ts'
import { buildKhulgar } from './khulgar.ts'
import { buildNewOffice } from './new-office.ts'
import { printPdf } from './print-pdf.ts'
import { buildRegistryReport } from './registry-report.ts'
import { buildSchool } from './school.ts'
import { buildShargynUs } from './shargyn-us.ts'
import { buildStateRegistry } from './state-registry.ts'
import { buildUlaanEreg } from './ulaan-ereg.ts'

type Built = Uint8Array | string | null
type Builder = (document: PlanDocument) => Built | Promise<Built>

const samples: Record<string, Builder> = {
  'plans/bayankhoshuu-2026.docx': buildBayankhoshuu,
  'plans/khulgar-2026.xlsx': buildKhulgar,
  'plans/state-registry-2026.pdf': (plan) => printPdf(buildStateRegistry(plan)),
  'plans/ulaan-ereg-2026.html': buildUlaanEreg,
  'plans/school-2026.docx': buildSchool,
  'plans/aimag-2026.docx': buildAimag,
  'plans/shargyn-us-2026.txt': buildShargynUs,
  'plans/new-office-2026.docx': buildNewOffice,
  'reports/registry-2025.docx': buildRegistryReport,
}

const root = new URL('../', import.meta.url)
for (const folder of ['plans', 'reports', 'expected', 'evidence'])
  mkdirSync(new URL(folder, root), { recursive: true })

for (const [path, build] of Object.entries(samples)) {
  const name = path.replace(/^.*\/|\.[a-z]+$/g, '')
  const document = loadContent(name)
  writeFileSync(new URL(`expected/${name}.json`, root), `${JSON.stringify(document, null, 2)}\n`)
  const built = await build(document)
  if (built === null) console.error(`${path}: LibreOffice is not installed here, the file stays as it is`)
  else writeFileSync(new URL(path, root), built)
}
await buildEvidence(new URL('evidence/', root))
