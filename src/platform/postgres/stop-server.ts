import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, readPostmaster } from './postmaster-file.ts'

const patience = 60_000

/**
 * Fast shutdown: open transactions are rolled back, everything committed is written. A server that does not manage in
 * a minute is ended at once; it then recovers at the next start, and nothing committed is lost either.
 */
export async function stopServer(cluster: string): Promise<void> {
  const running = readPostmaster(cluster)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  const end = Date.now() + patience
  while (isAlive(running.pid)) {
    if (Date.now() > end) process.kill(running.pid, 'SIGQUIT')
    await pause(20)
  }
}
