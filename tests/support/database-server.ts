import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../../src/platform/db/index.ts'
import { silentLog } from '../../src/platform/log.ts'
import { type OwnPostgres, startPostgres } from '../../src/platform/postgres/index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** POST makes a fresh migrated database and answers with its addresses; DELETE ?name= drops it. */
    databaseServer: string
  }
}

export type TestAddresses = { name: string; ownerUrl: string; appUrl: string; superuserUrl: string }

type Running = { postgres: OwnPostgres; admin: pg.Client; dropper: pg.Client }

/**
 * One PostgreSQL for a whole run of tests, started when the first test asks for a database: tests of pure rules
 * never wait for it. Test files run in processes of their own, so they ask over HTTP on this machine's own network.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'shudarga-test-'))
  let running: Promise<Running> | null = null
  let count = 0
  // One CREATE DATABASE at a time: PostgreSQL refuses to copy a template that another copy is reading from.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work)
    queue = result.catch(() => {})
    return result
  }

  const answer = async (method: string | undefined, name: string | null): Promise<TestAddresses | null> => {
    running ??= startWithTemplate(folder)
    const { postgres, admin, dropper } = await running
    if (method === 'DELETE' && name) {
      // Nobody waits for it: dropping takes longer than making, and the end of the run removes all that is left.
      dropper.query(`drop database ${pg.escapeIdentifier(name)} with (force)`).catch(() => {})
      return null
    }
    const fresh = `test_${++count}`
    await admin.query(`create database ${fresh} template shudarga owner shudarga_owner`)
    const at = (url: string) => Object.assign(new URL(url), { pathname: `/${fresh}` }).href
    return {
      name: fresh,
      ownerUrl: at(postgres.ownerUrl),
      appUrl: at(postgres.appUrl),
      superuserUrl: at(postgres.superuserUrl),
    }
  }

  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('name')
    inTurn(() => answer(request.method, name)).then(
      (addresses) => response.end(JSON.stringify(addresses)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address)
    throw new Error('no address for the database server of the tests')
  project.provide('databaseServer', `http://127.0.0.1:${address.port}/`)

  return async () => {
    server.closeAllConnections()
    server.close()
    if (running) {
      const { postgres, admin } = await running
      await admin.end()
      await postgres.stop()
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startWithTemplate(folder: string): Promise<Running> {
  const postgres = await startPostgres({ dataDir: folder, binaries: 'any', log: silentLog, durable: false })
  await migrateDatabase(postgres)
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: postgres.superuserUrl })
    client.on('error', () => {})
    await client.connect()
    return client
  }
  return { postgres, admin: await connect(), dropper: await connect() }
}
