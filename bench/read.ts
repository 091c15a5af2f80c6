import { cp, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Measured, measureProgram } from './measure-program.ts'
import { writeFiles } from './read-files.ts'
import { printTable, say } from './table.ts'

/**
 * `npm run bench:read`: how fast Word files are read, beside `pandoc -f docx -t json` on the same files and beside
 * the floor, which is unzipping and tokenising with the same libraries; and the memory of reading many of them.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '3' },
    many: { type: 'string', default: '3000' },
  },
})
const count = Number(values.files)
const node = process.execPath
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const once = fileURLToPath(new URL('read-once.ts', import.meta.url))
const inside = z.object({ ms: z.number(), peakMb: z.number() })

type Result = { ms: number; peakMb: number | null }

const folder = await mkdtemp(join(tmpdir(), 'shudarga-read-'))
try {
  const docs = join(folder, 'docs')
  const files = await writeFiles(docs, count)
  const pandoc = await version('pandoc')
  if (pandoc === null) say('pandoc is not installed: its rows are left out.\n')

  const results = new Map<string, Result[]>()
  const take = async (name: string, measure: () => Promise<Result>): Promise<void> => {
    process.stderr.write(`${name}\n`)
    results.set(name, [...(results.get(name) ?? []), await measure()])
  }
  // Round after round, so that a busy moment of the machine falls on all of them.
  for (let round = 0; round < Number(values.rounds); round++) {
    await take('floor', () => within('floor', docs))
    await take('read', () => within('read', docs))
    await take('command', () => whole(node, [cli, 'read', docs]))
    if (pandoc !== null) {
      await take('pandoc', () => eachAlone(files))
      await take('pandoc, all in one', () => whole('pandoc', ['-f', 'docx', '-t', 'json', ...files]))
    }
  }
  report(results)
  await memoryOfMany(docs)
  say(
    `\nNode ${process.version}, ${pandoc ?? 'no pandoc'}; ${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function within(way: 'floor' | 'read', docs: string): Promise<Result> {
  const { output } = await measureProgram(node, [once, way, docs], { keepOutput: true })
  return inside.parse(JSON.parse(output))
}

async function whole(program: string, args: readonly string[]): Promise<Result> {
  const measured = await measureProgram(program, args)
  if (measured.code !== 0) throw new Error(`${program} ended with ${measured.code}`)
  return measured
}

/** A process a file, as pandoc is used: it reads several files into one document. */
async function eachAlone(files: readonly string[]): Promise<Result> {
  const all: Measured[] = []
  for (const file of files) all.push(await measureProgram('pandoc', ['-f', 'docx', '-t', 'json', file]))
  const ms = all.reduce((sum, one) => sum + one.ms, 0)
  return { ms, peakMb: Math.max(...all.map((one) => one.peakMb ?? 0)) || null }
}

async function version(program: string): Promise<string | null> {
  try {
    const { output } = await measureProgram(program, ['--version'], { keepOutput: true })
    return output.split('\n')[0] ?? program
  } catch {
    return null
  }
}

function report(results: ReadonlyMap<string, readonly Result[]>): void {
  const labels: Record<string, string> = {
    floor: 'floor: unzip and tokenise, in one process',
    read: 'read and understood, in one process',
    command: 'shudarga read, whole command with its start',
    pandoc: 'pandoc -f docx -t json, a process a file',
    'pandoc, all in one': 'pandoc, all files in one process',
  }
  const best = (name: string): number => Math.min(...(results.get(name) ?? []).map((result) => result.ms))
  printTable(
    [...results].map(([name, all]) => ({
      what: labels[name] ?? name,
      'documents per second': Math.round((count / best(name)) * 1000),
      'ms a document': Math.round((best(name) / count) * 100) / 100,
      'peak MB': Math.round(Math.max(...all.map((result) => result.peakMb ?? 0))),
    })),
  )
  const times = (one: number, other: number): string => (one / other).toFixed(1)
  say(`\nread : floor = ${times(best('read'), best('floor'))} : 1 in time (aim: at most 3)`)
  if (!results.has('pandoc')) return
  say(`read = ${times(best('pandoc'), best('read'))} times pandoc's rate (aim: at least 20)`)
  say(`shudarga read with its start = ${times(best('pandoc'), best('command'))} times pandoc's rate`)
}

async function memoryOfMany(docs: string): Promise<void> {
  const copies = Math.ceil(Number(values.many) / count)
  const many = join(folder, 'many')
  for (let copy = 0; copy < copies; copy++) await cp(docs, join(many, String(copy)), { recursive: true })
  const { ms, peakMb, code } = await measureProgram(node, [cli, 'read', many])
  const rate = Math.round((copies * count * 1000) / ms)
  say(
    `shudarga read of ${copies * count} files: peak ${Math.round(peakMb ?? 0)} MB (aim: at most 300), ${rate} a second, exit ${code}`,
  )
}
