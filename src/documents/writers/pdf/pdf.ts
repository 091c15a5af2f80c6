import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import type { Layout } from '../../layouts/layout.ts'
import type { PlanDocument } from '../../plan-document.ts'
import { pageOfDocument } from '../document-page.ts'
import type { AnyPage, PageAbout, PageForm } from '../page.ts'
import { paperOf } from '../paper.ts'
import type { WriteOptions } from '../write-options.ts'
import { pdfData } from './pdf-page.ts'
import { lastWholeRow } from './pdf-table.ts'
import { pdfTemplate } from './pdf-template.ts'

/** What the compiler remembers of earlier documents is given back after so many others. */
const remembered = 2

/** A table of more rows is forgotten at once: each thousand is a hundred megabytes, and the next is another one. */
const mostRemembered = 500

const fonts = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf']

let shared: NodeCompiler | null = null

/** One for the whole program: it takes a quarter of a second and most of the memory to make. */
function compiler(): NodeCompiler {
  if (shared) return shared
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = fonts.map((path) => readFileSync(resolve(`@expo-google-fonts/tinos/${path}`)))
  shared = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  return shared
}

/**
 * An official PDF of a plan or a report: tagged, titled, in Mongolian, its fonts within; PDF/UA-1 wherever there is
 * a letter for every character. Other characters (emoji, scripts that no font of the machine has) would break that
 * promise: the file is then tagged all the same, and shows an empty box.
 */
export async function writePdf(
  document: PlanDocument,
  layout: Layout,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const { page, form, about } = pageOfDocument(document, layout, options)
  return pdfOfPage(page, form, about, options)
}

/** A PDF of any page. */
export function pdfOfPage(
  page: AnyPage,
  form: PageForm,
  about: PageAbout,
  { draft = false }: WriteOptions = {},
): Uint8Array {
  const typst = compiler()
  const compile = (breakAt: number | null): NodeTypstDocument => {
    const compiled = typst.compile({
      mainFileContent: pdfTemplate,
      inputs: { page: pdfData(page, form, about, { draft, breakAt }) },
    }).result
    if (!compiled) throw new Error('the page template does not compile')
    return compiled
  }
  try {
    const first = compile(null)
    // Signatures may not stand on a page without a word of what they sign.
    const { table } = page
    const breakAt =
      table === null || endsTogether(typst, first)
        ? null
        : lastWholeRow(table, form, paperOf(form.orientation))
    const compiled = breakAt === null ? first : compile(breakAt)
    try {
      return plainBytes(typst.pdf(compiled, { pdfStandard: 'ua-1' }))
    } catch {
      return plainBytes(typst.pdf(compiled))
    }
  } finally {
    typst.evictCache((page.table?.rows ?? 0) > mostRemembered ? 0 : remembered)
  }
}

const pageMarksSchema = z.array(z.object({ of: z.enum(['table', 'after']), page: z.number() }))

function endsTogether(typst: NodeCompiler, compiled: NodeTypstDocument): boolean {
  const marks = pageMarksSchema.parse(typst.query(compiled, { selector: '<page-mark>', field: 'value' }))
  const pageOf = (of: 'table' | 'after'): number =>
    Math.max(0, ...marks.filter((mark) => mark.of === of).map(({ page }) => page))
  const after = pageOf('after')
  return after === 0 || after === pageOf('table')
}

/** Not Node's own kind of bytes, which other programs' code refuses. */
function plainBytes(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
