import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { type Program, runProgram, startProgram } from '../durability/program.ts'
import { killServer, serverProcesses } from '../durability/server-processes.ts'
import { examine } from '../durability/stored.ts'
import { type Sent, signInWriters, type Writer } from '../durability/writer.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'shudarga-stop-'))
const started: Program[] = []
const start = async (...command: string[]): Promise<Program> => {
  const [first, ...rest] = command
  const program = await startProgram(dataDir, first === undefined ? undefined : [first, ...rest])
  started.push(program)
  return program
}

afterEach(async () => {
  for (const program of started.splice(0)) await program.endGroup('SIGKILL')
  killServer(dataDir)
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

it('a second program on the same data is refused with a sentence, and the first goes on', async () => {
  const first = await start()
  const second = await runProgram(dataDir)
  expect(second.code).toBe(1)
  expect(second.said).toContain('өөр Шударга програм ашиглаж байна')
  expect(second.said).toContain(String(first.pid))
  expect(second.said).not.toMatch(/^\s+at /m)
  expect((await fetch(`${first.address}/sign-in`)).status).toBe(200)
})

it('Ctrl-C during writes ends what is under way, leaves no server, and keeps work and sessions', async () => {
  const program = await start()
  const writers = await signInWriters(program.address, 4)
  const sent = new Map<string, Sent>()
  const acknowledged = new Set<string>()
  let stopping: ReturnType<Program['end']> | null = null
  const write = async (writer: Writer) => {
    for (;;) {
      const next = writer.next()
      sent.set(next.key, next)
      const answer = await writer.send(program.address, next)
      if (answer.kind === 'unanswered') return
      acknowledged.add(next.key)
      if (acknowledged.size === 40) stopping = program.end('SIGINT')
    }
  }
  await Promise.all(writers.map(write))
  const ending = await (stopping ?? program.end('SIGKILL'))
  expect(ending.code).toBe(0)
  expect(ending.said).not.toMatch(/"level":"error"/)
  expect(serverProcesses(dataDir)).toEqual([])

  const again = await start()
  expect(await examine(dataDir, sent, acknowledged)).toMatchObject({ lost: [], half: [], auditFaults: 0 })
  const cookies = writers.map((writer) => writer.session.cookie)
  const pages = await Promise.all(
    cookies.map((cookie) =>
      fetch(`${again.address}/activities/new`, { headers: { cookie }, redirect: 'manual' }),
    ),
  )
  expect(pages.map((page) => page.status)).toEqual(cookies.map(() => 200))
})

// npm hands SIGTERM to its shell only, which ends without a word to the program; Ctrl-C reaches all of them at once
it.each([
  ['SIGTERM', 'npm alone'],
  ['SIGINT', 'its whole group'],
] as const)('npm start ends at %s to %s, and leaves neither program nor server', async (signal, to) => {
  const npm = process.env.npm_execpath
  const program = npm ? await start(process.execPath, npm, 'start') : await start('npm', 'start')
  // settles when the last process that holds the output is gone: npm, its shell and the program
  await (to === 'npm alone' ? program.end(signal) : program.endGroup(signal))
  expect(serverProcesses(dataDir)).toEqual([])
})
