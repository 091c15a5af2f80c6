import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { listLayouts } from '../src/documents/layouts/layout.ts'
import type { PlanDocument } from '../src/documents/plan-document.ts'
import { writeDocx } from '../src/documents/writers/docx/docx.ts'
import { realisticDocument } from '../src/documents/writers/testing/realistic-document.ts'

const seed = 20_260_101

/**
 * Writes `count` Word files into `folder`, always the same ones: plans and reports of 3 to 90 measures in all shipped
 * layouts. None carries our exact copy, so each is read from its page. Every second one has its text cut into small
 * runs with revision marks, as Word leaves it after hands have worked on it.
 * @returns the paths
 */
export async function writeFiles(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const documents = fc.sample(realisticDocument, { seed, numRuns: count })
  const layouts = listLayouts()
  const files: string[] = []
  for (let at = 0; at < count; at++) {
    const layout = layouts[at % layouts.length]
    if (!layout) throw new Error('no layouts')
    const bytes = await writeDocx(joined(documents, at), layout, { embed: false })
    const file = join(folder, `plan-${String(at).padStart(4, '0')}.docx`)
    await writeFile(file, at % 2 === 0 ? bytes : workedOn(bytes))
    files.push(file)
  }
  return files
}

/** Realistic documents are short; bodies' plans have 20 to 80 measures. */
function joined(documents: readonly PlanDocument[], at: number): PlanDocument {
  const first = documents[at]
  if (!first) throw new Error('no documents')
  const parts = Array.from(
    { length: 1 + (at % 5) },
    (_, part) => documents[(at + part * 7) % documents.length],
  )
  const objectives = parts
    .flatMap((document) => document?.objectives ?? [])
    .map((objective, index) => ({
      ...objective,
      number: String(index + 1),
      measures: objective.measures.map((measure, row) => ({
        ...measure,
        number: `${index + 1}.${row + 1}`,
        result: first.kind === 'plan' ? null : (measure.result ?? 'Хэрэгжилт хангагдсан.'),
        percent: first.kind === 'plan' ? null : measure.percent,
      })),
    }))
  return { ...first, objectives }
}

/** The same text, in runs of a word or three with the marks that Word's spelling check and editing leave. */
function workedOn(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'word/document.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  let revision = 0x00a1b2c3
  const next = (): string => {
    revision = (Math.imul(revision, 1_103_515_245) + 12_345) >>> 0
    return revision.toString(16).toUpperCase().padStart(8, '0')
  }
  const run = /<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g
  const cut = xml.replace(run, (_, properties: string | undefined, text: string) =>
    (text.match(/(?:\S+\s*){1,3}|\s+/g) ?? [''])
      .map(
        (piece) =>
          `<w:proofErr w:type="spellStart"/><w:r w:rsidR="${next()}" w:rsidRPr="${next()}">${properties ?? ''}` +
          `<w:t xml:space="preserve">${piece}</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
      )
      .join(''),
  )
  return zipSync({ ...parts, [name]: strToU8(cut) })
}
