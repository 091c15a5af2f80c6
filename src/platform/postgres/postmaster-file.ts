import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running (or killed) server says of itself in `postmaster.pid` of its data folder. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby'
}

/** Null when no server runs there; a server that was killed leaves its file, so its process is looked for. */
export function readPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const status = lines[7]?.trim()
  if (!isAlive(pid)) return null
  if (status !== 'ready' && status !== 'stopping' && status !== 'standby') {
    return { pid, port: Number(lines[3]), status: 'starting' }
  }
  return { pid, port: Number(lines[3]), status }
}

export function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
