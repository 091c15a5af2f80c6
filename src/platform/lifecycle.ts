import type { AddressInfo } from 'node:net'
import type { ServerType } from '@hono/node-server'
import { platformError } from './platform-error.ts'
import { StartupError } from './startup-error.ts'

export type Running = {
  server: ServerType
  listen: { host: string; port: number }
  /** Settles when the database is gone without having been told to stop. */
  lost: Promise<void>
  /** Settles once no request is being answered any more. */
  idle(): Promise<void>
  /** Closes what the program opened, in the right order. */
  close(): Promise<void>
  ready(address: AddressInfo): void
}

/** How long open requests may take once the program was told to stop; then their connections are cut. */
const graceMs = 5_000

/**
 * Starts the program, runs it until Ctrl-C or SIGTERM, and stops it cleanly: requests end, then the connections, then
 * the own database. A reason not to start is a sentence on standard error and exit code 1, never a stack trace.
 */
export async function runToEnd(start: () => Promise<Running>): Promise<void> {
  const stopped = stopSignal()
  try {
    const running = await start()
    try {
      const address = await listening(running)
      running.ready(address)
      await Promise.race([stopped, running.lost.then(lostDatabase)])
    } finally {
      await closed(running.server)
      await Promise.race([running.idle(), graceIsOver()])
      await running.close()
    }
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
  // node keeps running for as long as any library holds a timer; everything of ours is closed
  process.exit()
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

function listening({ server, listen }: Running): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? platformError('port-taken', { port: listen.port }, error) : error)
    })
    server.listen(listen.port, listen.host, () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address)
    })
  })
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), graceMs).unref()
    }
  })
}

function graceIsOver(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, graceMs).unref())
}

function lostDatabase(): never {
  throw platformError('database-lost', {})
}
