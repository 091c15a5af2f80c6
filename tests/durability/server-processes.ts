import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { isAlive, readPostmaster } from '../../src/platform/postgres/postmaster-file.ts'

/** The running PostgreSQL of a data folder: its first process and all that this one started; none when it is down. */
export function serverProcesses(dataDir: string): number[] {
  const running = readPostmaster(join(dataDir, 'postgres', 'cluster'))
  if (!running) return []
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === running.pid)
    .map(([pid]) => pid ?? 0)
  return [running.pid, ...children]
}

/** Ends them all at once, without a word to any of them: nothing is rolled back, flushed or tidied. */
export function killServer(dataDir: string): void {
  for (const pid of serverProcesses(dataDir)) {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }
}
