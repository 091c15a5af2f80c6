import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Wall time from start to end; memory at its peak where the system tells (Linux), else null. */
export type Measured = { ms: number; peakMb: number | null; code: number | null; output: string }

const lookEveryMs = 4

/** Runs a program to its end and measures it. `output` is what it wrote, where it is to be kept. */
export async function measureProgram(
  program: string,
  args: readonly string[],
  { keepOutput = false } = {},
): Promise<Measured> {
  const start = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', 'ignore'] })
  let peakMb: number | null = null
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    output += piece
  })
  const look = (): void => {
    const now = peakOf(child.pid)
    if (now !== null) peakMb = Math.max(peakMb ?? 0, now)
  }
  const watch = setInterval(look, lookEveryMs)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    return { ms: performance.now() - start, peakMb, code, output }
  } finally {
    clearInterval(watch)
  }
}

/** Of a program and of those that it started: the kernel keeps each peak itself, so a look now and then is enough. */
export function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (kilobytes === undefined) return null
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + (peakOf(Number(child)) ?? 0), Number(kilobytes) / 1024)
  } catch {
    // The program has ended, or this is no Linux.
    return null
  }
}
