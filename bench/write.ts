import { access, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { writeDocument } from '../src/documents/writers/write-document.ts'
import { measureProgram } from './measure-program.ts'
import { printTable, say } from './table.ts'
import { benchLayout, benchReport } from './write-report.ts'

/**
 * `npm run bench:write`: how fast a report of 60 measures is written, beside the floor (the same cells by a bare
 * library, and only zipping the ready parts) and beside LibreOffice converting the same content to the same format.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    rows: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    office: { type: 'string', default: '10' },
  },
})
const once = fileURLToPath(new URL('write-once.ts', import.meta.url))
const inside = z.object({ ms: z.number(), peakMb: z.number(), bytes: z.number() })
const ways = ['docx', 'docx bare', 'docx zip', 'xlsx', 'xlsx bare', 'xlsx zip', 'pdf'] as const

/** What LibreOffice turns into what: the nearest to writing that it does. */
const conversions = { docx: 'odt', xlsx: 'ods', pdf: 'odt' } as const

type Result = { msEach: number; peakMb: number; kilobytes: number | null }

const folder = await mkdtemp(join(tmpdir(), 'shudarga-write-'))
try {
  const results = new Map<string, Result>()
  // Round after round, so that a busy moment of the machine falls on all of them; the best one counts.
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const way of ways) keep(results, way, await within(way))
  }
  const soffice = await officeProgram()
  if (soffice !== null) {
    for (const format of ['docx', 'xlsx', 'pdf'] as const)
      keep(results, `${format} office`, await office(soffice, format))
  } else say('LibreOffice is not installed: its rows are left out.\n')
  report(results)
} finally {
  await rm(folder, { recursive: true, force: true })
}

function keep(results: Map<string, Result>, name: string, result: Result): void {
  const before = results.get(name)
  if (!before || result.msEach < before.msEach) results.set(name, result)
}

async function within(way: string): Promise<Result> {
  process.stderr.write(`${way}\n`)
  const { output } = await measureProgram(process.execPath, [once, way, values.count, values.rows], {
    keepOutput: true,
  })
  const { ms, peakMb, bytes } = inside.parse(JSON.parse(output))
  return { msEach: ms / Number(values.count), peakMb, kilobytes: bytes / 1024 }
}

/** The program itself, not the script that starts it, whose memory would be measured instead; null without it. */
async function officeProgram(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      const program = join(dirname(await realpath(join(folder, 'soffice'))), 'soffice.bin')
      await access(program)
      return program
    } catch {
      // Not in this folder.
    }
  }
  return null
}

/** Several files in one call, so that its start weighs as little as on a server that keeps it running. */
async function office(program: string, format: keyof typeof conversions): Promise<Result> {
  process.stderr.write(`${format} by LibreOffice\n`)
  const source = format === 'xlsx' ? 'xlsx' : 'docx'
  const bytes = await writeDocument(benchReport(Number(values.rows)), source, benchLayout(), { draft: false })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const call = async (to: string, out: string, files: readonly string[]) => {
    const outdir = join(folder, out)
    await mkdir(outdir, { recursive: true })
    return await measureProgram(program, [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      outdir,
      ...files,
    ])
  }
  const own = join(folder, format)
  await mkdir(own, { recursive: true })
  const names = Array.from({ length: Number(values.office) }, (_, at) => `report-${at}`)
  for (const name of names) await writeFile(join(own, `${name}.${source}`), bytes)
  // Into its own format first, so that only the writing of ours is asked of it.
  const from = conversions[format]
  await call(
    from,
    `${format}-own`,
    names.map((name) => join(own, `${name}.${source}`)),
  )
  const files = names.map((name) => join(folder, `${format}-own`, `${name}.${from}`))
  const calls = [
    await call(format, `${format}-out`, files),
    await call(format, `${format}-out`, files),
    await call(format, `${format}-out`, files),
  ]
  return {
    msEach: Math.min(...calls.map(({ ms }) => ms)) / names.length,
    peakMb: Math.max(...calls.map(({ peakMb }) => peakMb ?? 0)),
    kilobytes: null,
  }
}

function report(results: ReadonlyMap<string, Result>): void {
  const labels: Record<string, string> = {
    docx: 'DOCX',
    'docx bare': 'DOCX floor: package docx, the same cells',
    'docx zip': 'DOCX: only zipping its ready parts (fflate)',
    'docx office': `DOCX by LibreOffice from ODT, ${values.office} in one call`,
    xlsx: 'XLSX',
    'xlsx bare': 'XLSX floor: package hucre, the same cells',
    'xlsx zip': 'XLSX: only zipping its ready parts (fflate)',
    'xlsx office': `XLSX by LibreOffice from ODS, ${values.office} in one call`,
    pdf: 'PDF',
    'pdf office': `PDF by LibreOffice from ODT, ${values.office} in one call`,
  }
  printTable(
    [...results].map(([name, { msEach, peakMb, kilobytes }]) => ({
      what: labels[name] ?? name,
      'documents per second': Math.round(10_000 / msEach) / 10,
      'ms a document': Math.round(msEach * 10) / 10,
      'peak MB': Math.round(peakMb),
      KB: kilobytes === null ? '' : String(Math.round(kilobytes)),
    })),
  )
  const ratio = (one: string, other: string): string | null => {
    const [left, right] = [results.get(one), results.get(other)]
    return left && right ? (left.msEach / right.msEach).toFixed(2) : null
  }
  say('')
  for (const format of ['docx', 'xlsx'] as const) {
    say(
      `${format} : floor = ${ratio(format, `${format} bare`)} : 1 in time (aim: at most 2); of its own zipping ${ratio(format, `${format} zip`)} : 1`,
    )
  }
  for (const format of ['docx', 'xlsx', 'pdf'] as const) {
    const times = ratio(`${format} office`, format)
    if (times)
      say(`${format} = ${times} times LibreOffice's rate${format === 'pdf' ? ' (aim: at least 10)' : ''}`)
  }
  say(
    `\nA report of ${values.rows} measures in ${benchLayout().columns.length} columns. Node ${process.version}; ${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores`,
  )
}
