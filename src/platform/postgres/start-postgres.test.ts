import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createLog, silentLog } from '../log.ts'
import { chooseBinaries } from './binaries.ts'
import { type OwnPostgres, startPostgres } from './index.ts'

const kinds = (['packaged', 'installed'] as const).filter((kind) => {
  try {
    return chooseBinaries(kind, null)
  } catch {
    return false
  }
})

it('finds a PostgreSQL on every machine: npm brings one', () => {
  expect(kinds).toContain('packaged')
})

describe.each(kinds)('the own PostgreSQL, %s', (binaries) => {
  const base = mkdtempSync(join(tmpdir(), 'shudarga-launch-'))
  const dataDir = join(base, 'Өгөгдлийн хавтас')
  const postmasterFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  const running: OwnPostgres[] = []
  const children: { kill(signal: 'SIGKILL'): boolean }[] = []

  const start = async (log = silentLog): Promise<OwnPostgres> => {
    const postgres = await startPostgres({ dataDir, binaries, log })
    running.push(postgres)
    return postgres
  }
  /** A program of its own that starts the database, prints its address and lives until it is killed. */
  const startElsewhere = async (env: NodeJS.ProcessEnv = process.env) => {
    const code = `
      const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))})
      const log = { info() {}, warn() {} }
      try { console.log((await startPostgres(${JSON.stringify({ dataDir, binaries })} , log)).ownerUrl) }
      catch (error) { console.log(error.code); process.exit(1) }
      setInterval(() => {}, 1000)`.replace('} , log', ', log }')
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    })
    children.push(child)
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    return { child, line }
  }
  const query = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
  const postmaster = () => Number(readFileSync(postmasterFile, 'utf8').split('\n')[0])

  beforeAll(async () => {
    const postgres = await start()
    await query(postgres.ownerUrl, `create table kept (word text); insert into kept values ('шударга')`)
    await postgres.stop()
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await Promise.all(running.splice(0).map((postgres) => postgres.stop()))
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))

  it('keeps what was written over a stop and a start', async () => {
    const { ownerUrl } = await start()
    expect(await query(ownerUrl, 'select word from kept')).toEqual([{ word: 'шударга' }])
  })

  it('is durable, checks its pages, and listens on this machine only', async () => {
    const { ownerUrl } = await start()
    const settings = await query(
      ownerUrl,
      `select name, setting from pg_settings where name in
        ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'password_encryption')
       order by name`,
    )
    expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      password_encryption: 'scram-sha-256',
      synchronous_commit: 'on',
    })
  })

  it('lets trigrams see Cyrillic, which the locale C does not', async () => {
    const { ownerUrl } = await start()
    await query(ownerUrl, 'create extension if not exists pg_trgm')
    const [row] = await query(ownerUrl, `select similarity('Шударга', 'ШУДРАГА') as s, upper('өү') as u`)
    expect(row.u).toBe('ӨҮ')
    expect(row.s).toBeGreaterThan(0.3)
  })

  it('gives its two accounts no power over row-level security', async () => {
    const { ownerUrl, appUrl } = await start()
    for (const url of [ownerUrl, appUrl]) {
      const rows = await query(
        url,
        'select rolsuper or rolbypassrls or rolcreaterole as power from pg_roles where rolname = current_user',
      )
      expect(rows).toEqual([{ power: false }])
    }
    await expect(query(appUrl, 'select * from kept')).rejects.toThrow('permission denied')
    await expect(query(appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
  })

  it('refuses a second program on the same folder, and the first goes on', async () => {
    const first = await start()
    await expect(start()).rejects.toMatchObject({ code: 'postgres-in-use' })
    const { line } = await startElsewhere()
    expect(line).toBe('postgres-in-use')
    expect(await query(first.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('recovers after the server was killed, and says that it is lost', async () => {
    const first = await start()
    await query(first.ownerUrl, `insert into kept values ('үлдсэн')`)
    process.kill(postmaster(), 'SIGKILL')
    await first.lost
    const second = await start()
    expect(await query(second.ownerUrl, `select word from kept where word = 'үлдсэн'`)).toHaveLength(1)
  })

  it('keeps its claim over the crash of a single connection', async () => {
    const first = await start()
    const victim = new pg.Client({ connectionString: first.ownerUrl })
    victim.on('error', () => {})
    await victim.connect()
    const { rows } = await victim.query('select pg_backend_pid() as pid')
    const ended = new Promise<void>((resolve) => victim.once('end', () => resolve()))
    process.kill(rows[0].pid, 'SIGKILL')
    await ended
    await expect
      .poll(() => query(first.ownerUrl, 'select 1 as one').catch(() => []), { timeout: 10_000 })
      .toEqual([{ one: 1 }])
    await expect.poll(() => startElsewhere().then(({ line }) => line)).toBe('postgres-in-use')
  })

  it('starts again after the program was killed', async () => {
    const { child, line } = await startElsewhere()
    await query(line, `insert into kept values ('дахин')`)
    child.kill('SIGKILL')
    const { ownerUrl } = await start()
    expect(await query(ownerUrl, `select word from kept where word = 'дахин'`)).toHaveLength(1)
  })

  it.skipIf(process.platform !== 'linux')(
    'takes over the server that a killed program left, where the system cannot end it',
    async () => {
      const tools = join(base, 'tools')
      mkdirSync(tools)
      symlinkSync('/usr/bin/unshare', join(tools, 'unshare'))
      symlinkSync('/usr/bin/true', join(tools, 'true'))
      const { child } = await startElsewhere({ ...process.env, PATH: tools })
      const left = postmaster()
      child.kill('SIGKILL')
      await once(child, 'exit')
      const lines: string[] = []
      const { ownerUrl } = await start(createLog('info', (line) => lines.push(line)))
      expect(postmaster()).toBe(left)
      expect(lines.join('')).toContain('"takenOver":true')
      expect(await query(ownerUrl, 'select word from kept limit 1')).toHaveLength(1)
    },
  )

  it('of two programs that start at once lets one have it', async () => {
    const both = await Promise.all([startElsewhere(), startElsewhere()])
    expect(both.map(({ line }) => line.startsWith('postgres://')).sort()).toEqual([false, true])
    expect(both.map(({ line }) => line)).toContain('postgres-in-use')
  })

  it('says so when the folder was made by a PostgreSQL that is not here', async () => {
    const old = join(base, 'old')
    mkdirSync(join(old, 'postgres', 'cluster'), { recursive: true })
    writeFileSync(join(old, 'postgres', 'cluster', 'PG_VERSION'), '9\n')
    const opening = startPostgres({ dataDir: old, binaries, log: silentLog })
    await expect(opening).rejects.toThrow('made by PostgreSQL 9')
  })

  it('says so when the passwords of another folder lie beside the data', async () => {
    const file = join(dataDir, 'postgres', 'passwords.json')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, JSON.stringify({ superuser: 'x', owner: 'x', app: 'x' }))
    await expect(start()).rejects.toMatchObject({ code: 'postgres-foreign' })
    writeFileSync(file, before)
    await (await start()).stop()
  })
})
