import { strToU8, unzipSync, zipSync } from 'fflate'
import { layOut } from '../src/documents/writers/page.ts'
import { writePdf } from '../src/documents/writers/pdf/pdf.ts'
import { shownDocument } from '../src/documents/writers/visible-document.ts'
import { writeDocument } from '../src/documents/writers/write-document.ts'
import { benchLayout, benchReport } from './write-report.ts'

/*
 * One measurement in a process of its own, so that its memory is its own: `node write-once.ts WAY COUNT ROWS`.
 * Prints `{ ms, peakMb, bytes }`: the time of COUNT documents after a few to warm up.
 */
const [way = '', count = '50', rows = '60'] = process.argv.slice(2)
const report = benchReport(Number(rows))
const layout = benchLayout()
const { visible, fitting } = shownDocument(report, layout)
const page = layOut(visible, fitting)

async function writerOf(name: string): Promise<() => Promise<Uint8Array>> {
  switch (name) {
    case 'docx':
    case 'xlsx':
      return () => writeDocument(report, name, layout, { draft: false })
    case 'pdf':
      return () => writePdf(report, layout)
    case 'docx bare': {
      const { bareDocx } = await import('./write-bare.ts')
      return () => bareDocx(page)
    }
    case 'xlsx bare': {
      const { bareXlsx } = await import('./write-bare.ts')
      return () => bareXlsx(page)
    }
    case 'docx zip':
    case 'xlsx zip': {
      const format = name === 'docx zip' ? 'docx' : 'xlsx'
      const parts = unzipSync(await writeDocument(report, format, layout, { draft: false }))
      const texts = Object.entries(parts).map(
        ([path, part]) => [path, new TextDecoder().decode(part)] as const,
      )
      return async () =>
        zipSync(Object.fromEntries(texts.map(([path, xml]) => [path, strToU8(xml)])), { level: 6 })
    }
    default:
      throw new Error(`no way ${name}`)
  }
}

const write = await writerOf(way)
let bytes = 0
for (let warm = 0; warm < 5; warm++) bytes = (await write()).length
const start = performance.now()
for (let done = 0; done < Number(count); done++) await write()
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024, bytes }))
